package kiestudio.generation;

/** The task's state does not allow it; the message is English and can be shown. */
public class TaskConflictException extends RuntimeException {

    public TaskConflictException(String message) {
        super(message);
    }
}
