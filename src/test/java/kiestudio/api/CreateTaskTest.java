package kiestudio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kiestudio.api.Program.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CreateTaskTest extends RestTest {

    @Test
    void an_accepted_task_answers_with_its_id_state_and_price() {
        Reply reply = anna.createTask(TEXT_TASK);

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.header("Content-Type")).startsWith(JSON_TYPE);
        JsonNode accepted = reply.json();
        assertThat(keys(accepted)).containsExactly("taskId", "state", "creditsEstimated");
        assertThat(UUID.fromString(accepted.get("taskId").stringValue())).isNotNull();
        assertThat(accepted.get("state").stringValue()).isEqualTo("pending");
        assertThat(accepted.get("creditsEstimated").decimalValue()).isPositive();
    }

    @Test
    void a_model_is_found_by_kies_id_too() {
        String kieId = anna.get("/api/kie/models/seedream-4.5").json().at("/variants/0/kieId").stringValue();
        assertThat(kieId).isNotEqualTo("seedream-4.5");

        String taskId = taskId(anna.createTask(
                "{\"model\":\"" + kieId + "\",\"input\":{\"prompt\":\"a harbour\"}}"));

        assertThat(status(anna, taskId).get("model").stringValue()).isEqualTo("seedream-4.5");
    }

    @Test
    void the_same_submission_id_answers_with_the_first_task() {
        String body = "{\"submissionId\":\"" + UUID.randomUUID() + "\"," + TEXT_TASK.substring(1);

        String first = taskId(anna.createTask(body));
        String second = taskId(anna.createTask(body));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_submission_repeated_after_its_task_was_deleted_buys_nothing_anew() {
        String body = "{\"submissionId\":\"" + UUID.randomUUID() + "\"," + TEXT_TASK.substring(1);
        String first = taskId(anna.createTask(body));
        awaitState(anna, first, "success");
        anna.method("DELETE", "/api/kie/tasks/" + first);

        assertThat(taskId(anna.createTask(body))).isEqualTo(first);
    }

    @Test
    void two_people_may_have_the_same_submission_id() {
        String body = "{\"submissionId\":\"" + UUID.randomUUID() + "\"," + TEXT_TASK.substring(1);

        assertThat(taskId(boris.createTask(body))).isNotEqualTo(taskId(anna.createTask(body)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock = """
                    []                                                                                          | body
                    {"input":{"prompt":"x"}}                                                                    | model
                    {"model":5,"input":{"prompt":"x"}}                                                          | model
                    {"model":" ","input":{"prompt":"x"}}                                                        | model
                    {"model":"google/imagen4"}                                                                  | input
                    {"model":"google/imagen4","input":"x"}                                                      | input
                    {"model":"google/imagen4","input":{"prompt":"x"},"callBackUrl":"https://a.example"}         | callBackUrl
                    {"model":"google/imagen4","input":{"prompt":"x"},"submissionId":"again"}                    | submissionId
                    {"model":"google/imagen4","input":{"prompt":"x"},"submissionId":"1-1-1-1-1"}                | submissionId
                    {"model":"google/imagen4","input":{"prompt":"x"},"submissionId":7}                          | submissionId
                    {"model":"google/imagen4","input":{}}                                                       | prompt
                    {"model":"google/imagen4","input":{"prompt":"x\\u0000"}}                                    | prompt
                    {"model":"google/imagen4","input":{"prompt":"x","aspect_ratio":"7:5"}}                      | aspect_ratio
                    {"model":"google/imagen4","input":{"prompt":"x","colour":"red"}}                            | colour
                    {"model":"topaz/image-upscale","input":{"image_url":"/media/3f0c2f7e-6f0a-4b5e-9d55-0a4f1f0f7a11"}} | image_url
                    """)
    void a_wrong_body_is_answered_with_the_name_of_the_field(String body, String field) {
        assertThat(errorFields(problem(anna.createTask(body), 400))).containsExactly(field);
    }

    @Test
    void every_mistake_is_named_at_once() {
        JsonNode problem = problem(anna.createTask("{\"modell\":\"a\",\"submissionId\":\"b\"}"), 400);

        assertThat(errorFields(problem)).containsExactlyInAnyOrder("modell", "model", "input", "submissionId");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{\"model\":", "not json", "``", "{} {}", "{\"model\":\"a\",\"model\":\"b\",\"input\":{}}"})
    void what_is_not_json_is_said_to_be_so(String body) {
        assertThat(problem(anna.createTask(body), 400).get("detail").stringValue()).containsAnyOf("JSON");
    }

    @Test
    void an_unknown_model_is_named_and_the_list_of_models_pointed_to() {
        JsonNode problem = problem(anna.createTask("{\"model\":\"google/imagen9\",\"input\":{\"prompt\":\"x\"}}"), 404);

        assertThat(problem.get("detail").stringValue()).contains("google/imagen9", "/api/kie/models");
    }

    @Test
    void a_task_beyond_the_budget_is_refused_with_what_it_needs_and_what_is_left() {
        jdbc.sql("update account set budget_credits = credits_reserved + credits_spent + 1 where username = 'boris'").update();
        try {
            JsonNode problem = problem(boris.createTask(TEXT_TASK), 402);

            assertThat(problem.get("left").decimalValue()).isEqualByComparingTo("1");
            assertThat(problem.get("needed").decimalValue()).isGreaterThan(problem.get("left").decimalValue());
        } finally {
            jdbc.sql("update account set budget_credits = null where username = 'boris'").update();
        }
    }

    @Test
    void somebody_elses_upload_cannot_be_used() {
        String url = uploaded(boris.upload("b.png", "image/png", Samples.png(400, 300))).get("url").stringValue();
        String body = "{\"model\":\"recraft/remove-background\",\"input\":{\"image\":\"" + url + "\"}}";

        assertThat(errorFields(problem(anna.createTask(body), 400))).containsExactly("image");
        assertThat(boris.createTask(body).status()).isEqualTo(202);
    }

    @Test
    void a_body_of_another_type_is_refused() {
        problem(anna.post("/api/kie/create-task", "text/plain", TEXT_TASK), 415);
        problem(anna.post("/api/kie/create-task", "application/x-www-form-urlencoded", "model=a"), 415);
    }

    @Test
    void a_body_without_bounds_is_refused() {
        String body = "{\"model\":\"google/imagen4\",\"input\":{\"prompt\":\"" + "x".repeat(1024 * 1024) + "\"}}";

        problem(anna.createTask(body), 413);
    }

    @Test
    void without_a_token_nothing_is_taken() {
        problem(nobody.createTask(TEXT_TASK), 401);
    }
}
