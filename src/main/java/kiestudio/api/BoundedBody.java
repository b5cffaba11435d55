package kiestudio.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads a request body into memory, up to a bound and never a byte more. */
final class BoundedBody {

    private BoundedBody() {}

    /** @throws BodyTooLargeException when the body is longer, whatever it declared */
    static byte[] read(HttpServletRequest request, int maxBytes) throws IOException {
        if (request.getContentLengthLong() > maxBytes) {
            throw new BodyTooLargeException(maxBytes);
        }
        byte[] body = request.getInputStream().readNBytes(maxBytes + 1);
        if (body.length > maxBytes) {
            throw new BodyTooLargeException(maxBytes);
        }
        return body;
    }
}
