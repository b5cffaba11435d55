package kiestudio.api;

import java.util.Optional;
import java.util.UUID;
import kiestudio.account.AccessPolicy;
import kiestudio.account.Person;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a task for somebody; one that they may not see does not exist, and neither does an id that is none. */
@Component
class VisibleTasks {

    private final TaskQueries queries;
    private final AccessPolicy access;

    VisibleTasks(TaskQueries queries, AccessPolicy access) {
        this.queries = queries;
        this.access = access;
    }

    Optional<TaskView> find(Person person, @Nullable String taskId) {
        return Ids.uuid(taskId).flatMap(queries::find).filter(task -> access.mayRead(person, task.ownerId()));
    }

    /** @throws NotFoundException */
    UUID id(Person person, String taskId) {
        return get(person, taskId).id();
    }

    /** @throws NotFoundException */
    TaskView get(Person person, String taskId) {
        return find(person, taskId).orElseThrow(NotFoundException::task);
    }
}
