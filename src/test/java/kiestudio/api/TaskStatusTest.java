package kiestudio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TaskStatusTest extends RestTest {

    @Test
    void a_status_has_every_key_of_the_contract_also_where_nothing_is_known_yet() {
        whilePaused(() -> {
            String taskId = taskId(anna.createTask(TEXT_TASK));

            JsonNode task = status(anna, taskId);

            assertThat(keys(task))
                    .containsExactly(
                            "taskId", "kieTaskId", "model", "category", "state", "resultUrls", "failCode", "failMsg",
                            "creditsEstimated", "creditsConsumed", "createTime", "completeTime");
            assertThat(task.get("taskId").stringValue()).isEqualTo(taskId);
            assertThat(task.get("kieTaskId").isNull()).isTrue();
            assertThat(task.get("model").stringValue()).isEqualTo("google/imagen4");
            assertThat(task.get("category").stringValue()).isEqualTo("image");
            assertThat(task.get("state").stringValue()).isEqualTo("pending");
            assertThat(task.get("resultUrls").isArray()).isTrue();
            assertThat(task.get("resultUrls")).isEmpty();
            assertThat(task.get("failCode").isNull()).isTrue();
            assertThat(task.get("failMsg").isNull()).isTrue();
            assertThat(task.get("creditsEstimated").isNumber()).isTrue();
            assertThat(task.get("creditsConsumed").isNull()).isTrue();
            assertThat(task.get("createTime").longValue()).isBetween(1_700_000_000_000L, 4_000_000_000_000L);
            assertThat(task.get("completeTime").isNull()).isTrue();
            assertThat(anna.post("/api/kie/tasks/" + taskId + "/cancel").status()).isEqualTo(200);
        });
    }

    @Test
    void a_finished_task_says_where_its_result_is_and_what_it_cost() {
        String taskId = taskId(anna.createTask(TEXT_TASK));

        JsonNode task = awaitState(anna, taskId, "success");

        assertThat(task.get("kieTaskId").stringValue()).isNotBlank();
        assertThat(task.get("resultUrls")).isNotEmpty();
        String url = task.at("/resultUrls/0").stringValue();
        assertThat(url).matches("/media/[0-9a-f-]{36}");
        assertThat(anna.get(url).status()).isEqualTo(200);
        assertThat(task.get("creditsConsumed").decimalValue()).isPositive();
        assertThat(task.get("completeTime").longValue()).isGreaterThanOrEqualTo(task.get("createTime").longValue());
    }

    @Test
    void a_failed_task_says_why() {
        String taskId = taskId(
                anna.createTask("{\"model\":\"google/imagen4\",\"input\":{\"prompt\":\"a lighthouse [moderated]\"}}"));

        JsonNode task = awaitState(anna, taskId, "fail");

        assertThat(task.get("failCode").stringValue()).isEqualTo("422");
        assertThat(task.get("failMsg").stringValue()).contains("CONTENT_POLICY_BLOCKED");
        assertThat(task.get("resultUrls")).isEmpty();
    }

    @Test
    void somebody_elses_task_does_not_exist_except_for_an_administrator() {
        String taskId = taskId(anna.createTask(TEXT_TASK));

        JsonNode foreign = problem(boris.get("/api/kie/task-status?taskId=" + taskId), 404);
        JsonNode missing = problem(boris.get("/api/kie/task-status?taskId=" + UUID.randomUUID()), 404);

        assertThat(foreign).isEqualTo(missing);
        assertThat(status(administrator, taskId).get("taskId").stringValue()).isEqualTo(taskId);
    }

    @Test
    void an_id_that_is_none_does_not_exist_either() {
        problem(anna.get("/api/kie/task-status?taskId=1-1-1-1-1"), 404);
        problem(anna.get("/api/kie/task-status?taskId=%00"), 404);
    }

    @Test
    void a_missing_id_is_named() {
        assertThat(errorFields(problem(anna.get("/api/kie/task-status"), 400))).containsExactly("taskId");
    }
}
