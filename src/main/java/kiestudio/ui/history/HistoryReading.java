package kiestudio.ui.history;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kiestudio.account.AccessPolicy;
import kiestudio.account.Accounts;
import kiestudio.account.Person;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskView;
import kiestudio.ui.parts.SignedIn;
import kiestudio.ui.parts.TaskLists;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one person may read of the history. */
final class HistoryReading {

    /** What the history is read with; a view asks for its person's part. */
    @Component
    record Sources(
            TaskQueries queries,
            TaskService tasks,
            ModelCatalog catalog,
            Accounts accounts,
            AccessPolicy policy,
            TaskLists lists,
            Clock clock,
            SignedIn signedIn) {

        /** For the person who sits there now; changes come later from threads that nobody is signed in to. */
        HistoryReading mine() {
            return new HistoryReading(this, signedIn.person());
        }
    }

    private final Sources sources;
    private final Person person;

    private HistoryReading(Sources sources, Person person) {
        this.sources = sources;
        this.person = person;
    }

    List<TaskView> page(HistoryFilter filter, ZoneId zone, int page, int size) {
        UUID owner = person.administrator() ? filter.person() : person.id();
        return sources.queries().slice(filter.tasks(owner, person.id(), zone), page, size);
    }

    List<TaskView> found(Collection<UUID> ids) {
        return sources.queries().findAll(List.copyOf(ids));
    }

    /** Empty when it is not there, or not for this person: the two look the same. */
    Optional<TaskPanel.Reading> task(UUID id) {
        return sources.queries()
                .find(id)
                .filter(task -> sources.policy().mayRead(person, task.ownerId()))
                .map(task -> new TaskPanel.Reading(
                        task, sources.queries().steps(id), sources.clock().instant(), stranger(task)));
    }

    private @Nullable String stranger(TaskView task) {
        return task.ownerId().equals(person.id())
                ? null
                : sources.accounts().names(List.of(task.ownerId())).get(task.ownerId());
    }

    Person person() {
        return person;
    }

    TaskService tasks() {
        return sources.tasks();
    }

    ModelCatalog catalog() {
        return sources.catalog();
    }

    TaskLists lists() {
        return sources.lists();
    }

    /** Where administrators find persons; null for members, who see their own tasks. */
    @Nullable Accounts accounts() {
        return person.administrator() ? sources.accounts() : null;
    }

    Clock clock() {
        return sources.clock();
    }
}
