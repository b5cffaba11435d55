package kiestudio.ui.history;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kiestudio.catalog.Category;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * What the history is narrowed to, as it stands in the address. What cannot be understood there narrows nothing.
 *
 * @param person whose tasks; only administrators are asked
 * @param from   first day, in the browser's time zone
 * @param to     last day, included
 * @param favourites only what the person at the screen marked with a star
 */
record HistoryFilter(
        @Nullable Group state,
        @Nullable Category category,
        @Nullable String model,
        @Nullable UUID person,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String words,
        boolean favourites) {

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

    static final HistoryFilter NONE = new HistoryFilter(null, null, null, null, null, null, null, false);

    static HistoryFilter of(QueryParameters query) {
        return new HistoryFilter(
                query.getSingleParameter("state").flatMap(HistoryFilter::group).orElse(null),
                query.getSingleParameter("category").flatMap(HistoryFilter::category).orElse(null),
                query.getSingleParameter("model").filter(id -> !id.isBlank()).orElse(null),
                query.getSingleParameter("person").flatMap(HistoryFilter::uuid).orElse(null),
                query.getSingleParameter("from").flatMap(HistoryFilter::day).orElse(null),
                query.getSingleParameter("to").flatMap(HistoryFilter::day).orElse(null),
                query.getSingleParameter("q").filter(text -> !text.isBlank()).orElse(null),
                query.getSingleParameter("favourites").filter("1"::equals).isPresent());
    }

    Map<String, String> query() {
        var query = new LinkedHashMap<String, String>();
        Optional.ofNullable(state).ifPresent(group -> query.put("state", group.id()));
        Optional.ofNullable(category).ifPresent(one -> query.put("category", one.id()));
        Optional.ofNullable(model).ifPresent(id -> query.put("model", id));
        Optional.ofNullable(person).ifPresent(id -> query.put("person", id.toString()));
        Optional.ofNullable(from).ifPresent(day -> query.put("from", day.toString()));
        Optional.ofNullable(to).ifPresent(day -> query.put("to", day.toString()));
        Optional.ofNullable(words).ifPresent(text -> query.put("q", text));
        if (favourites) {
            query.put("favourites", "1");
        }
        return query;
    }

    /**
     * @param ownerId whose tasks; null for everybody's
     * @param viewer  who looks at them, and whose favourites they are
     */
    TaskFilter tasks(@Nullable UUID ownerId, UUID viewer, ZoneId zone) {
        TaskFilter tasks = tasks(ownerId, zone);
        return favourites ? tasks.favouritesOf(viewer) : tasks;
    }

    TaskFilter tasks(@Nullable UUID ownerId, ZoneId zone) {
        return new TaskFilter(
                ownerId,
                state == null ? Set.of() : state.states,
                category,
                model,
                words,
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    boolean narrows() {
        return !equals(NONE);
    }

    /** How many controls besides the search are set; from and to are one. */
    int chosen() {
        return (int) Stream.of(state, category, model, person, from == null ? to : from, favourites ? true : null)
                .filter(Objects::nonNull)
                .count();
    }

    HistoryFilter withState(@Nullable Group other) {
        return new HistoryFilter(other, category, model, person, from, to, words, favourites);
    }

    HistoryFilter withCategory(@Nullable Category other) {
        return new HistoryFilter(state, other, model, person, from, to, words, favourites);
    }

    HistoryFilter withModel(@Nullable String other) {
        return new HistoryFilter(state, category, other, person, from, to, words, favourites);
    }

    HistoryFilter withPerson(@Nullable UUID other) {
        return new HistoryFilter(state, category, model, other, from, to, words, favourites);
    }

    HistoryFilter withFavourites(boolean other) {
        return new HistoryFilter(state, category, model, person, from, to, words, other);
    }

    HistoryFilter withDays(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new HistoryFilter(state, category, model, person, first, last, words, favourites);
    }

    HistoryFilter withWords(@Nullable String other) {
        return new HistoryFilter(state, category, model, person, from, to, other == null || other.isBlank() ? null : other, favourites);
    }

    private static Optional<Group> group(String id) {
        return Stream.of(Group.values()).filter(group -> group.id().equals(id)).findFirst();
    }

    private static Optional<Category> category(String id) {
        return Stream.of(Category.values()).filter(one -> one.id().equals(id)).findFirst();
    }

    /** A uuid in an address; empty when it is none. */
    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            // Databases know no year 999999999, and nothing was made before this one.
            return day.getYear() >= 2000 && day.getYear() < 3000 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
