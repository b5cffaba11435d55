package kiestudio.platform;

/** A setting with which the studio cannot start; the message is one sentence that names the setting and what it takes. */
public class InvalidSettingException extends RuntimeException {

    public InvalidSettingException(String message) {
        super(message);
    }
}
