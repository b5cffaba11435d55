package kiestudio.platform;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** An answer whose body keeps to the limits: its size, its pace and the call's deadline. */
final class OutboundResponse implements ClientHttpResponse {

    private final ClassicHttpResponse answer;
    private final HttpUriRequestBase wire;
    private final HttpLimits limits;
    private final Deadline deadline;
    private final HttpHeaders headers = new HttpHeaders();
    private @Nullable Body body;

    OutboundResponse(ClassicHttpResponse answer, HttpUriRequestBase wire, HttpLimits limits, Deadline deadline) {
        this.answer = answer;
        this.wire = wire;
        this.limits = limits;
        this.deadline = deadline;
        for (Header header : answer.getHeaders()) {
            headers.add(header.getName(), header.getValue());
        }
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatusCode.valueOf(answer.getCode());
    }

    @Override
    public String getStatusText() {
        String phrase = answer.getReasonPhrase();
        return phrase == null ? "" : phrase;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public InputStream getBody() throws IOException {
        HttpEntity entity = answer.getEntity();
        if (entity == null) {
            return InputStream.nullInputStream();
        }
        if (body == null) {
            if (entity.getContentLength() > limits.maxBodyBytes()) {
                throw tooLarge();
            }
            body = new Body(entity.getContent());
        }
        return body;
    }

    private HttpLimitException tooLarge() {
        return new HttpLimitException("the answer is larger than " + limits.maxBodyBytes() + " bytes", null);
    }

    /** Gives the connection back, or cuts it when the body was not read to its end: the rest may be endless. */
    @Override
    public void close() {
        deadline.close();
        if (answer.getEntity() != null && (body == null || !body.atEnd)) {
            wire.cancel();
        }
        try {
            answer.close();
        } catch (IOException ignored) {
            // Nothing more is wanted of this connection.
        }
    }

    private final class Body extends FilterInputStream {

        private long total;
        private long windowStart = System.nanoTime();
        private long inWindow;
        private boolean atEnd;

        Body(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int count = super.read(buffer, offset, length);
                if (count < 0) {
                    if (deadline.passed()) {
                        throw new IOException("cut off");
                    }
                    atEnd = true;
                } else {
                    counted(count);
                }
                return count;
            } catch (HttpLimitException e) {
                throw e;
            } catch (IOException | IllegalStateException e) {
                throw deadline.passed() ? deadline.exception(e) : new IOException("the answer broke off", e);
            }
        }

        private void counted(int count) throws HttpLimitException {
            total += count;
            if (total > limits.maxBodyBytes()) {
                throw tooLarge();
            }
            HttpLimits.Stall stall = limits.stall();
            inWindow += count;
            long now = System.nanoTime();
            if (stall != null && now - windowStart >= stall.window().toNanos()) {
                if (inWindow < stall.bytes()) {
                    throw new HttpLimitException("fewer than " + stall.bytes() + " bytes in "
                            + stall.window().toMillis() + " ms", null);
                }
                windowStart = now;
                inWindow = 0;
            }
        }

        @Override
        public long skip(long count) throws IOException {
            byte[] thrownAway = new byte[(int) Math.clamp(count, 0, 8192)];
            return Math.max(0, read(thrownAway, 0, thrownAway.length));
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        /** The connection is dealt with by the answer's own close. */
        @Override
        public void close() {}
    }
}
