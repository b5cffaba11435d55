package kiestudio.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kiestudio.kie.KieLook;
import kiestudio.kie.KieOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final SplittableRandom random = new SplittableRandom(1);

    static Stream<Arguments> answersToCreateTask() {
        return Stream.of(
                Arguments.of(new KieOutcome.Accepted("k1"), TaskState.WAITING, 2.0, 3.0),
                Arguments.of(new KieOutcome.NotSent("refused"), TaskState.PENDING, 1.0, 60.0),
                Arguments.of(new KieOutcome.Throttled(), TaskState.PENDING, 10.0, 15.0),
                Arguments.of(new KieOutcome.Blocked(402, "Credits insufficient"), TaskState.PENDING, 0.0, 0.0),
                Arguments.of(new KieOutcome.Maintenance(), TaskState.PENDING, 60.0, 300.0),
                Arguments.of(new KieOutcome.Rejected(422, "prompt is required"), TaskState.FAIL, null, null),
                Arguments.of(new KieOutcome.Unknown("read time-out"), TaskState.UNCLEAR, null, null));
    }

    @ParameterizedTest
    @MethodSource("answersToCreateTask")
    void every_answer_to_create_task_leads_where_it_proves(
            KieOutcome outcome, TaskState state, @Nullable Double least, @Nullable Double most) {
        for (int i = 0; i < 200; i++) {
            Step step = after(TaskState.SUBMITTING, new Happening.Created(outcome, null));

            assertThat(step.state()).isEqualTo(state);
            if (least == null) {
                assertThat(step.due()).isNull();
            } else {
                assertThat(Duration.between(NOW, step.due()).toMillis()).isBetween((long) (least * 1000), (long) (most * 1000));
            }
        }
    }

    @Test
    void money_follows_the_proof() {
        assertThat(after(TaskState.SUBMITTING, created(new KieOutcome.Rejected(422, "no"))).effects())
                .contains(Effect.RELEASE_CREDITS);
        assertThat(after(TaskState.SUBMITTING, created(new KieOutcome.Unknown("?"))).effects()).isEmpty();
        assertThat(after(TaskState.SUBMITTING, created(new KieOutcome.Blocked(401, "key"))).effects())
                .containsExactly(Effect.PAUSE_SUBMISSIONS);
        assertThat(after(TaskState.SUBMITTING, created(new KieOutcome.Throttled())).effects()).containsExactly(Effect.SLOW_CREATES);
        assertThat(after(TaskState.GENERATING, looked(made())).effects()).containsExactly(Effect.SETTLE_CREDITS);
        assertThat(after(TaskState.GENERATING, looked(new KieLook.Failed("500", "Internal Error"))).effects())
                .containsExactly(Effect.RELEASE_CREDITS);
    }

    @Test
    void our_own_patience_never_makes_a_task_fail() {
        Instant accepted = NOW.minus(Duration.ofDays(13));

        Step step = Transitions.after(
                facts(TaskState.GENERATING, accepted), looked(new KieLook.Running(KieLook.Progress.GENERATING)), NOW, random);

        assertThat(step.state()).isEqualTo(TaskState.GENERATING);
        assertThat(Duration.between(NOW, step.due())).isBetween(Duration.ofHours(4), Duration.ofHours(8));
    }

    @Test
    void after_kies_fourteen_days_a_task_is_lost_and_paid() {
        Instant accepted = NOW.minus(Duration.ofDays(14));

        Step step = Transitions.after(facts(TaskState.WAITING, accepted), looked(new KieLook.Unreadable("502")), NOW, random);

        assertThat(step.state()).isEqualTo(TaskState.LOST);
        assertThat(step.effects()).containsExactly(Effect.SETTLE_CREDITS);
    }

    @Test
    void an_unknown_task_is_normal_at_first_and_lost_after_ten_looks_in_half_an_hour() {
        TaskFacts young = facts(TaskState.WAITING, NOW.minusSeconds(30));
        assertThat(Transitions.after(young, looked(new KieLook.NotFound()), NOW, random).looks()).isZero();

        Instant accepted = NOW.minus(Duration.ofHours(1));
        TaskFacts early = new TaskFacts(TaskState.WAITING, accepted, null, null, 0, 9, 0, NOW.minus(Duration.ofMinutes(29)));
        TaskFacts late = new TaskFacts(TaskState.WAITING, accepted, null, null, 0, 9, 0, NOW.minus(Duration.ofMinutes(30)));
        assertThat(Transitions.after(early, looked(new KieLook.NotFound()), NOW, random).state()).isEqualTo(TaskState.WAITING);
        assertThat(Transitions.after(late, looked(new KieLook.NotFound()), NOW, random).state()).isEqualTo(TaskState.LOST);
    }

    @Test
    void a_success_without_address_is_looked_at_three_times_in_two_minutes() {
        KieLook empty = new KieLook.Succeeded(List.of(), BigDecimal.ONE, "{}");
        TaskFacts task = facts(TaskState.GENERATING, NOW.minusSeconds(60));

        Step first = Transitions.after(task, looked(empty), NOW, random);
        Step second = Transitions.after(counted(task, first), looked(empty), first.due(), random);
        Step third = Transitions.after(counted(task, second), looked(empty), second.due(), random);

        assertThat(List.of(first.state(), second.state(), third.state()))
                .containsExactly(TaskState.GENERATING, TaskState.GENERATING, TaskState.LOST);
        assertThat(Duration.between(NOW, second.due())).isLessThanOrEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void a_lost_result_that_turns_up_is_saved() {
        assertThat(after(TaskState.LOST, looked(made())).state()).isEqualTo(TaskState.SAVING);
    }

    @Test
    void a_lost_task_that_may_have_turned_up_is_asked_about_a_few_times() {
        TaskFacts lost = facts(TaskState.LOST, NOW.minus(Duration.ofDays(15)));
        int looks = 0;
        for (Step step = Transitions.after(lost, looked(new KieLook.Unreadable("502")), NOW, random);
                step.due() != null;
                step = Transitions.after(counted(lost, step), looked(new KieLook.Throttled()), step.due(), random)) {
            assertThat(step.state()).isEqualTo(TaskState.LOST);
            looks++;
        }
        assertThat(looks).isEqualTo(5);
    }

    @Test
    void a_worker_lost_while_asking_kie_leaves_the_task_unclear() {
        assertThat(after(TaskState.SUBMITTING, new Happening.WorkerLost()).state()).isEqualTo(TaskState.UNCLEAR);
    }

    @Test
    void three_workers_lost_on_one_step_hold_the_task() {
        TaskFacts twice = new TaskFacts(TaskState.SAVING, NOW, NOW, null, 0, 0, 2, null);

        Step step = Transitions.after(twice, new Happening.WorkerLost(), NOW, random);

        assertThat(step.state()).isEqualTo(TaskState.SAVING);
        assertThat(step.due()).isNull();
        assertThat(step.lostLeases()).isEqualTo(Transitions.HELD_AFTER);
    }

    @Test
    void looks_become_rarer_with_age() {
        assertThat(List.of(10, 60, 600, 3000, 40_000, 100_000).stream()
                        .map(seconds -> Schedule.interval(Duration.ofSeconds(seconds)).toMillis()))
                .containsExactly(2_500L, 7_000L, 20_000L, 120_000L, 900_000L, 21_600_000L);
    }

    @Test
    void what_cannot_happen_is_refused() {
        assertThatThrownBy(() -> after(TaskState.SUCCESS, new Happening.Cancelled()))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("success");
        assertThatThrownBy(() -> after(TaskState.UNCLEAR, new Happening.SubmissionStarted("h", "{}")))
                .isInstanceOf(IllegalTransitionException.class);
    }

    private Step after(TaskState state, Happening happening) {
        return Transitions.after(facts(state, NOW.minusSeconds(20)), happening, NOW, random);
    }

    private static TaskFacts facts(TaskState state, Instant acceptedAt) {
        return new TaskFacts(state, acceptedAt, null, null, 0, 0, 0, null);
    }

    private static TaskFacts counted(TaskFacts task, Step step) {
        return new TaskFacts(
                step.state(), task.acceptedAt(), null, null, step.errors(), step.looks(), step.lostLeases(), step.troubleSince());
    }

    private static Happening created(KieOutcome outcome) {
        return new Happening.Created(outcome, null);
    }

    private static Happening looked(KieLook look) {
        return new Happening.Looked(look);
    }

    private static KieLook made() {
        return new KieLook.Succeeded(List.of(URI.create("http://kie/1.png")), BigDecimal.TEN, "{}");
    }
}
