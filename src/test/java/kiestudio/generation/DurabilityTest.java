package kiestudio.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kiestudio.kie.RateSlots;
import kiestudio.simulator.Ledger;
import kiestudio.simulator.Simulator;
import kiestudio.support.RunningStudio;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole studio against a Kie that keeps books: stopped, restarted, doubled, cut off, refused. */
class DurabilityTest {

    @TempDir
    Path folder;

    private Simulator kie;

    @BeforeEach
    void aKie() {
        kie = RunningStudio.kie(folder.resolve("kie"), 4);
    }

    @AfterEach
    void noKie() {
        kie.stop();
    }

    @Test
    void a_restart_in_the_middle_loses_nothing_and_pays_nothing_twice() {
        List<UUID> tasks = new ArrayList<>();
        try (RunningStudio studio = studio()) {
            for (int i = 0; i < 8; i++) {
                tasks.add(studio.paint("a harbour at dawn " + i));
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> kie.ledger().entries().size() >= 3);
        }

        try (RunningStudio studio = studio()) {
            tasks.forEach(task -> assertThat(studio.awaitState(task, TaskState.SUCCESS).results()).hasSize(1));
        }
        assertThat(kie.ledger().entries()).hasSize(8);
    }

    @Test
    void two_processes_share_the_work_and_the_limits_on_postgresql() {
        String[] database = RunningStudio.on(TestDatabase.POSTGRESQL.url(), TestDatabase.POSTGRESQL.username());
        try (RunningStudio one = RunningStudio.start(kie, folder.resolve("one"), database);
                RunningStudio other = RunningStudio.start(kie, folder.resolve("one"), database)) {
            List<UUID> tasks = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                tasks.add((i % 2 == 0 ? one : other).paint("a mill by the river " + i));
            }

            tasks.forEach(task -> one.awaitState(task, TaskState.SUCCESS));

            assertThat(kie.ledger().entries()).hasSize(24);
            assertThat(mostInTenSeconds(kie.ledger().entries())).isLessThanOrEqualTo(20);
            assertThat(other.bean(RateSlots.class).free(RateSlots.Bucket.CREATE)).isLessThan(18);
        }
    }

    @Test
    void an_unclear_task_is_settled_by_its_callback_and_never_sent_again() {
        int port = RunningStudio.freePort();
        try (RunningStudio studio = RunningStudio.start(
                kie, folder.resolve("data"), "--server.port=" + port, "--kie.callback-base-url=http://127.0.0.1:" + port)) {
            UUID task = studio.paint("[unclear] a fox in the fog");

            studio.awaitState(task, TaskState.SUCCESS);

            assertThat(kie.ledger().entries()).hasSize(1);
            assertThat(studio.task(task).kieTaskId()).isEqualTo(kie.ledger().entries().getFirst().taskId());
        }
    }

    @Test
    void without_a_callback_an_unclear_task_waits_for_a_person_who_names_it() {
        UUID task;
        String strangers;
        try (RunningStudio studio = studio()) {
            task = studio.paint("[unclear] a heron");
            UUID stranger = studio.paint("a kingfisher");
            studio.awaitState(task, TaskState.UNCLEAR);
            strangers = studio.awaitState(stranger, TaskState.SUCCESS).kieTaskId();

            studio.bean(TaskService.class).nameKieTask(studio.administrator(), task, strangers);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(studio.task(task).note().english()).contains("is not this one"));
        }
        try (RunningStudio studio = studio()) {
            assertThat(studio.task(task).state()).isEqualTo(TaskState.UNCLEAR);
            // The two were sent side by side: either may be the first in Kie's books.
            String own = kie.ledger().entries().stream()
                    .map(Ledger.Entry::taskId)
                    .filter(id -> !id.equals(strangers))
                    .findFirst()
                    .orElseThrow();

            studio.bean(TaskService.class).nameKieTask(studio.administrator(), task, own);

            assertThat(studio.awaitState(task, TaskState.SUCCESS).results()).hasSize(1);
            assertThat(kie.ledger().entries()).hasSize(2);
        }
    }

    @Test
    void an_empty_account_pauses_everybody_and_nothing_fails() {
        try (RunningStudio studio = studio()) {
            UUID refused = studio.paint("[no-credits] a lighthouse");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> studio.bean(SubmissionPause.class).current().isPresent());

            UUID behind = studio.paint("a quiet bay");

            assertThat(studio.task(refused).state()).isEqualTo(TaskState.PENDING);
            assertThat(studio.task(refused).note().english()).contains("Kie takes nothing at the moment");
            assertThat(studio.task(behind).state()).isEqualTo(TaskState.PENDING);
            assertThat(studio.bean(SubmissionPause.class).current().orElseThrow().code()).isEqualTo(402);
        }
    }

    @Test
    void what_kie_refuses_or_fails_says_why_and_costs_nothing() {
        try (RunningStudio studio = studio()) {
            UUID failed = studio.paint("[fail] a storm");
            UUID moderated = studio.paint("[moderated] a duel");

            assertThat(studio.awaitState(failed, TaskState.FAIL).failMessage()).contains("Internal Error");
            assertThat(studio.awaitState(moderated, TaskState.FAIL).creditsConsumed()).isZero();
        }
    }

    @Test
    void a_broken_result_is_fetched_again_until_it_is_whole() {
        try (RunningStudio studio = studio()) {
            UUID task = studio.paint("[broken] a garden");

            assertThat(studio.awaitState(task, TaskState.SUCCESS).results()).hasSize(1);
        }
    }

    private RunningStudio studio() {
        return RunningStudio.start(kie, folder.resolve("data"));
    }

    private static long mostInTenSeconds(List<Ledger.Entry> entries) {
        return entries.stream()
                .mapToLong(first -> entries.stream()
                        .filter(entry -> !entry.at().isBefore(first.at()) && entry.at().isBefore(first.at().plusSeconds(10)))
                        .count())
                .max()
                .orElse(0);
    }
}
