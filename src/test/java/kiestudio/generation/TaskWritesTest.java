package kiestudio.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kiestudio.kie.KieOutcome;
import kiestudio.simulator.Simulator;
import kiestudio.support.RunningStudio;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who writes to a row beside whom, on PostgreSQL; the workers' steps are taken by hand. */
class TaskWritesTest {

    @TempDir
    static Path folder;

    private static Simulator kie;
    private static RunningStudio studio;

    @BeforeAll
    static void aStudioWhoseLoopStandsStill() {
        kie = RunningStudio.kie(folder.resolve("kie"), 4);
        studio = RunningStudio.start(kie, folder.resolve("data"), settings());
    }

    private static String[] settings() {
        String[] database = RunningStudio.on(TestDatabase.POSTGRESQL.url(), TestDatabase.POSTGRESQL.username());
        String[] all = java.util.Arrays.copyOf(database, database.length + 1);
        all[database.length] = "--studio.worker.auto-start=false";
        return all;
    }

    @AfterAll
    static void theEnd() {
        studio.close();
        kie.stop();
    }

    @AfterEach
    void nothingWaits() {
        jdbc().sql("update kie_tasks set due_at = null, lease_owner = null").update();
    }

    @Test
    void an_accepted_answer_that_comes_after_its_worker_lost_the_row_is_judged_and_not_dropped() {
        UUID id = studio.paint("a slow node");
        Task started = startSubmission(id);
        apply().asOutsider(id, new Happening.WorkerLost());
        assertThat(row(id).state()).isEqualTo(TaskState.UNCLEAR);

        var late = apply().asHolder(started, new Happening.Created(new KieOutcome.Accepted("kie-late"), null));

        assertThat(late).isEmpty();
        assertThat(row(id).state()).isEqualTo(TaskState.UNCLEAR);
        assertThat(row(id).candidate()).isEqualTo("kie-late");
        assertThat(row(id).dueAt()).isNotNull();
    }

    @Test
    void a_callback_while_the_answer_is_being_written_is_not_lost() {
        UUID id = studio.paint("a callback in between");
        Task started = startSubmission(id);
        CompletableFuture<Void> callback = new CompletableFuture<>();

        apply().asHolder(started, new Happening.Created(new KieOutcome.Unknown("reset"), null), row -> {
            Thread.startVirtualThread(() -> {
                transaction().executeWithoutResult(status ->
                        studio.bean(Tasks.class).nameCandidate(id, "kie-1", studio.bean(java.time.Clock.class).instant()));
                callback.complete(null);
            });
            await().atMost(Duration.ofSeconds(5)).until(() -> callback.isDone() || somebodyWaits());
        });
        callback.join();

        assertThat(row(id).state()).isEqualTo(TaskState.UNCLEAR);
        assertThat(row(id).candidate()).isEqualTo("kie-1");
        assertThat(row(id).dueAt()).isNotNull();
    }

    @Test
    void cancelling_while_a_worker_takes_the_task_has_a_clear_outcome() {
        UUID id = studio.paint("both at once");
        CompletableFuture<TaskView> cancelled = new CompletableFuture<>();

        transaction().executeWithoutResult(status -> {
            assertThat(studio.bean(ClaimDueTasks.class).pending(1)).hasSize(1);
            Thread.startVirtualThread(() -> {
                try {
                    cancelled.complete(studio.bean(TaskService.class).cancel(studio.administrator(), id));
                } catch (RuntimeException e) {
                    cancelled.completeExceptionally(e);
                }
            });
            await().atMost(Duration.ofSeconds(5)).until(TaskWritesTest::somebodyWaits);
        });

        assertThat(cancelled.join().state()).isEqualTo(TaskState.CANCELLED);
    }

    private static Task startSubmission(UUID id) {
        Task claimed = studio.bean(ClaimDueTasks.class).pending(10).stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow();
        return apply().asHolder(claimed, new Happening.SubmissionStarted(CallbackToken.hash(id.toString()), "{}")).orElseThrow();
    }

    private static boolean somebodyWaits() {
        return jdbc().sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Task row(UUID id) {
        return studio.bean(Tasks.class).findById(id).orElseThrow();
    }

    private static ApplyHappening apply() {
        return studio.bean(ApplyHappening.class);
    }

    private static TransactionTemplate transaction() {
        return studio.bean(TransactionTemplate.class);
    }

    private static JdbcClient jdbc() {
        return studio.bean(JdbcClient.class);
    }
}
