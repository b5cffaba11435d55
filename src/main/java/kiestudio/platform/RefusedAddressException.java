package kiestudio.platform;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An address that the studio does not fetch: not public, not http or https, a downgrade to http, or too many redirects. */
public class RefusedAddressException extends IOException {

    public RefusedAddressException(String message) {
        this(message, null);
    }

    public RefusedAddressException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
