package kiestudio.api;

import static org.assertj.core.api.Assertions.assertThat;

import kiestudio.api.Program.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The errors that no single call owns. */
class ProblemsTest extends RestTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/kie", "/api/kie/nothing", "/api/kie/create-task/more", "/api/v2/tasks"})
    void an_unknown_address_below_api_is_answered_in_json(String address) {
        problem(anna.get(address), 404);
        problem(anna.post(address), 404);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/kie/create-task, POST",
        "DELETE, /api/kie/tasks, GET",
        "POST, /api/kie/task-status, GET",
        "PUT, /api/kie/upload, POST",
        "GET, /api/kie/tasks/3f0c2f7e-6f0a-4b5e-9d55-0a4f1f0f7a11/retry, POST"
    })
    void a_wrong_method_is_answered_with_the_right_one(String method, String address, String right) {
        Reply reply = anna.method(method, address);

        assertThat(problem(reply, 405).get("detail").stringValue()).contains(method, right);
        assertThat(reply.header("Allow")).contains(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/kie/tasks",
                "/api/kie/models",
                "/api/kie/models/google/imagen4",
                "/api/kie/task-status?taskId=3f0c2f7e-6f0a-4b5e-9d55-0a4f1f0f7a11",
                "/api/kie/nothing",
                "/v3/api-docs"
            })
    void without_a_token_nothing_is_told(String address) {
        Reply reply = nobody.get(address);

        problem(reply, 401);
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(reply.header("Set-Cookie")).isNull();
    }

    @Test
    void an_answer_in_another_form_cannot_be_had() {
        problem(anna.get("/api/kie/tasks", "Accept", "application/xml"), 406);
    }

    @Test
    void what_is_wrong_in_the_answer_to_html_readers_is_still_json() {
        problem(anna.get("/api/kie/tasks?size=0", "Accept", "text/html,*/*;q=0.8"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api//kie/tasks", "/api/kie/models/google%2Fimagen4", "/media/..%2F..%2Fetc", "/api/kie/tasks;a=b", "/api/kie/tasks?q=%ff", "/api/kie/tasks?page=%c3%28"})
    void an_address_that_cannot_be_read_is_answered_in_json(String address) {
        problem(anna.get(address), 400);
    }
}
