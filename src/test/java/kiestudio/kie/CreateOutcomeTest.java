package kiestudio.kie;

import static kiestudio.kie.KieClientFixture.KEY;
import static kiestudio.kie.KieClientFixture.SHORT;
import static kiestudio.kie.KieClientFixture.input;
import static kiestudio.support.RawServer.json;
import static kiestudio.support.RawServer.redirect;
import static kiestudio.support.RawServer.respond;
import static kiestudio.support.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import java.util.stream.Stream;
import kiestudio.kie.KieOutcome.Accepted;
import kiestudio.kie.KieOutcome.Blocked;
import kiestudio.kie.KieOutcome.Maintenance;
import kiestudio.kie.KieOutcome.NotSent;
import kiestudio.kie.KieOutcome.Rejected;
import kiestudio.kie.KieOutcome.Throttled;
import kiestudio.kie.KieOutcome.Unknown;
import kiestudio.support.RawServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer to createTask proves: money depends on every line here. */
@Timeout(30)
class CreateOutcomeTest {

    private static final String HTML = "<html><body>error code: 1010</body></html>";
    private static final URI CALLBACK = URI.create("https://studio.example/api/kie/callback/token-of-this-attempt");

    private final KieClientFixture kie = new KieClientFixture();

    @AfterEach
    void close() throws IOException {
        kie.close();
    }

    static Stream<Arguments> answersThatProveSomething() {
        return Stream.of(
                arguments(200, "{'code':200,'msg':'success','data':{'taskId':'abc123','recordId':'abc123'}}", new Accepted("abc123")),
                arguments(200, "{'code':'200','data':{'taskId':'task_google_1'}}", new Accepted("task_google_1")),
                arguments(200, "{'code':200,'msg':'success','data':{'taskId':281}}", new Accepted("281")),
                arguments(500, "{'code':200,'msg':'success','data':{'taskId':'abc123'}}", new Accepted("abc123")),
                arguments(200, "{'code':429,'msg':'Your call frequency is too high.','data':null}", new Throttled()),
                arguments(429, "{'code':429,'msg':'Your call frequency is too high.'}", new Throttled()),
                arguments(429, "", new Throttled()),
                arguments(429, HTML, new Throttled()),
                arguments(429, "{'code':500,'msg':'busy'}", new Throttled()),
                arguments(200, "{'code':401,'msg':'You do not have access permissions'}", new Blocked(401, "You do not have access permissions")),
                arguments(401, "{'code':401,'message':'Unauthorized'}", new Blocked(401, "Unauthorized")),
                arguments(200, "{'code':402,'msg':'Credits insufficient'}", new Blocked(402, "Credits insufficient")),
                arguments(403, "{'code':403,'msg':'IP not allowed'}", new Blocked(403, "IP not allowed")),
                arguments(200, "{'code':433,'msg':'exceeded the daily limit'}", new Blocked(433, "exceeded the daily limit")),
                arguments(401, "", new Blocked(401, "HTTP 401, application/json: no body")),
                arguments(402, "", new Blocked(402, "HTTP 402, application/json: no body")),
                arguments(403, HTML, new Blocked(403, "HTTP 403, application/json: " + HTML)),
                arguments(433, "", new Blocked(433, "HTTP 433, application/json: no body")),
                arguments(200, "{'code':455,'msg':'maintenance'}", new Maintenance()),
                arguments(455, "", new Maintenance()),
                arguments(200, "{'code':400,'msg':'flagged'}", new Rejected(400, "flagged")),
                arguments(200, "{'code':404,'msg':'no such model'}", new Rejected(404, "no such model")),
                arguments(200, "{'code':409,'msg':'conflict'}", new Rejected(409, "conflict")),
                arguments(200, "{'code':422,'msg':'prompt is required','data':null}", new Rejected(422, "prompt is required")),
                arguments(422, "{'code':422,'msg':'voiceId cannot be empty'}", new Rejected(422, "voiceId cannot be empty")),
                arguments(503, "{'code':422,'msg':'bad size'}", new Rejected(422, "bad size")),
                arguments(200, "{'code':451,'msg':'the picture could not be fetched'}", new Rejected(451, "the picture could not be fetched")),
                arguments(200, "{'code':505,'msg':'disabled'}", new Rejected(505, "disabled")),
                arguments(200, "{'code':500,'msg':'This field is required'}", new Rejected(500, "This field is required")),
                arguments(
                        200,
                        "{'code':500,'msg':'aspect_ratio is not within the range of allowed options'}",
                        new Rejected(500, "aspect_ratio is not within the range of allowed options")),
                arguments(200, "{'code':500,'msg':'model format is incorrect'}", new Rejected(500, "model format is incorrect")),
                arguments(200, "{'code':500,'msg':'Credits insufficient'}", new Blocked(402, "Credits insufficient")),
                arguments(200, "{'code':500,'msg':'Insufficient balance.'}", new Blocked(402, "Insufficient balance.")));
    }

    @ParameterizedTest
    @MethodSource("answersThatProveSomething")
    void an_answer_that_proves_something_is_believed(int status, String body, KieOutcome outcome) {
        kie.api.script(json(status, body.replace('\'', '"')));

        assertThat(create()).isEqualTo(outcome);
        kie.api.onlyRequest();
    }

    static Stream<Arguments> answersThatProveNothing() {
        return Stream.of(
                arguments(200, "{'code':200,'msg':'success','data':null}"),
                arguments(200, "{'code':200,'msg':'success','data':{}}"),
                arguments(200, "{'code':200,'msg':'success','data':{'taskId':''}}"),
                arguments(200, "{'code':200,'msg':'success','data':{'taskId':null}}"),
                arguments(200, "{'code':200,'msg':'success','data':{'taskId':{'id':1}}}"),
                arguments(200, "{'code':200,'msg':'success','data':{'taskId':'" + "x".repeat(201) + "'}}"),
                arguments(200, "{'code':200,'msg':'success','data':{'taskId':'a b'}}"),
                arguments(200, "{'code':422,'msg':'refused','data':{'taskId':'abc123'}}"),
                arguments(200, "{'code':429,'msg':'refused','data':{'taskId':'abc123'}}"),
                arguments(200, "{'code':200,'msg':'success','data':{'taskId':'abc"),
                arguments(200, "{'data':{'taskId':'abc123'}}"),
                arguments(200, "{'code':'many','data':{'taskId':'abc123'}}"),
                arguments(200, "[]"),
                arguments(200, "null"),
                arguments(200, ""),
                arguments(200, HTML),
                arguments(200, "{'code':500,'msg':'Internal Error, Please try again later.'}"),
                arguments(200, "{'code':500,'msg':'insufficient GPU capacity'}"),
                arguments(200, "{'code':500}"),
                arguments(200, "{'code':501,'msg':'generation failed'}"),
                arguments(200, "{'code':408,'msg':'upstream'}"),
                arguments(200, "{'code':999,'msg':'new'}"),
                arguments(500, "{'code':500,'msg':'server exception'}"),
                arguments(500, ""),
                arguments(502, HTML),
                arguments(503, HTML),
                arguments(504, ""),
                arguments(400, HTML),
                arguments(404, HTML),
                arguments(422, ""));
    }

    @ParameterizedTest
    @MethodSource("answersThatProveNothing")
    void an_answer_that_proves_nothing_is_unknown_and_never_sent_again(int status, String body) {
        kie.api.script(respond(status, "text/html", body.replace('\'', '"')));

        assertThat(create()).isInstanceOfSatisfying(Unknown.class, unknown -> assertThat(unknown.evidence())
                .startsWith("HTTP " + status)
                .hasSizeLessThanOrEqualTo(400));
        kie.api.onlyRequest();
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

    @Test
    void the_request_is_what_kie_documents() {
        kie.api.script(json(200, "{\"code\":200,\"data\":{\"taskId\":\"abc\"}}"));

        kie.client.create("google/imagen4", input(), CALLBACK);

        var request = kie.api.onlyRequest();
        assertThat(request.method() + " " + request.target()).isEqualTo("POST /api/v1/jobs/createTask");
        assertThat(request.header("Authorization")).isEqualTo("Bearer " + KEY);
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
        assertThat(request.header("User-Agent")).startsWith("Mozilla/5.0");
        assertThat(request.headers()).doesNotContainKeys("cookie", "accept-encoding", "expect", "transfer-encoding");
        assertThat(Reply.JSON.readTree(request.text())).isEqualTo(Reply.JSON.readTree("""
                {"model":"google/imagen4","input":{"prompt":"a cat, «кот»","scale":2.5},
                 "callBackUrl":"https://studio.example/api/kie/callback/token-of-this-attempt"}"""));
    }

    @Test
    void without_a_callback_the_field_is_left_out() {
        kie.client.create("google/imagen4", input(), null);

        assertThat(Reply.JSON.readTree(kie.api.onlyRequest().text()).propertyNames()).containsExactlyInAnyOrder("model", "input");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403, 500})
    void what_comes_back_never_holds_the_key_or_the_token(int status) {
        kie.api.script((request, connection) ->
                respond(status, "text/html", "you sent " + request.headers() + request.text()).answer(request, connection));

        assertThat(create().toString()).contains("you sent").doesNotContain(KEY, "token-of-this-attempt");
    }

    @Test
    void a_refusal_never_holds_the_key() {
        kie.api.script(json(200, "{\"code\":422,\"msg\":\"bad key " + KEY + " Bearer abcdefg for token-of-this-attempt\"}"));

        assertThat(create()).isEqualTo(new Rejected(422, "bad key [hidden] Bearer [hidden] for [hidden]"));
    }

    private KieOutcome create() {
        return kie.client.create("google/imagen4", input(), CALLBACK);
    }

    private KieOutcome create(URI baseUrl) {
        return kie.client(baseUrl, SHORT).create("google/imagen4", input(), CALLBACK);
    }

    private void assertUnknownAfterOneRequest() {
        assertThat(create()).isInstanceOf(Unknown.class);
        kie.api.onlyRequest();
    }
}
