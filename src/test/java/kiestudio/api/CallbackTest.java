package kiestudio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import kiestudio.api.Program.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackTest extends RestTest {

    private static final String BODY = "{\"code\":200,\"msg\":\"success\",\"data\":{\"taskId\":\"0123456789abcdef0123456789abcdef\"}}";

    @Test
    void a_callback_with_the_token_of_an_attempt_is_taken_without_any_sign_in() {
        whilePaused(() -> {
            String address = addressOfAnAttempt();

            Reply reply = nobody.post(address, JSON_TYPE, BODY);

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.text()).isEqualTo("{\"code\":200,\"msg\":\"success\"}");
            assertThat(nobody.post(address, JSON_TYPE, BODY).status()).as("Kie repeats itself").isEqualTo(200);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "{\"data\":{\"taskId\":7}}", "\u0000"})
    void the_body_may_be_anything(String body) {
        whilePaused(() ->
                assertThat(nobody.post(addressOfAnAttempt(), "text/plain", body).status()).isEqualTo(200));
    }

    @Test
    void an_unknown_token_does_not_exist() {
        problem(nobody.post("/api/kie/callback/" + UUID.randomUUID(), JSON_TYPE, BODY), 404);
    }

    @Test
    void more_than_64_kib_are_refused() {
        whilePaused(() -> {
            String address = addressOfAnAttempt();

            assertThat(nobody.post(address, JSON_TYPE, new byte[64 * 1024]).status()).isEqualTo(200);
            problem(nobody.post(address, JSON_TYPE, new byte[64 * 1024 + 1]), 413);
            problem(nobody.post(address, "multipart/form-data; boundary=b", new byte[64 * 1024 + 1]), 413);
        });
    }

    /** Kie alone is told the real token; here the attempt is given one that the test knows. */
    private String addressOfAnAttempt() {
        String taskId = taskId(anna.createTask(TEXT_TASK));
        String token = UUID.randomUUID().toString();
        jdbc.sql("update kie_tasks set callback_token_hash = ? where id = ?")
                .params(sha256(token), UUID.fromString(taskId))
                .update();
        assertThat(anna.post("/api/kie/tasks/" + taskId + "/cancel").status()).isEqualTo(200);
        return "/api/kie/callback/" + token;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
