package kiestudio.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kiestudio.account.Person;
import kiestudio.account.Role;
import kiestudio.kie.KieLook;
import kiestudio.kie.KieOutcome;
import kiestudio.platform.Secret;
import kiestudio.simulator.Simulator;
import kiestudio.support.RunningStudio;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The story of a task, and the trash that it comes back from, on both databases; the workers' steps are taken by hand. */
class TaskStepsTest {

    @TempDir
    Path folder;

    private Simulator kie;
    private RunningStudio studio;

    @AfterEach
    void stop() {
        studio.close();
        kie.stop();
    }

    @ParameterizedTest
    @EnumSource
    void every_change_of_state_is_remembered_once_with_its_time_and_reason(TestDatabase database) {
        start(database);
        UUID id = studio.paint("a story");
        Task sent = submit(id);
        Task accepted = apply(sent, new Happening.Created(new KieOutcome.Accepted("kie-1"), null));
        Task working = apply(accepted, looked(KieLook.Progress.GENERATING));
        Task still = apply(working, looked(KieLook.Progress.GENERATING));
        apply(still, new Happening.Looked(new KieLook.Failed("501", "out of order")));

        List<TaskStep> steps = queries().steps(id);

        assertThat(steps)
                .extracting(TaskStep::state)
                .containsExactly(
                        TaskState.PENDING, TaskState.SUBMITTING, TaskState.WAITING, TaskState.GENERATING, TaskState.FAIL);
        assertThat(steps.getFirst().at()).isEqualTo(studio.task(id).createdAt());
        assertThat(steps.getLast().at()).isEqualTo(studio.task(id).changedAt());
        assertThat(steps).extracting(TaskStep::at).isSorted();
    }

    @ParameterizedTest
    @EnumSource
    void a_task_that_is_sent_in_vain_again_and_again_keeps_a_short_story_with_the_last_reason(TestDatabase database) {
        start(database);
        UUID id = studio.paint("Kie is away");
        for (int attempt = 0; attempt < 5; attempt++) {
            apply(submit(id), new Happening.Created(new KieOutcome.NotSent("try " + attempt), null));
        }
        submit(id);

        List<TaskStep> steps = queries().steps(id);

        assertThat(steps)
                .extracting(TaskStep::state)
                .containsExactly(TaskState.PENDING, TaskState.SUBMITTING, TaskState.PENDING, TaskState.SUBMITTING);
        assertThat(steps.get(2).note()).isEqualTo(new Note(Note.Kind.KIE_UNREACHABLE, "try 4"));
    }

    @ParameterizedTest
    @EnumSource
    void the_story_goes_with_its_task(TestDatabase database) {
        start(database);
        UUID id = studio.paint("forgotten");

        jdbc().sql("delete from credit_entry").update();
        jdbc().sql("delete from kie_tasks where id = ?").param(id).update();

        assertThat(queries().steps(id)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_deleted_task_comes_back_and_no_money_moves(TestDatabase database) {
        start(database);
        UUID id = studio.paint("thrown away by mistake");
        TaskService service = studio.bean(TaskService.class);
        service.trash(studio.administrator(), id);
        BigDecimal reserved = reserved();
        var stranger = new Person(UUID.randomUUID(), "stranger", Role.MEMBER);

        assertThatThrownBy(() -> service.restore(stranger, id)).isInstanceOf(TaskNotFoundException.class);
        assertThat(queries().find(id)).isEmpty();
        TaskView restored = service.restore(studio.administrator(), id);

        assertThat(restored.state()).isEqualTo(TaskState.CANCELLED);
        assertThat(queries().find(id)).contains(restored);
        assertThat(reserved()).isEqualByComparingTo(reserved).isZero();
        assertThat(studio.bean(ClaimDueTasks.class).pending(10)).isEmpty();
    }

    private void start(TestDatabase database) {
        kie = RunningStudio.kie(folder.resolve("kie"), 10);
        List<String> settings = new ArrayList<>(List.of(RunningStudio.on(database.url(), database.username())));
        settings.add("--studio.worker.auto-start=false");
        studio = RunningStudio.start(kie, folder.resolve("data"), settings.toArray(String[]::new));
    }

    private Task submit(UUID id) {
        jdbc().sql("update kie_tasks set due_at = created_at where id = ?").param(id).update();
        Task claimed = studio.bean(ClaimDueTasks.class).pending(1).getFirst();
        return apply(claimed, new Happening.SubmissionStarted(Secret.fingerprint(UUID.randomUUID().toString()), "{}"));
    }

    private Task apply(Task held, Happening happening) {
        return studio.bean(ApplyHappening.class).asHolder(held, happening).orElseThrow();
    }

    private static Happening looked(KieLook.Progress progress) {
        return new Happening.Looked(new KieLook.Running(progress));
    }

    private BigDecimal reserved() {
        return jdbc().sql("select credits_reserved from account where username = 'admin'").query(BigDecimal.class).single();
    }

    private TaskQueries queries() {
        return studio.bean(TaskQueries.class);
    }

    private JdbcClient jdbc() {
        return studio.bean(JdbcClient.class);
    }
}
