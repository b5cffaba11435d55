package kiestudio.generation;

/** What came to nothing is being made again already: another task is at work in its place. */
public final class BeingMadeAgainException extends TaskConflictException {

    BeingMadeAgainException() {
        super("This task is being made again already; wait for what comes of it.");
    }
}
