package kiestudio.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import kiestudio.kie.RateSlots;
import kiestudio.kie.RateSlots.Bucket;
import kiestudio.simulator.Simulator;
import kiestudio.support.RunningStudio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for Kie's limits keeps its place. */
class RateTurnsTest {

    private static final int WAITING = 40;

    @TempDir
    Path folder;

    @Test
    void tasks_that_find_no_slot_to_be_looked_at_keep_their_place_and_cost_no_work() {
        Simulator kie = RunningStudio.kie(folder.resolve("kie"), 4);
        try (RunningStudio studio = RunningStudio.start(kie, folder.resolve("data"))) {
            JdbcClient jdbc = studio.bean(JdbcClient.class);
            studio.bean(RateSlots.class).exhaust(Bucket.POLL);
            Instant overdue = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
            for (int i = 0; i < WAITING; i++) {
                insertWaiting(jdbc, studio.administrator().id(), overdue.plusSeconds(i));
            }

            studio.bean(TaskLoop.class).wake();
            UUID later = studio.paint("a sign that the loop has come round");
            await().atMost(Duration.ofSeconds(9)).until(() -> studio.task(later).state() == TaskState.WAITING);

            List<Instant> due = jdbc.sql("select due_at from kie_tasks where version = 0 and state = 'WAITING' order by due_at")
                    .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                    .list();
            assertThat(due).hasSize(WAITING);
            assertThat(due.getFirst()).isEqualTo(overdue);
        } finally {
            kie.stop();
        }
    }

    private static void insertWaiting(JdbcClient jdbc, UUID owner, Instant due) {
        jdbc.sql("""
                        insert into kie_tasks (id, version, owner_id, model, kie_model, category, state, input, prompt, kie_task_id,
                                               due_at, created_at, accepted_at, changed_at)
                        values (:id, 0, :owner, 'google/imagen4', 'google/imagen4', 'IMAGE', 'WAITING', '{}', 'a fox', :kie,
                                :due, :due, :due, :due)""")
                .param("id", UUID.randomUUID())
                .param("owner", owner)
                .param("kie", UUID.randomUUID().toString())
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }
}
