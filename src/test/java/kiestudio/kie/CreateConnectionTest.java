package kiestudio.kie;

import static kiestudio.kie.KieClientFixture.SHORT;
import static kiestudio.kie.KieClientFixture.input;
import static kiestudio.support.RawServer.json;
import static kiestudio.support.RawServer.redirect;
import static kiestudio.support.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kiestudio.kie.KieOutcome.NotSent;
import kiestudio.kie.KieOutcome.Unknown;
import kiestudio.support.RawServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a broken connection proves of a creation: nothing was sent, or nothing is known. Each case sends at most one request. */
@Timeout(30)
class CreateConnectionTest {

    private final KieClientFixture kie = new KieClientFixture();

    @AfterEach
    void close() throws IOException {
        kie.close();
    }

    @Test
    void a_reset_instead_of_an_answer_is_unknown() {
        kie.api.script((request, connection) -> RawServer.reset(connection));
        assertUnknownAfterOneRequest();
    }

    @Test
    void a_connection_closed_without_an_answer_is_unknown() {
        kie.api.script((request, connection) -> {});
        assertUnknownAfterOneRequest();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"code\":200,\"data\":{\"taskId\":\"abc\"}}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n24\r\n{\"code\":200,\"data\":{\"taskId\":\"abc\"}}\r\n",
                "no HTTP at all\r\n\r\n",
                "HTTP/1.1 099 Odd\r\nContent-Length: 0\r\n\r\n"
            })
    void half_an_answer_is_unknown(String half) {
        kie.api.script((request, connection) -> write(connection, half));
        assertUnknownAfterOneRequest();
    }

    @Test
    void a_server_that_takes_the_request_and_stays_silent_is_unknown_at_the_deadline() {
        kie.api.script((request, connection) -> kie.api.keepWaiting(20_000));

        long start = System.nanoTime();
        assertUnknownAfterOneRequest();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void an_answer_that_drips_is_unknown_at_the_deadline() {
        kie.api.script((request, connection) -> {
            write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n");
            kie.api.drip(connection);
        });

        long start = System.nanoTime();
        assertUnknownAfterOneRequest();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void headers_that_drip_end_at_the_deadline() {
        kie.api.script((request, connection) -> {
            write(connection, "HTTP/1.1 200 OK\r\nX: ");
            kie.api.drip(connection);
        });
        assertUnknownAfterOneRequest();
    }

    @Test
    void an_answer_over_the_cap_is_unknown() {
        kie.api.script(json(200, "{\"code\":200,\"data\":{\"taskId\":\"abc\"}}" + " ".repeat(20_000)));
        assertUnknownAfterOneRequest();
    }

    @Test
    void a_redirect_is_not_followed_and_proves_nothing() {
        kie.api.script(redirect(307, kie.uploads.address("/elsewhere").toString()));

        assertUnknownAfterOneRequest();
        assertThat(kie.uploads.requests()).isEmpty();
    }

    @Test
    void a_name_that_does_not_resolve_was_not_sent() {
        assertThat(create(URI.create("http://kie.invalid"))).isInstanceOf(NotSent.class);
    }

    @Test
    void a_refused_connection_was_not_sent() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(create(URI.create("http://127.0.0.1:" + port))).isInstanceOf(NotSent.class);
    }

    @Test
    void a_connection_that_is_never_taken_up_was_not_sent() throws IOException {
        List<Socket> queue = new ArrayList<>();
        try (var full = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            fillQueue(full, queue);

            assertThat(create(URI.create("http://127.0.0.1:" + full.getLocalPort()))).isInstanceOf(NotSent.class);
        } finally {
            for (Socket socket : queue) {
                socket.close();
            }
        }
    }

    private static void fillQueue(ServerSocket server, List<Socket> queue) throws IOException {
        while (true) {
            var socket = new Socket();
            queue.add(socket);
            try {
                socket.connect(new InetSocketAddress("127.0.0.1", server.getLocalPort()), 200);
            } catch (SocketTimeoutException full) {
                return;
            }
        }
    }

    @Test
    void a_failed_tls_handshake_was_not_sent() throws IOException {
        try (var plain = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Thread.startVirtualThread(() -> {
                try (var connection = plain.accept()) {
                    write(connection, "HTTP/1.1 400 plain text to a TLS client\r\n\r\n");
                } catch (IOException ignored) {
                    // The client hung up first.
                }
            });
            assertThat(create(URI.create("https://127.0.0.1:" + plain.getLocalPort()))).isInstanceOf(NotSent.class);
        }
    }

    @Test
    void a_silent_tls_handshake_was_not_sent_and_is_bounded() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            long start = System.nanoTime();
            assertThat(create(URI.create("https://127.0.0.1:" + silent.getLocalPort()))).isInstanceOf(NotSent.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void a_call_without_a_free_connection_was_not_sent() {
        KieClient one = kie.client(kie.api.address(""), KieClientFixture.limits(Duration.ofSeconds(10), 1));
        kie.api.script((request, connection) -> kie.api.keepWaiting(20_000));
        var first = CompletableFuture.supplyAsync(() -> one.create("m", input(), null));
        Awaitility.await().until(() -> kie.api.requests().size() == 1);

        assertThat(one.create("m", input(), null)).isInstanceOf(NotSent.class);
        assertThat(kie.api.requests()).hasSize(1);
        assertThat(first).isNotDone();
    }

    private KieOutcome create() {
        return create(kie.api.address(""));
    }

    private KieOutcome create(URI baseUrl) {
        return kie.client(baseUrl, SHORT).create("google/imagen4", input(), null);
    }

    private void assertUnknownAfterOneRequest() {
        assertThat(create()).isInstanceOf(Unknown.class);
        kie.api.onlyRequest();
    }
}
