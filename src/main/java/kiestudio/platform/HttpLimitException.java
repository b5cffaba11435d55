package kiestudio.platform;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A call was given up because it went over one of its {@link HttpLimits}. The request may have been received. */
public class HttpLimitException extends IOException {

    public HttpLimitException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
