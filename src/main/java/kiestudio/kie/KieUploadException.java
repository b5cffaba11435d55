package kiestudio.kie;

/** A source could not be given to Kie. No money moves by an upload. */
public class KieUploadException extends RuntimeException {

    private final Reason reason;
    private final String detail;

    /** Why; those that are final make trying again useless. */
    public enum Reason {
        /** It is not here, or no longer. */
        GONE(true, "The source %s is no longer here."),
        /** Kie takes no files of this type; the detail is the MIME type. */
        WRONG_TYPE(true, "Files of type %s cannot be sent to Kie."),
        UNREADABLE(true, "The stored file can no longer be read, so it was not sent to Kie.%s"),
        /** Kie refused it for good, in the words of the detail. */
        REFUSED(true, "Kie refused the file: %s."),
        /** Kie did not take it this time, in the words of the detail. */
        NOT_TAKEN(false, "Kie did not take the file: %s."),
        /** It did not reach Kie. */
        NOT_SENT(false, "The file could not be sent to Kie (%s).");

        private final boolean permanent;
        private final String english;

        Reason(boolean permanent, String english) {
            this.permanent = permanent;
            this.english = english;
        }
    }

    /** @param detail what belongs into the sentence; without secrets */
    public KieUploadException(Reason reason, String detail) {
        super(reason.english.formatted(detail) + " Nothing was charged.");
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }

    /** Whether trying again is useless. */
    public boolean permanent() {
        return reason.permanent;
    }
}
