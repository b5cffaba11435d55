package kiestudio.platform;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsHttpClientBuilder;
import org.springframework.boot.http.client.HttpCookieHandling;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * The only maker of HTTP clients in the studio. A client of it sends every request exactly once (Apache's default sends a POST again on
 * 429 and 503), follows no redirect, keeps no cookie, inflates nothing, uses no proxy, ends at its deadline and reads no more than its
 * cap. A call that fails does so with an {@link IOException} (which {@link RestClient} wraps as the cause of a
 * {@code ResourceAccessException}): {@link NotSentException} when the request provably never left, {@link HttpLimitException} when a
 * limit ended it, anything else when the connection broke.
 */
@Component
public class OutboundHttp implements AutoCloseable {

    /** Kie's hosts and its CDN sit behind a gateway that answers 403 to the names that libraries give themselves. */
    static final String USER_AGENT = "Mozilla/5.0 (compatible; KieStudio/1.0)";

    private final List<CloseableHttpClient> clients = new CopyOnWriteArrayList<>();

    /** A client under these limits; any address may be called with it, so its caller decides which. */
    public RestClient client(HttpLimits limits) {
        return RestClient.builder().requestFactory(requests(open(limits, null), limits)).build();
    }

    ClientHttpRequestFactory requests(CloseableHttpClient client, HttpLimits limits) {
        return (uri, method) -> new OutboundRequest(client, limits, method, uri);
    }

    /** @param allowed judged inside the name resolution, so that what is checked is what is connected to; null allows everything */
    CloseableHttpClient open(HttpLimits limits, @Nullable InetAddressFilter allowed) {
        var settings = HttpClientSettings.defaults()
                .withTimeouts(limits.connect(), limits.read())
                .withRedirects(HttpRedirects.DONT_FOLLOW)
                .withCookieHandling(HttpCookieHandling.DISABLE)
                .withInetAddressFilter(allowed);
        CloseableHttpClient client = new HttpComponentsHttpClientBuilder()
                .withCustomizer(builder -> once(builder, limits))
                .withConnectionManagerCustomizer(builder -> pool(builder, limits))
                .withConnectionConfigCustomizer(config -> config.setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.ofMinutes(1)))
                .withDefaultRequestConfigCustomizer(config -> config.setConnectionRequestTimeout(Timeout.of(limits.connect()))
                        .setResponseTimeout(Timeout.of(limits.read()))
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false))
                .build(settings);
        clients.add(client);
        return client;
    }

    private static void once(HttpClientBuilder builder, HttpLimits limits) {
        builder.setUserAgent(USER_AGENT)
                .setRequestExecutor(new OutboundRequest.Executor())
                // A proxy would resolve names itself, past the filter.
                .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching();
        if (!limits.reuse()) {
            builder.setConnectionReuseStrategy((request, response, context) -> false);
        }
    }

    private static void pool(PoolingHttpClientConnectionManagerBuilder builder, HttpLimits limits) {
        var heads = Http1Config.custom().setMaxLineLength(16 * 1024).setMaxHeaderCount(200).build();
        builder.setMaxConnTotal(limits.pool())
                .setMaxConnPerRoute(limits.pool())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder().http1Config(heads).build());
    }

    /** Ends all calls. */
    @Override
    public void close() throws IOException {
        for (CloseableHttpClient client : clients) {
            client.close();
        }
    }

    /** The address without its query, which may hold a signature; for messages. */
    static String shown(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath();
    }
}
