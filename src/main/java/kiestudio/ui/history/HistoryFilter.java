package kiestudio.ui.history;

import com.vaadin.flow.router.QueryParameters;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kiestudio.catalog.Category;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskState;
import org.jspecify.annotations.Nullable;

/** What the history is narrowed to, as it stands in the address: {@code ?state=fail&category=image&model=…&q=…}. */
record HistoryFilter(
        @Nullable Group state, @Nullable Category category, @Nullable String model, @Nullable String words) {

    /** States as people sort them. */
    enum Group {
        RUNNING(EnumSet.of(
                TaskState.PENDING,
                TaskState.SUBMITTING,
                TaskState.WAITING,
                TaskState.QUEUING,
                TaskState.GENERATING,
                TaskState.SAVING)),
        SUCCESS(EnumSet.of(TaskState.SUCCESS)),
        FAIL(EnumSet.of(TaskState.FAIL, TaskState.LOST)),
        UNCLEAR(EnumSet.of(TaskState.UNCLEAR)),
        CANCELLED(EnumSet.of(TaskState.CANCELLED));

        private final Set<TaskState> states;

        Group(Set<TaskState> states) {
            this.states = states;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final HistoryFilter NONE = new HistoryFilter(null, null, null, null);

    static HistoryFilter of(QueryParameters query) {
        return new HistoryFilter(
                query.getSingleParameter("state").flatMap(HistoryFilter::group).orElse(null),
                query.getSingleParameter("category").flatMap(HistoryFilter::category).orElse(null),
                query.getSingleParameter("model").orElse(null),
                query.getSingleParameter("q").orElse(null));
    }

    QueryParameters query() {
        var query = new LinkedHashMap<String, String>();
        Optional.ofNullable(state).ifPresent(group -> query.put("state", group.id()));
        Optional.ofNullable(category).ifPresent(one -> query.put("category", one.id()));
        Optional.ofNullable(model).ifPresent(id -> query.put("model", id));
        Optional.ofNullable(words).filter(text -> !text.isBlank()).ifPresent(text -> query.put("q", text));
        return QueryParameters.simple(query);
    }

    /** @param ownerId whose tasks; null for everybody's */
    TaskFilter tasks(@Nullable UUID ownerId) {
        return new TaskFilter(
                ownerId, state == null ? Set.of() : state.states, category, model, words, null, null);
    }

    HistoryFilter withState(@Nullable Group other) {
        return new HistoryFilter(other, category, model, words);
    }

    HistoryFilter withCategory(@Nullable Category other) {
        return new HistoryFilter(state, other, model, words);
    }

    HistoryFilter withWords(@Nullable String other) {
        return new HistoryFilter(state, category, model, other);
    }

    private static Optional<Group> group(String id) {
        return Stream.of(Group.values()).filter(group -> group.id().equals(id)).findFirst();
    }

    private static Optional<Category> category(String id) {
        return Stream.of(Category.values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
