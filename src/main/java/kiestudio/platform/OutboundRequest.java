package kiestudio.platform;

import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.io.entity.EntityTemplate;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.AbstractStreamingClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;

/** One call under its limits, which tells a request that was never sent from one that may have been. */
final class OutboundRequest extends AbstractStreamingClientHttpRequest {

    private static final String SENDING = OutboundRequest.class.getName() + ".sending";

    private final CloseableHttpClient client;
    private final HttpLimits limits;
    private final HttpMethod method;
    private final URI uri;

    OutboundRequest(CloseableHttpClient client, HttpLimits limits, HttpMethod method, URI uri) {
        this.client = client;
        this.limits = limits;
        this.method = method;
        this.uri = uri;
    }

    @Override
    public HttpMethod getMethod() {
        return method;
    }

    @Override
    public URI getURI() {
        return uri;
    }

    @Override
    protected ClientHttpResponse executeInternal(HttpHeaders headers, @Nullable Body body) throws IOException {
        var wire = new HttpUriRequestBase(method.name(), uri);
        addHeaders(wire, headers);
        if (body != null) {
            ContentType type = ContentType.parse(headers.getFirst(HttpHeaders.CONTENT_TYPE));
            wire.setEntity(new EntityTemplate(headers.getContentLength(), type, null, body::writeTo));
        }
        var context = HttpClientContext.create();
        var deadline = Deadline.after(limits.total(), wire::cancel);
        try {
            return new OutboundResponse(client.executeOpen(null, wire, context), wire, limits, deadline);
        } catch (IOException | RuntimeException e) {
            deadline.close();
            if (context.getAttribute(SENDING) == null) {
                throw new NotSentException(reason(e), e);
            }
            throw deadline.passed() ? deadline.exception(e) : new IOException(reason(e), e);
        }
    }

    private static void addHeaders(HttpUriRequestBase wire, HttpHeaders headers) {
        headers.forEach((name, values) -> {
            // These two are written from the body.
            if (!HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name) && !HttpHeaders.TRANSFER_ENCODING.equalsIgnoreCase(name)) {
                values.forEach(value -> wire.addHeader(name, value));
            }
        });
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    /** Marks the moment from which a request may have been received: the connection, with its TLS, stands, writing begins. */
    static final class Executor extends HttpRequestExecutor {
        @Override
        public ClassicHttpResponse execute(
                ClassicHttpRequest request,
                HttpClientConnection connection,
                @Nullable HttpResponseInformationCallback informationCallback,
                HttpContext context)
                throws IOException, HttpException {
            context.setAttribute(SENDING, true);
            return super.execute(request, connection, informationCallback, context);
        }
    }
}
