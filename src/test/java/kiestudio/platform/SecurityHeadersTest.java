package kiestudio.platform;

import static kiestudio.platform.RunningStudio.BOSS_TOKEN;
import static kiestudio.platform.RunningStudio.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningStudio
class SecurityHeadersTest {

    private static final Pattern SCRIPT = Pattern.compile("VAADIN/build/[^\"']+\\.js");

    @LocalServerPort
    private int port;

    @Test
    void the_login_page_carries_every_header() {
        assertHeaders(new StudioOverHttp(port).get("/login", "Accept", "text/html"));
    }

    @Test
    void a_view_carries_every_header() {
        assertHeaders(signedIn().get("/", "Accept", "text/html"));
    }

    @Test
    void refusals_redirects_and_answers_to_programs_carry_every_header() {
        var studio = new StudioOverHttp(port);

        assertHeaders(studio.get("/no-such-view", "Accept", "text/html"));
        assertHeaders(studio.get("/api/kie/models"));
        assertHeaders(studio.get("/media/x"));
        assertHeaders(studio.getAs(BOSS_TOKEN, "/v3/api-docs"));
    }

    private static void assertHeaders(HttpResponse<String> answer) {
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'self'", "frame-ancestors 'self'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualToIgnoringCase("SAMEORIGIN");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(answer.headers().map()).doesNotContainKey("strict-transport-security");
    }

    @Test
    void over_tls_the_cookie_is_secure_and_the_browser_is_told_to_stay_there() {
        HttpResponse<String> answer =
                new StudioOverHttp(port).signIn("boss", PASSWORD, "X-Forwarded-Proto", "https", "X-Forwarded-Port", "443");

        assertThat(header(answer, "Set-Cookie")).contains("Secure");
        assertThat(header(answer, "Strict-Transport-Security")).contains("max-age");
    }

    @Test
    void the_built_front_end_is_kept_for_good_and_what_is_not_there_is_not() {
        var studio = new StudioOverHttp(port);
        var script = SCRIPT.matcher(studio.get("/login", "Accept", "text/html").body());
        assertThat(script.find()).isTrue();

        HttpResponse<String> there = studio.get("/" + script.group());
        HttpResponse<String> gone = studio.get("/VAADIN/build/indexhtml-AbCd1234.js");

        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(header(there, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(header(gone, "Cache-Control")).doesNotContain("immutable");
    }

    @Test
    void signing_out_empties_the_browsers_cache() {
        var studio = signedIn();
        var token = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"")
                .matcher(studio.get("/", "Accept", "text/html").body());
        assertThat(token.find()).isTrue();

        HttpResponse<String> answer =
                studio.send("POST", "/logout", "", "X-CSRF-TOKEN", token.group(1), "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Clear-Site-Data")).isEqualTo("\"cache\"");
        assertThat(studio.get("/media/x").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://localhost:1", "http://localhost", "null"})
    void push_is_not_opened_for_a_page_of_somebody_else(String origin) throws IOException {
        assertThat(upgrade(origin)).contains(" 403");
        assertThat(new StudioOverHttp(port).get("/VAADIN/push", "Origin", origin).statusCode()).isEqualTo(403);
        assertThat(new StudioOverHttp(port).get("/?v-r=push", "Origin", origin).statusCode()).isEqualTo(403);
    }

    @Test
    void push_is_opened_for_our_own_page() throws IOException {
        assertThat(upgrade("http://localhost:" + port)).contains(" 101");
        assertThat(upgrade("https://localhost:" + port)).contains(" 101");
    }

    /** The status line of a WebSocket upgrade. */
    private String upgrade(String origin) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("""
                    GET /VAADIN/push?v-pushId=x&X-Atmosphere-Transport=websocket HTTP/1.1\r
                    Host: localhost:%d\r
                    Connection: Upgrade\r
                    Upgrade: websocket\r
                    Sec-WebSocket-Version: 13\r
                    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                    Origin: %s\r
                    \r
                    """.formatted(port, origin).getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
        }
    }

    private StudioOverHttp signedIn() {
        var studio = new StudioOverHttp(port);
        assertThat(header(studio.signIn("boss", PASSWORD), "Location")).doesNotContain("error");
        return studio;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
