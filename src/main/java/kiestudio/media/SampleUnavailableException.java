package kiestudio.media;

/** A voice's sample could not be had now. The message says why, for the log and for administrators. */
public final class SampleUnavailableException extends RuntimeException {

    SampleUnavailableException(String message) {
        super(message);
    }
}
