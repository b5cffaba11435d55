package kiestudio.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class LogRedactionTest {

    private static final String KEY = "canary-key-5d1c0f6e";
    private static final String CALLBACK = "canary-callback-91ab";
    private static final String TOKEN = "kst_canaryTokenOfSomebody_0123456789";

    @TempDir
    private Path folder;

    /** Boot leaves the format behind as a system property, and the tests after this one would log in it. */
    @AfterEach
    void plainLogsAgain() {
        System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ecs"})
    void what_an_http_client_logs_of_its_own_accord_shows_no_secret(String format, CapturedOutput output)
            throws IOException {
        try (var context = start(format)) {
            post();
            LoggerFactory.getLogger("test").error("failed with " + KEY, new IllegalStateException("Bearer " + TOKEN));
        }

        assertThat(output).contains("http-outgoing", "Bearer ***", "/api/kie/callback/***", "failed with ***");
        assertThat(output).doesNotContain(KEY).doesNotContain(CALLBACK).doesNotContain(TOKEN);
    }

    @Test
    void ordinary_words_stay_readable() {
        Redaction redaction = Redaction.of(new MockEnvironment().withProperty("kie.api-key", "short"));

        assertThat(redaction.clean("a bearer of news took a short cut to /api/kie/models"))
                .isEqualTo("a bearer of news took a short cut to /api/kie/models");
    }

    private AutoCloseableContext start(String format) {
        var application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        var context = application.run(
                "--kie.api-key=" + KEY,
                "--studio.data-dir=" + folder,
                "--logging.structured.format.console=" + format,
                "--logging.level.org.apache.hc.client5.http.headers=DEBUG",
                "--logging.level.org.apache.hc.client5.http.wire=DEBUG");
        return context::close;
    }

    private interface AutoCloseableContext extends AutoCloseable {
        @Override
        void close();
    }

    private static void post() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try (var http = HttpClients.createDefault()) {
            var request = new HttpPost("http://127.0.0.1:" + server.getAddress().getPort() + "/create");
            request.addHeader("Authorization", "Bearer " + KEY);
            request.addHeader("X-Other-Key", KEY);
            request.setEntity(new StringEntity(
                    "{\"callBackUrl\":\"https://studio.example/api/kie/callback/" + CALLBACK + "\",\"token\":\"" + TOKEN + "\"}"));
            http.execute(request, answer -> answer.getCode());
        } finally {
            server.stop(0);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
