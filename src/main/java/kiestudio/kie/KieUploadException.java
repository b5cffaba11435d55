package kiestudio.kie;

/** A source could not be given to Kie. No money moves by an upload. */
public class KieUploadException extends RuntimeException {

    private final boolean permanent;

    /** @param permanent whether Kie refused this file for good, so that trying again is useless */
    public KieUploadException(String message, boolean permanent) {
        super(message);
        this.permanent = permanent;
    }

    public boolean permanent() {
        return permanent;
    }
}
