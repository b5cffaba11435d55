package kiestudio.generation;

import java.util.UUID;

/** There is no such task for this person. */
public class TaskNotFoundException extends RuntimeException {

    public TaskNotFoundException(UUID id) {
        super("no task " + id);
    }
}
