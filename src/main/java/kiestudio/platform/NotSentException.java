package kiestudio.platform;

import java.io.IOException;

/**
 * The call failed before the first byte of the request was written: DNS, refused, connect time-out, TLS, no free connection, an address
 * that may not be called. What was asked for has provably not happened.
 */
public class NotSentException extends IOException {

    public NotSentException(String message, Throwable cause) {
        super(message, cause);
    }
}
