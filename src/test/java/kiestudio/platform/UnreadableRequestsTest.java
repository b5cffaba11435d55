package kiestudio.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over a plain socket: no client library would send such addresses. */
@RunningStudio
class UnreadableRequestsTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/images/a[b", "/%", "/images/%ff", "/%2e%2e/%2e%2e/etc"})
    void an_address_that_cannot_be_read_gets_our_own_page(String address) throws IOException {
        assertThat(answer(address, "en"))
                .startsWith("HTTP/1.1 400 ")
                .contains("text/html;charset=UTF-8", "X-Content-Type-Options: nosniff", "This request cannot be read", "href=\"/\"")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("HTTP Status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/images/%ff"})
    void in_russian_for_who_reads_russian(String address) throws IOException {
        assertThat(answer(address, "ru-RU,ru;q=0.9")).contains("lang=\"ru\"", "Запрос не прочитать");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/%00", "/media/%ff"})
    void a_program_gets_a_problem(String address) throws IOException {
        assertThat(answer(address, "en"))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "\"status\":400", "cannot be read")
                .doesNotContain("<html");
    }

    private String answer(String address, String language) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept-Language: " + language
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
