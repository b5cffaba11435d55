package kiestudio.kie;

import static kiestudio.kie.KieClientFixture.KEY;
import static kiestudio.kie.KieClientFixture.input;
import static kiestudio.support.RawServer.json;
import static kiestudio.support.RawServer.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import kiestudio.kie.KieOutcome.Accepted;
import kiestudio.kie.KieOutcome.Blocked;
import kiestudio.kie.KieOutcome.Maintenance;
import kiestudio.kie.KieOutcome.Rejected;
import kiestudio.kie.KieOutcome.Throttled;
import kiestudio.kie.KieOutcome.Unknown;
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
}
