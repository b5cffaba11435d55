package kiestudio.kie;

import static kiestudio.kie.KieClientFixture.KEY;
import static kiestudio.support.RawServer.json;
import static kiestudio.support.RawServer.redirect;
import static kiestudio.support.RawServer.respond;
import static kiestudio.support.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kiestudio.kie.KieLook.Blocked;
import kiestudio.kie.KieLook.Failed;
import kiestudio.kie.KieLook.NotFound;
import kiestudio.kie.KieLook.Progress;
import kiestudio.kie.KieLook.Running;
import kiestudio.kie.KieLook.Succeeded;
import kiestudio.kie.KieLook.Throttled;
import kiestudio.kie.KieLook.Unreadable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of recordInfo that Kie's documents and recorded answers show. */
@Timeout(30)
class KieLookTest {

    private static final URI A = URI.create("https://tempfile.aiquickdraw.com/a.png");
    private static final URI B = URI.create("https://tempfile.aiquickdraw.com/b.png");

    private final KieClientFixture kie = new KieClientFixture();

    @AfterEach
    void close() throws IOException {
        kie.close();
    }

    static Stream<Arguments> running() {
        return Stream.of(
                arguments("{'state':'waiting','resultJson':''}", Progress.WAITING),
                arguments("{'state':'queuing','resultJson':null}", Progress.QUEUING),
                arguments("{'state':'generating','creditsConsumed':12.5,'progress':40,'successFlag':0}", Progress.GENERATING),
                arguments("{'state':'GENERATING','unknown':{'deep':[1]}}", Progress.GENERATING),
                arguments("{'state':'polishing'}", Progress.GENERATING),
                arguments("{'state':null,'successFlag':0}", Progress.GENERATING),
                arguments("{}", Progress.GENERATING));
    }

    @ParameterizedTest
    @MethodSource("running")
    void a_task_at_work_is_running(String data, Progress progress) {
        answer(200, data);

        assertThat(look()).isEqualTo(new Running(progress));
    }

    static Stream<Arguments> successes() {
        String a = A.toString();
        String b = B.toString();
        return Stream.of(
                arguments("{'state':'success','resultJson':'{\\'resultUrls\\':[\\'" + a + "\\',\\'" + b + "\\']}','creditsConsumed':4.5}",
                        List.of(A, B), "4.5"),
                arguments("{'state':'success','resultJson':{'resultUrls':['" + a + "']},'creditsConsumed':'18'}", List.of(A), "18"),
                arguments("{'state':'success','resultJson':'{\\'resultUrls\\':[\\'" + a + "\\']}','consumeCredits':30}", List.of(A), "30"),
                arguments("{'state':'success','resultJson':'','response':{'resultUrls':['" + a + "']}}", List.of(A), null),
                arguments("{'state':'success','resultJson':null,'response':{'result_urls':['" + a + "']}}", List.of(A), null),
                arguments("{'state':'success','resultJson':'{\\'data\\':{\\'result_urls\\':[\\'" + a + "\\']}}'}", List.of(A), null),
                arguments("{'state':'success','result_urls':['" + a + "','" + a + "']}", List.of(A), null),
                arguments("{'state':'success','resultJson':{'resultUrls':'[\\'" + a + "\\',\\'" + b + "\\']'}}", List.of(A, B), null),
                arguments("{'state':'success','resultJson':{'resultUrls':'" + a + "'}}", List.of(A), null),
                arguments("{'successFlag':1,'resultJson':{'resultUrls':['" + a + "'],'firstFrameUrl':'" + b + "'}}", List.of(A), null),
                arguments("{'state':'success','resultJson':{'resultUrls':['https://cdn.kie.ai/a b.png']}}",
                        List.of(URI.create("https://cdn.kie.ai/a%20b.png")), null),
                arguments("{'state':'success','resultJson':{'resultUrls':[null,7,{},'','file:///etc/passwd','" + a + "']}}",
                        List.of(A), null),
                arguments("{'state':'success','resultJson':'not JSON','creditsConsumed':'none'}", List.of(), null),
                arguments("{'state':'success','resultJson':{'resultUrls':[]},'creditsConsumed':0.0}", List.of(), "0.0"),
                arguments("{'state':'success','creditsConsumed':1e30}", List.of(), null),
                arguments("{'state':'success','creditsConsumed':1e15}", List.of(), null),
                arguments("{'state':'success','creditsConsumed':-1}", List.of(), null),
                arguments("{'state':'success'}", List.of(), null));
    }

    @ParameterizedTest
    @MethodSource("successes")
    void a_success_gives_its_addresses_and_its_price(String data, List<URI> urls, String credits) {
        answer(200, data);

        assertThat(look()).isInstanceOfSatisfying(Succeeded.class, made -> {
            assertThat(made.urls()).isEqualTo(urls);
            assertThat(made.credits()).isEqualTo(credits == null ? null : new BigDecimal(credits));
        });
    }

    @Test
    void what_kie_said_of_a_success_is_kept_up_to_a_limit() {
        String text = "{'resultUrls':[],'resultObject':'" + "x".repeat(15_000) + "'}";
        answer(200, "{'state':'success','resultJson':'" + text.replace("'", "\\'") + "'}");

        assertThat(look()).isInstanceOfSatisfying(Succeeded.class, made ->
                assertThat(made.raw()).isEqualTo(text.replace('\'', '"')));
    }

    static Stream<Arguments> otherLooks() {
        return Stream.of(
                arguments(200, "{'code':200,'data':{'state':'fail','failCode':'422','failMsg':'CONTENT_POLICY_BLOCKED'}}",
                        new Failed("422", "CONTENT_POLICY_BLOCKED")),
                arguments(200, "{'code':200,'data':{'state':'fail','failCode':500,'failMsg':'Internal Error'}}",
                        new Failed("500", "Internal Error")),
                arguments(200, "{'code':200,'data':{'state':'fail','failCode':null,'failMsg':null}}", new Failed("501", "")),
                arguments(200, "{'code':200,'data':{'successFlag':3,'failMsg':'no'}}", new Failed("501", "no")),
                arguments(200, "{'code':200,'data':{'successFlag':'2'}}", new Failed("501", "")),
                arguments(200, "{'code':501,'msg':'Playground task failed.','data':{'state':'fail','failCode':'GENERATION_FAILED','failMsg':'no'}}",
                        new Failed("GENERATION_FAILED", "no")),
                arguments(200, "{'code':408,'msg':'upstream silent'}", new Failed("408", "upstream silent")),
                arguments(200, "{'code':505,'msg':'disabled','data':null}", new Failed("505", "disabled")),
                arguments(200, "{'code':404,'msg':'no such task'}", new NotFound()),
                arguments(404, "{'code':404,'message':'no such task'}", new NotFound()),
                arguments(200, "{'code':422,'msg':'recordInfo is null','data':null}", new NotFound()),
                arguments(200, "{'code':429,'msg':'too often'}", new Throttled()),
                arguments(429, "", new Throttled()),
                arguments(200, "{'code':401,'msg':'no access'}", new Blocked(401, "no access")),
                arguments(200, "{'code':402,'msg':'Credits insufficient'}", new Blocked(402, "Credits insufficient")),
                arguments(403, "{'code':403,'msg':'IP'}", new Blocked(403, "IP")),
                arguments(200, "{'code':433,'msg':'cap'}", new Blocked(433, "cap")),
                arguments(401, "", new Blocked(401, "HTTP 401, application/json: no body")));
    }

    @ParameterizedTest
    @MethodSource("otherLooks")
    void a_final_word_is_told_from_a_hindrance(int status, String body, KieLook look) {
        kie.api.script(json(status, body.replace('\'', '"')));

        assertThat(look()).isEqualTo(look);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments(200, "{'code':200,'data':null}"),
                arguments(200, "{'code':200,'data':'soon'}"),
                arguments(200, "{'code':200,'data':{'state':'succ"),
                arguments(200, "{'code':422,'msg':'taskId is wrong'}"),
                arguments(200, "{'code':400,'msg':'taskId missing'}"),
                arguments(200, "{'code':455,'msg':'maintenance'}"),
                arguments(200, "{'code':500,'msg':'server error'}"),
                arguments(200, "<html>busy</html>"),
                arguments(200, ""),
                arguments(404, "<html>not found</html>"),
                arguments(500, ""),
                arguments(502, "<html>bad gateway</html>"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void an_answer_that_says_nothing_of_the_task_is_unreadable(int status, String body) {
        kie.api.script(respond(status, "text/html", body.replace('\'', '"')));

        assertThat(look()).isInstanceOfSatisfying(
                Unreadable.class, unreadable -> assertThat(unreadable.evidence()).startsWith("HTTP " + status));
    }

    @Test
    void a_broken_or_endless_connection_is_unreadable_within_its_deadline() {
        kie.api.script((request, connection) -> write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{"));
        assertThat(look()).isInstanceOf(Unreadable.class);

        kie.api.script(json(200, " ".repeat(20_001)));
        assertThat(look()).isInstanceOf(Unreadable.class);

        kie.api.script((request, connection) -> kie.api.drip(connection));
        long start = System.nanoTime();
        assertThat(look()).isInstanceOf(Unreadable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_redirect_is_not_followed() {
        kie.api.script(redirect(302, kie.uploads.address("/").toString()));

        assertThat(look()).isInstanceOf(Unreadable.class);
        assertThat(kie.uploads.requests()).isEmpty();
    }

    @Test
    void the_question_carries_the_key_and_an_encoded_id() {
        kie.client.look("task_a/b&c=ä");

        var request = kie.api.onlyRequest();
        assertThat(request.method() + " " + request.target()).isEqualTo("GET /api/v1/jobs/recordInfo?taskId=task_a%2Fb%26c%3D%C3%A4");
        assertThat(request.header("Authorization")).isEqualTo("Bearer " + KEY);
    }

    static Stream<String> echoes() {
        String input = "{'prompt':'a \\'cat\\'','scale':2.5}";
        String rest = "'taskId':'t1','model':'google/imagen4','createTime':1767225600000,";
        return Stream.of(
                "{" + rest + "'param':" + quoted("{'model':'google/imagen4','callBackUrl':'https://s/cb','input':" + input + "}") + "}",
                "{" + rest + "'param':"
                        + quoted("{'model':'google/imagen4','callBackUrl':'https://s/cb','input':" + quoted(input) + "}") + "}",
                "{" + rest + "'param':" + quoted(quoted("{'callBackUrl':'https://s/cb','input':" + input + "}")) + "}",
                "{" + rest + "'param':{'model':'google/imagen4','callBackUrl':'https://s/cb','input':" + input + "}}",
                "{" + rest + "'callBackUrl':'https://s/cb','param':null,'paramJson':" + quoted("{'input':" + input + "}") + "}",
                "{'model':'google/imagen4','createTime':'1767225600000','param':{'callBackUrl':'https://s/cb','input':" + input + "}}");
    }

    /** A JSON text that holds a JSON text, both written with single quotes. */
    private static String quoted(String json) {
        return "'" + json.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void an_echo_is_read_however_often_it_is_encoded(String data) {
        answer(200, data);

        var echo = kie.client.echo("t1").orElseThrow();

        assertThat(echo.taskId()).isEqualTo("t1");
        assertThat(echo.model()).isEqualTo("google/imagen4");
        assertThat(echo.input()).isEqualTo(Reply.JSON.readTree("{\"prompt\":\"a \\\"cat\\\"\",\"scale\":2.5}"));
        assertThat(echo.callBackUrl()).isEqualTo("https://s/cb");
        assertThat(echo.createTime()).isEqualTo(Instant.ofEpochMilli(1767225600000L));
    }

    @Test
    void an_echo_without_callback_and_time_is_still_one() {
        answer(200, "{'taskId':'t1','model':'m','param':'{\\'input\\':{}}'}");

        var echo = kie.client.echo("t1").orElseThrow();

        assertThat(echo.callBackUrl()).isNull();
        assertThat(echo.createTime()).isNull();
    }

    @Test
    void where_kie_does_not_echo_there_is_none() {
        answer(200, "{'taskId':'t1','model':'m','param':'{broken'}");
        assertThat(kie.client.echo("t1")).isEmpty();
        kie.api.script(json(200, "{\"code\":404,\"msg\":\"no such task\"}"));
        assertThat(kie.client.echo("t1")).isEmpty();
        kie.api.script((request, connection) -> {});
        assertThat(kie.client.echo("t1")).isEmpty();
    }

    private void answer(int status, String data) {
        kie.api.script(json(status, "{\"code\":200,\"msg\":\"success\",\"data\":" + data.replace('\'', '"') + "}"));
    }

    private KieLook look() {
        return kie.client.look("t1");
    }
}
