package kiestudio.library;

/** What was asked for a saved item is not done; nothing has changed. The message is an English sentence, the reason is for translation. */
public final class SavedRefusedException extends IllegalArgumentException {

    public enum Reason {
        NAME_MISSING,
        NAME_TOO_LONG,
        NAME_NOT_ALLOWED,
        NAME_TAKEN,
        CONTENT_TOO_LONG,
        TOO_MANY,
        NOT_YOURS,
        GONE;

        /** Whether another name would help. */
        public boolean ofName() {
            return switch (this) {
                case NAME_MISSING, NAME_TOO_LONG, NAME_NOT_ALLOWED, NAME_TAKEN -> true;
                case CONTENT_TOO_LONG, TOO_MANY, NOT_YOURS, GONE -> false;
            };
        }
    }

    private final Reason reason;

    SavedRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
