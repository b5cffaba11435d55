package kiestudio.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * One answer with stored bytes: cache validation, one range, and nothing else of HTTP. Written by hand because Spring 7's converter
 * sends the whole file along with a 416, reads it all for HEAD and does not know If-Range.
 */
final class MediaAnswer {

    /**
     * The file can do nothing in the studio's origin: no script, no form, no other file. allow-same-origin grants no script; without
     * it a browser that shows a clip or sound by its address asks for it a second time from an opaque origin, without the session.
     */
    private static final String POLICY =
            "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self';"
                    + " sandbox allow-same-origin";

    private static final int BUFFER_BYTES = 128 * 1024;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final String etag;

    /** @param etag strong, with its quotes */
    MediaAnswer(HttpServletRequest request, HttpServletResponse response, String etag) {
        this.request = request;
        this.response = response;
        this.etag = etag;
    }

    /** Whether the client has these bytes; then it is answered (304). To be asked before any byte is looked for. */
    boolean alreadyKnown() {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        return new ServletWebRequest(request, response).checkNotModified(etag);
    }

    /** @throws RangeNotSatisfiableException before anything is written */
    void send(Resource bytes, String mimeType, String disposition) throws IOException {
        long length = bytes.contentLength();
        HttpRange range = range();
        long start = range == null ? 0 : range.getRangeStart(length);
        long end = range == null ? length - 1 : range.getRangeEnd(length);
        if (range != null && start >= length) {
            throw new RangeNotSatisfiableException(length);
        }
        response.setContentType(mimeType);
        response.setContentLengthLong(end - start + 1);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition);
        if (range != null) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + start + "-" + end + "/" + length);
        }
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            copy(bytes, start, end - start + 1);
        }
    }

    /** The one range of the request. Several at once, or nonsense, are answered with the whole file, as RFC 9110 14.2 allows. */
    private @Nullable HttpRange range() {
        String header = request.getHeader(HttpHeaders.RANGE);
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        if (header == null || !HttpMethod.GET.matches(request.getMethod()) || condition != null && !condition.equals(etag)) {
            return null;
        }
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(header);
            return ranges.size() == 1 ? ranges.getFirst() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void copy(Resource bytes, long start, long count) throws IOException {
        try (InputStream in = bytes.getInputStream()) {
            in.skipNBytes(start);
            OutputStream out = response.getOutputStream();
            byte[] buffer = new byte[(int) Math.min(BUFFER_BYTES, count)];
            for (long left = count; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException("the stored file is shorter than it was");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }
}
