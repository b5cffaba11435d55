package kiestudio.kie;

/** Kie did not give a readable answer to a harmless question. */
public class KieUnavailableException extends RuntimeException {

    public KieUnavailableException(String message) {
        super(message);
    }
}
