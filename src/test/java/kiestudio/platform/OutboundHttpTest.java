package kiestudio.platform;

import static kiestudio.support.RawServer.redirect;
import static kiestudio.support.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import kiestudio.support.RawServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

@Timeout(30)
class OutboundHttpTest {

    private final OutboundHttp http = new OutboundHttp();
    private final RawServer server = new RawServer(RawServer.json(200, "{}"));

    @AfterEach
    void close() throws IOException {
        http.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"true,1", "false,3"})
    void connections_are_reused_only_where_that_is_wanted(boolean reuse, int connections) throws IOException {
        Set<Integer> ports = new HashSet<>();
        var keepAlive = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keepAlive.createContext("/", exchange -> {
            ports.add(exchange.getRemoteAddress().getPort());
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes());
            exchange.close();
        });
        keepAlive.start();
        try {
            RestClient client = http.client(limits(reuse));
            for (int i = 0; i < 3; i++) {
                get(client, URI.create("http://127.0.0.1:" + keepAlive.getAddress().getPort() + "/"));
            }
        } finally {
            keepAlive.stop(0);
        }
        assertThat(ports).hasSize(connections);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 401, 408, 429, 500, 502, 503, 504})
    void no_status_makes_a_request_go_out_again(int status) {
        server.script(status < 400 ? redirect(status, "/again") : RawServer.json(status, ""));

        int seen = http.client(limits(true))
                .post()
                .uri(server.address("/"))
                .body("paid")
                .exchange((request, response) -> response.getStatusCode().value());

        assertThat(seen).isEqualTo(status);
        assertThat(server.onlyRequest().text()).isEqualTo("paid");
    }

    @Test
    void a_cookie_is_not_sent_back() {
        server.script((request, connection) ->
                write(connection, "HTTP/1.1 200 OK\r\nSet-Cookie: a=b; Path=/\r\nContent-Length: 2\r\n\r\n{}"));
        RestClient client = http.client(limits(false));

        get(client, server.address("/1"));
        get(client, server.address("/2"));

        assertThat(server.requests().getLast().headers()).doesNotContainKey("cookie");
    }

    @Test
    void a_compressed_answer_is_not_inflated() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(new byte[1_000_000]);
        }
        server.script((request, connection) -> {
            write(connection, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n");
            packed.writeTo(connection.getOutputStream());
        });

        assertThat(get(http.client(limits(false)), server.address("/"))).isEqualTo(packed.toByteArray());
    }

    @Test
    void a_flood_of_headers_is_cut_off() {
        server.script((request, connection) -> {
            write(connection, "HTTP/1.1 200 OK\r\n");
            for (int i = 0; i < 100_000; i++) {
                write(connection, "X-" + i + ": " + "x".repeat(100) + "\r\n");
            }
        });

        assertThatThrownBy(() -> get(http.client(limits(false)), server.address("/")))
                .isInstanceOf(ResourceAccessException.class)
                .hasRootCauseMessage("Maximum header count exceeded");
    }

    @Test
    void a_proxy_of_the_machine_is_not_used() {
        System.setProperty("http.proxyHost", "proxy.invalid");
        System.setProperty("http.nonProxyHosts", "");
        try {
            assertThat(get(http.client(limits(false)), server.address("/"))).isEqualTo("{}".getBytes());
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.nonProxyHosts");
        }
    }

    @Test
    void a_failure_before_sending_is_told_from_one_after() {
        assertThatThrownBy(() -> get(http.client(limits(false)), URI.create("http://kie.invalid/")))
                .hasCauseInstanceOf(NotSentException.class);

        server.script((request, connection) -> {});
        assertThatThrownBy(() -> get(http.client(limits(false)), server.address("/")))
                .isInstanceOf(ResourceAccessException.class)
                .satisfies(e -> assertThat(e.getCause()).isNotInstanceOf(NotSentException.class));
    }

    private static byte[] get(RestClient client, URI address) {
        return client.get().uri(address).exchange((request, response) -> response.getBody().readAllBytes());
    }

    private static HttpLimits limits(boolean reuse) {
        return new HttpLimits(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(5), 100_000, 4, reuse, null);
    }
}
