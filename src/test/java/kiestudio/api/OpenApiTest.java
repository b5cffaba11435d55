package kiestudio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends RestTest {

    @Test
    void every_call_is_described() {
        JsonNode document = document();

        assertThat(document.get("openapi").stringValue()).startsWith("3.");
        List<String> calls = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                calls.add(operation.getKey() + " " + path.getKey());
                assertThat(operation.getValue().get("summary").stringValue()).as(path.getKey()).isNotBlank();
            }
        }
        assertThat(calls)
                .containsExactlyInAnyOrder(
                        "post /api/kie/create-task",
                        "get /api/kie/task-status",
                        "get /api/kie/tasks",
                        "delete /api/kie/tasks/{taskId}",
                        "post /api/kie/tasks/{taskId}/retry",
                        "post /api/kie/tasks/{taskId}/cancel",
                        "post /api/kie/upload",
                        "get /api/kie/models",
                        "get /api/kie/models/{id}",
                        "post /api/kie/callback/{token}",
                        "get /media/{id}",
                        "get /media/{id}/thumbnail",
                        "get /media/speech/{id}",
                        "get /media/voices/{voice}/sample");
    }

    @Test
    void a_token_is_asked_for_everywhere_but_in_the_callback() {
        JsonNode document = document();

        assertThat(document.at("/components/securitySchemes/token/scheme").stringValue()).isEqualTo("bearer");
        assertThat(document.at("/security/0").has("token")).isTrue();
        assertThat(document.at("/paths/~1api~1kie~1callback~1{token}/post/security")).isEmpty();
        assertThat(document.at("/paths/~1api~1kie~1tasks/get/responses").has("401")).isTrue();
        assertThat(document.at("/paths/~1api~1kie~1callback~1{token}/post/responses").has("401")).isFalse();
    }

    @Test
    void bodies_answers_and_problems_have_their_schemas() {
        JsonNode document = document();
        JsonNode create = document.at("/paths/~1api~1kie~1create-task/post");

        assertThat(create.at("/requestBody/content/application~1json/schema/$ref").stringValue()).endsWith("/CreateTaskRequest");
        assertThat(create.at("/responses/202/content/application~1json/schema/$ref").stringValue()).endsWith("/AcceptedTask");
        assertThat(create.at("/responses/402/content/application~1problem+json/schema/$ref").stringValue()).endsWith("/Problem");
        assertThat(keys(create.get("responses"))).doesNotContain("200", "500").contains("400", "401", "402", "404");
        assertThat(keys(document.at("/components/schemas/TaskStatus/properties")))
                .contains("taskId", "kieTaskId", "resultUrls", "createTime", "completeTime");
        assertThat(keys(document.at("/components/schemas/CreateTaskRequest/properties")))
                .containsExactlyInAnyOrder("model", "input", "submissionId");
        assertThat(document.at("/components/schemas/CreateTaskRequest/properties/input/type").stringValue()).isEqualTo("object");
        assertThat(document.at("/paths/~1api~1kie~1upload/post/requestBody/content/multipart~1form-data/schema/properties/file/format")
                        .stringValue())
                .isEqualTo("binary");
    }

    @Test
    void members_that_may_be_null_are_there_all_the_same() {
        JsonNode status = document().at("/components/schemas/TaskStatus");

        assertThat(status.get("required")).hasSize(12);
        assertThat(status.at("/properties/kieTaskId/type").toString()).contains("string", "null");
        assertThat(status.at("/properties/completeTime/type").toString()).contains("integer", "null");
        assertThat(status.at("/properties/taskId/type").stringValue()).isEqualTo("string");
        assertThat(document().at("/components/schemas/VariantSummary/properties/price/anyOf")).hasSize(2);
    }

    @Test
    void the_filters_of_the_list_are_single_parameters_and_nobody_is_asked_who_they_are() {
        List<String> parameters = new ArrayList<>();
        for (JsonNode parameter : document().at("/paths/~1api~1kie~1tasks/get/parameters")) {
            parameters.add(parameter.get("name").stringValue());
            assertThat(parameter.get("in").stringValue()).isEqualTo("query");
            assertThat(parameter.get("required").booleanValue(false)).isFalse();
        }
        assertThat(parameters)
                .containsExactlyInAnyOrder("state", "category", "model", "q", "owner", "from", "to", "page", "size", "before");
    }

    private JsonNode document() {
        var reply = anna.get("/v3/api-docs");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }
}
