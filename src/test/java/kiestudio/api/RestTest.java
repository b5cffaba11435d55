package kiestudio.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kiestudio.account.Account;
import kiestudio.account.Accounts;
import kiestudio.account.ApiTokens;
import kiestudio.account.Role;
import kiestudio.api.Program.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The whole studio on a free port with the simulator as Kie; one start for all classes that extend it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "kie.api-key=",
            "studio.simulator.speed=50",
            "studio.simulator.max-side=640",
            "studio.admin.username=admin",
            "studio.admin.password=correct horse battery",
            "studio.admin.api-token=" + RestTest.ADMINISTRATOR_TOKEN
        })
abstract class RestTest {

    static final String ADMINISTRATOR_TOKEN = "administrator-token-of-the-rest-tests";

    static final String JSON_TYPE = "application/json";
    static final String PROBLEM = "application/problem+json";
    static final String TEXT_TASK = "{\"model\":\"google/imagen4\",\"input\":{\"prompt\":\"a lighthouse at dawn\"}}";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcClient jdbc;

    Program administrator;
    Program anna;
    Program boris;
    Program nobody;

    @DynamicPropertySource
    static void dataDirectory(DynamicPropertyRegistry registry) throws IOException {
        Path directory = Files.createTempDirectory("kie-studio-rest");
        registry.add("studio.data-dir", directory::toString);
    }

    @BeforeEach
    void people() {
        URI studio = URI.create("http://127.0.0.1:" + port);
        administrator = new Program(studio, ADMINISTRATOR_TOKEN);
        anna = member(studio, "anna");
        boris = member(studio, "boris");
        nobody = new Program(studio, null);
    }

    private Program member(URI studio, String name) {
        Account account = accounts.findByUsername(name)
                .orElseGet(() -> accounts.create(name, name, "correct horse battery", Role.MEMBER));
        return new Program(studio, tokens.issue(account.person(), "rest test", null).secret());
    }

    UUID accountId(String name) {
        return accounts.findByUsername(name).orElseThrow().id();
    }

    /** Nothing is sent to Kie while the block runs: what is created stays pending. */
    void whilePaused(Runnable block) {
        jdbc.sql("""
                        insert into submission_pause (id, code, message, since, probe_at)
                        values (1, 402, 'paused by a test', current_timestamp, current_timestamp + interval '1' hour)
                        """)
                .update();
        try {
            block.run();
        } finally {
            jdbc.sql("delete from submission_pause").update();
        }
    }

    static String taskId(Reply accepted) {
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return accepted.json().get("taskId").stringValue();
    }

    static JsonNode status(Program program, String taskId) {
        Reply reply = program.get("/api/kie/task-status?taskId=" + taskId);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    /** The task's status once it has the state; fails at once when it ends in another. */
    static JsonNode awaitState(Program program, String taskId, String state) {
        return await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .failFast(taskId + " ended otherwise", () -> {
                    String now = status(program, taskId).get("state").stringValue();
                    return !now.equals(state) && List.of("success", "fail", "lost", "cancelled").contains(now);
                })
                .until(
                        () -> status(program, taskId),
                        task -> task.get("state").stringValue().equals(state));
    }

    static JsonNode uploaded(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json();
    }

    /** Checks the form that every error has, and returns it. */
    static JsonNode problem(Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith(PROBLEM);
        JsonNode problem = reply.json();
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("title").stringValue()).isNotBlank();
        assertThat(problem.get("detail").stringValue()).isNotBlank().doesNotContain("Exception", "org.springframework", "kiestudio.");
        assertThat(problem.has("properties")).isFalse();
        return problem;
    }

    static List<String> errorFields(JsonNode problem) {
        assertThat(problem.has("errors")).as(problem.toString()).isTrue();
        return StreamSupport.stream(problem.get("errors").spliterator(), false)
                .peek(error -> assertThat(error.get("message").stringValue()).isNotBlank())
                .map(error -> error.get("field").stringValue())
                .toList();
    }

    static List<String> keys(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }
}
