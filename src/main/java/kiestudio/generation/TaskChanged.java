package kiestudio.generation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task is not what it was; published after commit. Whoever shows it reads it again.
 *
 * @param groupId the press that made it together with others, or null
 */
public record TaskChanged(UUID taskId, UUID ownerId, @Nullable UUID groupId) {

    static TaskChanged of(Task task) {
        return new TaskChanged(task.id(), task.ownerId(), task.groupId());
    }
}
