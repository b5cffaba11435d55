package kiestudio.media;

/** An upload that is not taken; the message is English, says what is allowed, and can be shown. */
public class MediaRefusedException extends RuntimeException {

    public enum Reason {
        TOO_LARGE,
        UNSUPPORTED_TYPE,
        BROKEN,
        BROKEN_OFF,
        NO_SPACE
    }

    private final Reason reason;

    public MediaRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
