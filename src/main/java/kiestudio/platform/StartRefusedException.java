package kiestudio.platform;

/**
 * A setting or the surroundings do not let the studio start. Thrown while starting, it ends the process with exit code 1 and, in place
 * of a stack trace, these two sentences; so neither may contain a secret.
 */
public class StartRefusedException extends RuntimeException {

    private final String remedy;

    /**
     * @param problem what is wrong, naming the setting as an environment variable
     * @param remedy  what to do about it
     */
    public StartRefusedException(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    public StartRefusedException(String problem, String remedy, Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
