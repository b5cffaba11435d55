package kiestudio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kiestudio.api.Program.Reply;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TaskActionsTest extends RestTest {

    @Test
    void a_pending_task_can_be_cancelled_once() {
        whilePaused(() -> {
            String taskId = taskId(anna.createTask(TEXT_TASK));

            Reply cancelled = anna.post("/api/kie/tasks/" + taskId + "/cancel");

            assertThat(cancelled.status()).isEqualTo(200);
            assertThat(cancelled.json().get("state").stringValue()).isEqualTo("cancelled");
            assertThat(status(anna, taskId).get("state").stringValue()).isEqualTo("cancelled");
            problem(anna.post("/api/kie/tasks/" + taskId + "/cancel"), 409);
        });
    }

    @RepeatedTest(5)
    void of_many_cancels_at_once_one_succeeds_and_the_others_are_conflicts() {
        whilePaused(() -> {
            String cancel = "/api/kie/tasks/" + taskId(anna.createTask(TEXT_TASK)) + "/cancel";

            try (var programs = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> anna.post(cancel).status(), programs))
                        .limit(8)
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
                assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
            }
        });
    }

    @Test
    void a_task_that_kie_has_taken_cannot_be_cancelled() {
        String taskId = taskId(anna.createTask(TEXT_TASK));
        awaitState(anna, taskId, "success");

        JsonNode problem = problem(anna.post("/api/kie/tasks/" + taskId + "/cancel"), 409);

        assertThat(problem.get("detail").stringValue()).contains("Kie has no cancel");
        assertThat(status(anna, taskId).get("state").stringValue()).isEqualTo("success");
    }

    @Test
    void a_retry_is_a_new_task_with_the_same_input() {
        whilePaused(() -> {
            String first = taskId(anna.createTask(TEXT_TASK));

            Reply reply = anna.post("/api/kie/tasks/" + first + "/retry");

            String second = taskId(reply);
            assertThat(second).isNotEqualTo(first);
            assertThat(keys(reply.json())).containsExactly("taskId", "state", "creditsEstimated");
            assertThat(status(anna, second).get("model")).isEqualTo(status(anna, first).get("model"));
            anna.post("/api/kie/tasks/" + first + "/cancel");
            anna.post("/api/kie/tasks/" + second + "/cancel");
        });
    }

    @Test
    void a_deleted_task_is_gone_from_status_and_list() {
        String taskId = taskId(anna.createTask(TEXT_TASK));
        awaitState(anna, taskId, "success");

        Reply deleted = anna.method("DELETE", "/api/kie/tasks/" + taskId);

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        problem(anna.get("/api/kie/task-status?taskId=" + taskId), 404);
        problem(anna.method("DELETE", "/api/kie/tasks/" + taskId), 404);
        assertThat(anna.get("/api/kie/tasks?size=200").text()).doesNotContain(taskId);
    }

    @ParameterizedTest
    @CsvSource({"DELETE,''", "POST,/retry", "POST,/cancel"})
    void somebody_elses_task_does_not_exist(String method, String action) {
        String taskId = taskId(anna.createTask(TEXT_TASK));

        JsonNode foreign = problem(boris.method(method, "/api/kie/tasks/" + taskId + action), 404);
        JsonNode missing = problem(boris.method(method, "/api/kie/tasks/" + UUID.randomUUID() + action), 404);
        problem(boris.method(method, "/api/kie/tasks/not-an-id" + action), 404);

        assertThat(foreign.get("detail")).isEqualTo(missing.get("detail"));
        awaitState(anna, taskId, "success");
    }
}
