package kiestudio.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;

/**
 * Fetches files from addresses that others name (results of Kie, voice samples). Only public addresses are called, and besides them
 * exactly the two origins (scheme, host, port) that the administrator configured, {@code kie.base-url} and {@code kie.upload-base-url},
 * so that the simulator and a private gateway work. Every redirect, at most three, is judged like a first address. Sends neither the API
 * key nor a cookie. Limits: {@link HttpLimits#MEDIA}, the 15 minutes over all redirects together.
 */
@Component
public class MediaHttp {

    /**
     * An answer while it is being read.
     *
     * @param address where it came from in the end, after redirects
     * @param status  HTTP status; every status but a followed redirect is handed over
     * @param body    to be read inside the reader; a body that breaks off before its length, goes over 2 GiB, stalls or outlasts the
     *                deadline ends with an {@link IOException}, never with a quiet end of stream
     */
    public record Answer(URI address, int status, HttpHeaders headers, InputStream body) {}

    /** Reads an answer, for instance into a file. The body is closed afterwards. */
    @FunctionalInterface
    public interface AnswerReader<T> {
        T read(Answer answer) throws IOException;
    }

    private static final int MAX_REDIRECTS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /**
     * Spring Boot's filter lets these pass: IPv4-compatible, local-use NAT64 (RFC 8215), documentation (RFC 9637) and SRv6 (RFC 9602)
     * addresses.
     */
    private static final InetAddressFilter PUBLIC =
            InetAddressFilter.externalAddresses().andNot("::/96", "64:ff9b:1::/48", "3fff::/20", "5f00::/16");

    private record Origin(String scheme, String host, int port) {
        static Origin of(URI address) {
            String scheme = address.getScheme().toLowerCase(Locale.ROOT);
            int port = address.getPort() != -1 ? address.getPort() : scheme.equals("https") ? 443 : 80;
            return new Origin(scheme, address.getHost().toLowerCase(Locale.ROOT), port);
        }
    }

    private final OutboundHttp http;
    private final HttpLimits limits;
    private final List<Origin> ours;
    private final CloseableHttpClient publicOnly;
    private final CloseableHttpClient unfiltered;

    @Autowired
    public MediaHttp(KieEndpoint kie, OutboundHttp http) {
        this(kie, http, HttpLimits.MEDIA);
    }

    /** With other limits than the usual ones. */
    public MediaHttp(KieEndpoint kie, OutboundHttp http, HttpLimits limits) {
        this.http = http;
        this.limits = limits;
        this.ours = List.of(Origin.of(kie.baseUrl()), Origin.of(kie.uploadBaseUrl()));
        this.publicOnly = http.open(limits, PUBLIC);
        this.unfiltered = http.open(limits, null);
    }

    /**
     * GETs an address.
     *
     * @throws RefusedAddressException when the address, or one it redirects to, is not fetched by the studio; trying again is useless
     * @throws IOException             when it could not be read now: {@link NotSentException}, {@link HttpLimitException} or a broken
     *                                 connection
     */
    public <T> T get(URI address, AnswerReader<T> reader) throws IOException {
        long start = System.nanoTime();
        URI next = address;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            Duration left = limits.total().minusNanos(System.nanoTime() - start);
            try (ClientHttpResponse response = send(next, left)) {
                int status = response.getStatusCode().value();
                if (!REDIRECTS.contains(status)) {
                    return reader.read(new Answer(next, status, response.getHeaders(), response.getBody()));
                }
                next = target(next, response.getHeaders().getFirst(HttpHeaders.LOCATION));
            }
        }
        throw new RefusedAddressException("more than " + MAX_REDIRECTS + " redirects from " + OutboundHttp.shown(address));
    }

    private ClientHttpResponse send(URI address, Duration left) throws IOException {
        judge(address);
        if (!left.isPositive()) {
            throw new HttpLimitException("not finished within " + limits.total().toMillis() + " ms", null);
        }
        CloseableHttpClient client = ours.contains(Origin.of(address)) ? unfiltered : publicOnly;
        try {
            return http.requests(client, limits.withTotal(left)).createRequest(address, HttpMethod.GET).execute();
        } catch (NotSentException e) {
            if (e.getCause() instanceof FilteredHostException) {
                throw new RefusedAddressException("not a public address: " + OutboundHttp.shown(address), e);
            }
            throw e;
        }
    }

    private static void judge(URI address) throws RefusedAddressException {
        String scheme = address.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            throw new RefusedAddressException("neither http nor https: " + scheme);
        }
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            throw new RefusedAddressException("an address without a plain host name");
        }
    }

    static URI target(URI from, @Nullable String location) throws RefusedAddressException {
        if (location == null) {
            throw new RefusedAddressException("a redirect without an address from " + OutboundHttp.shown(from));
        }
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new RefusedAddressException("a redirect to something that is no address from " + OutboundHttp.shown(from), e);
        }
        if ("https".equalsIgnoreCase(from.getScheme()) && "http".equalsIgnoreCase(to.getScheme())) {
            throw new RefusedAddressException("a redirect from https to http from " + OutboundHttp.shown(from));
        }
        return to;
    }
}
