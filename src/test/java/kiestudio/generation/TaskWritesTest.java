package kiestudio.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import kiestudio.kie.KieClient;
import kiestudio.kie.KieOutcome;
import kiestudio.platform.Secret;
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
        String[] all = Arrays.copyOf(database, database.length + 1);
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
                        studio.bean(Tasks.class).nameCandidate(id, "kie-1", studio.bean(Clock.class).instant()));
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

    @Test
    void deleting_a_pending_task_stops_it_and_frees_its_credits() {
        BigDecimal before = reserved();
        UUID id = studio.paint("not wanted after all");
        assertThat(reserved()).isGreaterThan(before);

        studio.bean(TaskService.class).trash(studio.administrator(), id);

        assertThat(row(id).state()).isEqualTo(TaskState.CANCELLED);
        assertThat(row(id).trashedAt()).isNotNull();
        assertThat(reserved()).isEqualByComparingTo(before);
        assertThat(studio.bean(ClaimDueTasks.class).pending(10)).isEmpty();
    }

    @Test
    void an_unclear_task_stays_in_sight_until_somebody_settles_it() {
        UUID id = studio.paint("deleted while it was sent");
        Task started = startSubmission(id);
        studio.bean(TaskService.class).trash(studio.administrator(), id);
        apply().asHolder(started, new Happening.Created(new KieOutcome.Unknown("reset"), null));

        assertThat(studio.task(id).state()).isEqualTo(TaskState.UNCLEAR);
        assertThatThrownBy(() -> studio.bean(TaskService.class).trash(studio.administrator(), id))
                .isInstanceOf(TaskConflictException.class);
    }

    @Test
    void a_pending_task_whose_model_has_left_the_catalogue_fails_and_frees_its_credits() {
        BigDecimal before = reserved();
        UUID id = studio.paint("a model of yesterday");
        jdbc().sql("update kie_tasks set kie_model = 'yesterday/model' where id = ?").param(id).update();

        studio.bean(SubmitToKie.class).run(claimed(id));

        assertThat(row(id).state()).isEqualTo(TaskState.FAIL);
        assertThat(row(id).failMessage()).contains("yesterday/model", "nothing was charged");
        assertThat(reserved()).isEqualByComparingTo(before);
    }

    @Test
    void an_attempt_that_has_not_begun_when_the_studio_stops_stays_pending() {
        UUID id = studio.paint("too late for today");
        SubmitToKie submit = studio.bean(SubmitToKie.class);
        submit.allow(false);
        try {
            submit.run(claimed(id));
        } finally {
            submit.allow(true);
        }

        assertThat(row(id).state()).isEqualTo(TaskState.PENDING);
        assertThat(kie.ledger().entries()).isEmpty();
    }

    @Test
    void a_result_that_cannot_be_had_does_not_keep_the_others_away() throws IOException {
        UUID id = studio.paint("two pictures, one dead");
        URI good = studio.bean(KieClient.class).upload(png(), "image/png");
        jdbc().sql("update kie_tasks set state = 'SAVING', result_urls = ? where id = ?")
                .params(kie.endpoint().baseUrl().resolve("/gone.png") + "\n" + good, id)
                .update();

        studio.bean(KeepResults.class).run(studio.bean(ClaimDueTasks.class).saving(1).getFirst());

        assertThat(studio.bean(TaskMedia.class).keptPositions(id)).containsExactly(1);
        assertThat(row(id).state()).isEqualTo(TaskState.SAVING);
        assertThat(row(id).dueAt()).isNotNull();
    }

    @Test
    void a_prompt_with_a_nul_is_taken_on_postgresql_too() {
        UUID id = studio.paint("a cat\0and a dog");

        assertThat(row(id).prompt()).isEqualTo("a catand a dog");
    }

    private static Path png() throws IOException {
        Path file = folder.resolve("good.png");
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    private static BigDecimal reserved() {
        return jdbc().sql("select credits_reserved from account where username = 'admin'").query(BigDecimal.class).single();
    }

    private static Task claimed(UUID id) {
        return studio.bean(ClaimDueTasks.class).pending(10).stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Task startSubmission(UUID id) {
        return apply().asHolder(claimed(id), new Happening.SubmissionStarted(Secret.fingerprint(id.toString()), "{}")).orElseThrow();
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
