package kiestudio.platform;

import static kiestudio.support.RawServer.redirect;
import static kiestudio.support.RawServer.respond;
import static kiestudio.support.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import kiestudio.support.RawServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class MediaHttpTest {

    private static final HttpLimits SMALL = new HttpLimits(
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2), 1000, 4, false, null);

    private final RawServer kie = new RawServer(respond(200, "image/png", "a picture"));
    private final RawServer other = new RawServer(respond(200, "text/plain", "a secret of the intranet"));
    private final OutboundHttp http = new OutboundHttp();
    private final MediaHttp media = media(SMALL);

    @AfterEach
    void close() throws IOException {
        http.close();
        kie.close();
        other.close();
    }

    @Test
    void a_file_of_our_own_origin_streams_into_a_file_without_the_key(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("picture");

        MediaHttp.Answer answer = media.get(kie.address("/files/1.png?sig=x"), it -> {
            Files.copy(it.body(), file);
            return it;
        });

        assertThat(file).hasContent("a picture");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().getFirst("Content-Type")).isEqualTo("image/png");
        var request = kie.onlyRequest();
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.target()).isEqualTo("/files/1.png?sig=x");
        assertThat(request.header("User-Agent")).startsWith("Mozilla/5.0");
        assertThat(request.headers()).doesNotContainKeys("authorization", "cookie", "accept-encoding", "upgrade");
        assertThat(request.headers().toString()).doesNotContain("the-key");
    }

    @Test
    void the_upload_origin_is_ours_too() throws Exception {
        var endpoint = new KieEndpoint(URI.create("https://api.example.org"), kie.address(""), "the-key", false);

        assertThat(body(new MediaHttp(endpoint, http, SMALL), kie.address("/a"))).isEqualTo("a picture");
    }

    @Test
    void another_port_of_the_same_host_is_not_ours() {
        assertThatThrownBy(() -> body(media, other.address("/"))).isInstanceOf(RefusedAddressException.class);
        assertThat(other.requests()).isEmpty();
    }

    @Test
    void another_name_of_the_same_host_is_not_ours() {
        assertThatThrownBy(() -> body(media, URI.create("http://localhost:" + kie.port() + "/")))
                .isInstanceOf(RefusedAddressException.class);
        assertThat(kie.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "127.1", "2130706433", "0.0.0.0", "localhost", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254",
                "100.64.0.1", "198.18.0.1", "192.0.0.1", "224.0.0.1", "255.255.255.255", "[::1]", "[::]", "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]", "[::127.0.0.1]", "[::7f00:1]", "[::ffff:0:0]", "[fe80::1]", "[fc00::1]", "[fd00::1]", "[fec0::1]",
                "[ff02::1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::7f00:1]", "[2002:7f00:1::]", "[2001::1]", "[2001:db8::1]", "[3fff::1]",
                "[5f00::1]"
            })
    void an_address_that_is_not_public_is_refused(String host) {
        assertThatThrownBy(() -> body(media, URI.create("http://" + host + ":" + other.port() + "/")))
                .isInstanceOf(RefusedAddressException.class);
        assertThat(other.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd", "ftp://example.org/a", "jar:http://example.org/a!/b", "http:///a", "/a", "http:a",
                "https://user:secret@example.org/a", "http://under_score/"
            })
    void an_address_that_is_no_plain_web_address_is_refused(String address) {
        assertThatThrownBy(() -> body(media, URI.create(address)))
                .isInstanceOf(RefusedAddressException.class)
                .message()
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_to_a_private_address_is_refused(int status) {
        kie.script(redirect(status, other.address("/inside").toString()));

        assertThatThrownBy(() -> body(media, kie.address("/"))).isInstanceOf(RefusedAddressException.class);
        assertThat(other.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "http://[::ffff:127.0.0.1]/", "//10.0.0.1/", "http://a b/"})
    void a_redirect_is_judged_like_a_first_address(String location) {
        kie.script(redirect(302, location));

        assertThatThrownBy(() -> body(media, kie.address("/"))).isInstanceOf(RefusedAddressException.class);
    }

    @Test
    void three_redirects_are_followed_and_a_fourth_is_not() throws Exception {
        kie.script((request, connection) -> {
            int left = Integer.parseInt(request.target().substring(1));
            (left == 0 ? respond(200, "text/plain", "arrived") : redirect(302, "/" + (left - 1))).answer(request, connection);
        });

        assertThat(body(media, kie.address("/3"))).isEqualTo("arrived");
        assertThatThrownBy(() -> body(media, kie.address("/4")))
                .isInstanceOf(RefusedAddressException.class)
                .hasMessageContaining("more than 3 redirects");
    }

    @Test
    void a_redirect_from_https_to_http_is_refused() {
        assertThatThrownBy(() -> MediaHttp.target(URI.create("https://a.example/x"), "http://a.example/y"))
                .isInstanceOf(RefusedAddressException.class);
    }

    @Test
    void every_other_status_is_handed_over() throws Exception {
        kie.script(respond(404, "text/html", "gone"));

        int status = media.get(kie.address("/"), MediaHttp.Answer::status);

        assertThat(status).isEqualTo(404);
    }

    @Test
    void a_body_that_drips_ends_at_the_deadline() {
        kie.script((request, connection) -> {
            write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n");
            kie.drip(connection);
        });

        long start = System.nanoTime();
        assertThatThrownBy(() -> body(media, kie.address("/")))
                .isInstanceOf(HttpLimitException.class)
                .hasMessageContaining("not finished within");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(1900), Duration.ofSeconds(5));
    }

    @Test
    void redirects_share_one_deadline() {
        kie.script((request, connection) -> {
            kie.keepWaiting(750);
            redirect(302, "/again").answer(request, connection);
        });

        assertThatThrownBy(() -> body(media, kie.address("/"))).isInstanceOf(HttpLimitException.class);
        assertThat(kie.requests()).hasSize(3);
    }

    @Test
    void a_body_that_stalls_is_given_up() {
        var stalling = new HttpLimits(
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(20),
                100_000,
                4,
                false,
                new HttpLimits.Stall(5000, Duration.ofMillis(500)));
        kie.script((request, connection) -> {
            write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n");
            kie.drip(connection);
        });

        assertThatThrownBy(() -> body(media(stalling), kie.address("/")))
                .isInstanceOf(HttpLimitException.class)
                .hasMessageContaining("fewer than 5000 bytes");
    }

    @Test
    void a_body_over_the_cap_is_refused_with_and_without_a_length() {
        kie.script(respond(200, "image/png", "x".repeat(1001)));
        assertThatThrownBy(() -> body(media, kie.address("/"))).isInstanceOf(HttpLimitException.class);

        kie.script((request, connection) -> {
            write(connection, "HTTP/1.1 200 OK\r\n\r\n");
            while (true) {
                write(connection, "x".repeat(100));
            }
        });
        assertThatThrownBy(() -> body(media, kie.address("/")))
                .isInstanceOf(HttpLimitException.class)
                .hasMessageContaining("larger than 1000 bytes");
    }

    @Test
    void a_body_at_the_cap_is_whole() throws Exception {
        kie.script(respond(200, "image/png", "x".repeat(1000)));

        assertThat(body(media, kie.address("/"))).hasSize(1000);
    }

    @Test
    void a_body_shorter_than_its_length_is_an_error() {
        kie.script((request, connection) -> write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nhalf"));

        assertThatThrownBy(() -> body(media, kie.address("/"))).isInstanceOf(IOException.class);
    }

    @Test
    void an_address_that_nobody_listens_at_was_not_sent() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var endpoint = new KieEndpoint(
                URI.create("http://127.0.0.1:" + port), URI.create("http://127.0.0.1:" + port), "the-key", false);

        assertThatThrownBy(() -> body(new MediaHttp(endpoint, http, SMALL), URI.create("http://127.0.0.1:" + port + "/")))
                .isInstanceOf(NotSentException.class);
    }

    private MediaHttp media(HttpLimits limits) {
        return new MediaHttp(new KieEndpoint(kie.address(""), kie.address(""), "the-key", false), http, limits);
    }

    private static String body(MediaHttp media, URI address) throws IOException {
        return media.get(address, answer -> new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
    }
}
