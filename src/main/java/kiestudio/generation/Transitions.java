package kiestudio.generation;

import static kiestudio.generation.Effect.PAUSE_SUBMISSIONS;
import static kiestudio.generation.Effect.RELEASE_CREDITS;
import static kiestudio.generation.Effect.RESUME_SUBMISSIONS;
import static kiestudio.generation.Effect.SETTLE_CREDITS;
import static kiestudio.generation.Effect.SLOW_CREATES;
import static kiestudio.generation.Effect.SLOW_POLLS;
import static kiestudio.generation.TaskState.CANCELLED;
import static kiestudio.generation.TaskState.FAIL;
import static kiestudio.generation.TaskState.GENERATING;
import static kiestudio.generation.TaskState.LOST;
import static kiestudio.generation.TaskState.PENDING;
import static kiestudio.generation.TaskState.QUEUING;
import static kiestudio.generation.TaskState.SAVING;
import static kiestudio.generation.TaskState.SUBMITTING;
import static kiestudio.generation.TaskState.SUCCESS;
import static kiestudio.generation.TaskState.UNCLEAR;
import static kiestudio.generation.TaskState.WAITING;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.random.RandomGenerator;
import kiestudio.kie.KieLook;
import kiestudio.kie.KieOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The state machine of a task: state × happening → state, next due time, effects. Pure: the same arguments give the same step.
 * Nothing outside this class decides a state. Our own patience never makes a task fail.
 */
final class Transitions {

    private static final Set<TaskState> LOOKED_AT = Set.of(WAITING, QUEUING, GENERATING, LOST);
    private static final Set<TaskState> WORKED_ON = Set.of(PENDING, SUBMITTING, WAITING, QUEUING, GENERATING, SAVING, UNCLEAR, LOST);

    /** A row that loses this many workers on one step is held for an administrator. */
    static final int HELD_AFTER = 3;

    private static final int LOST_LOOKS = 5;

    private Transitions() {}

    /**
     * @throws IllegalTransitionException when this cannot happen in this state
     */
    static Step after(TaskFacts task, Happening happening, Instant now, RandomGenerator random) {
        if (!possibleIn(happening).contains(task.state())) {
            throw new IllegalTransitionException(task.state(), happening);
        }
        return switch (happening) {
            case Happening.SubmissionStarted ignored -> Step.to(SUBMITTING, null).keepingLease();
            case Happening.SourceDelayed delayed -> again(
                    task, now.plus(Schedule.fullJitter(task.errors() + 1, Duration.ofMinutes(5), random)), delayed.reason());
            case Happening.SourceRefused refused -> Step.to(FAIL, null, RELEASE_CREDITS).noting(refused.reason());
            case Happening.ModelGone gone -> Step.to(FAIL, null, RELEASE_CREDITS).noting(Note.of(Note.Kind.MODEL_GONE, gone.model()));
            case Happening.NoSlot noSlot -> unchanged(task, noSlot.due());
            case Happening.Created created -> created(task, created.outcome(), now, random);
            case Happening.Looked looked -> looked(task, looked.look(), now, random);
            case Happening.ResultsKept ignored -> Step.to(SUCCESS, null);
            case Happening.ResultsDelayed delayed -> resultsDelayed(task, delayed, now, random);
            case Happening.WorkFailed failed -> workFailed(task, failed.reason(), now, random);
            case Happening.WorkerLost ignored -> workerLost(task, now);
            case Happening.Reconciled ignored -> Step.to(WAITING, now, RESUME_SUBMISSIONS);
            case Happening.CandidateRefuted refuted -> Step.to(UNCLEAR, null).noting(refuted.reason());
            case Happening.CandidateUndecided undecided -> again(
                    task, now.plus(Schedule.fullJitter(task.errors() + 2, Duration.ofMinutes(15), random)), undecided.reason());
            case Happening.WrittenOff writtenOff ->
                (writtenOff.billed() ? Step.to(LOST, null, SETTLE_CREDITS) : Step.to(FAIL, null, RELEASE_CREDITS))
                        .noting(Note.of(Note.Kind.WRITTEN_OFF));
            case Happening.Cancelled ignored -> Step.to(CANCELLED, null, RELEASE_CREDITS);
            case Happening.Resumed ignored -> Step.to(task.state(), now);
        };
    }

    private static Set<TaskState> possibleIn(Happening happening) {
        return switch (happening) {
            case Happening.SubmissionStarted ignored -> Set.of(PENDING);
            case Happening.SourceDelayed ignored -> Set.of(PENDING);
            case Happening.SourceRefused ignored -> Set.of(PENDING);
            case Happening.ModelGone ignored -> Set.of(PENDING);
            case Happening.NoSlot ignored -> Set.of(PENDING, WAITING, QUEUING, GENERATING, UNCLEAR, LOST);
            case Happening.Created ignored -> Set.of(SUBMITTING);
            case Happening.Looked ignored -> LOOKED_AT;
            case Happening.ResultsKept ignored -> Set.of(SAVING);
            case Happening.ResultsDelayed ignored -> Set.of(SAVING);
            case Happening.WorkFailed ignored -> WORKED_ON;
            case Happening.WorkerLost ignored -> WORKED_ON;
            case Happening.Reconciled ignored -> Set.of(UNCLEAR);
            case Happening.CandidateRefuted ignored -> Set.of(UNCLEAR);
            case Happening.CandidateUndecided ignored -> Set.of(UNCLEAR);
            case Happening.WrittenOff ignored -> Set.of(UNCLEAR);
            case Happening.Cancelled ignored -> Set.of(PENDING);
            case Happening.Resumed ignored -> Set.of(PENDING, WAITING, QUEUING, GENERATING, SAVING, UNCLEAR);
        };
    }

    /** What an answer to createTask proves, and so whether the task may be sent again. */
    private static Step created(TaskFacts task, KieOutcome outcome, Instant now, RandomGenerator random) {
        return switch (outcome) {
            case KieOutcome.Accepted ignored -> Step.to(WAITING, now.plus(Schedule.look(Duration.ZERO, random)), RESUME_SUBMISSIONS);
            case KieOutcome.NotSent notSent -> backToPending(
                    task, now.plus(Schedule.fullJitter(task.errors() + 1, Duration.ofSeconds(60), random)),
                    Note.of(Note.Kind.KIE_UNREACHABLE, notSent.reason()));
            case KieOutcome.Throttled ignored -> backToPending(
                    task, now.plus(Schedule.between(Duration.ofSeconds(10), Duration.ofSeconds(15), random)),
                    Note.of(Note.Kind.KIE_WANTS_PAUSE), SLOW_CREATES);
            case KieOutcome.Blocked blocked -> backToPending(
                    task, now, Note.of(Note.Kind.KIE_BLOCKS, blocked.message()), PAUSE_SUBMISSIONS);
            case KieOutcome.Maintenance ignored -> backToPending(
                    task, now.plus(Schedule.between(Duration.ofMinutes(1), Duration.ofMinutes(5), random)),
                    Note.of(Note.Kind.KIE_MAINTENANCE));
            case KieOutcome.Rejected ignored -> Step.to(FAIL, null, RELEASE_CREDITS, RESUME_SUBMISSIONS);
            case KieOutcome.Unknown unknown -> unclear(task, now, Note.of(Note.Kind.NOTHING_PROVEN, unknown.evidence()));
        };
    }

    private static Step looked(TaskFacts task, KieLook look, Instant now, RandomGenerator random) {
        Instant since = task.acceptedAt() == null ? now : task.acceptedAt();
        Instant next = now.plus(Schedule.look(Duration.between(since, now), random));
        return switch (look) {
            case KieLook.Succeeded made when !made.urls().isEmpty() -> Step.to(SAVING, now, SETTLE_CREDITS);
            case KieLook.Succeeded ignored -> madeWithoutAddress(task, now);
            case KieLook.Failed ignored -> task.state() == LOST ? Step.to(LOST, null) : Step.to(FAIL, null, RELEASE_CREDITS);
            case KieLook.Running running -> orLost(task, now, Step.to(state(running.progress()), next));
            case KieLook.NotFound ignored -> notFound(task, now, next);
            case KieLook.Throttled ignored -> orLost(task, now, withEffect(
                    unchanged(task, now.plus(Schedule.between(Duration.ofSeconds(10), Duration.ofSeconds(15), random))), SLOW_POLLS));
            case KieLook.Blocked blocked -> orLost(task, now, again(
                    task, now.plus(Schedule.fullJitter(6, Duration.ofMinutes(2), random)),
                    Note.of(Note.Kind.KIE_SILENT, blocked.message())));
            case KieLook.Unreadable unreadable -> orLost(task, now, again(
                    task, later(next, now.plus(Schedule.fullJitter(task.errors() + 1, Duration.ofMinutes(5), random))),
                    Note.of(Note.Kind.KIE_UNREADABLE, unreadable.evidence())));
        };
    }

    /** Kie has been seen to call a task done and give no address; three looks in two minutes, then the result counts as lost. */
    private static Step madeWithoutAddress(TaskFacts task, Instant now) {
        if (task.state() == LOST || task.looks() + 1 >= 3) {
            return Step.to(LOST, null, SETTLE_CREDITS).noting(Note.of(Note.Kind.NO_ADDRESS));
        }
        return Step.to(task.state(), now.plusSeconds(40))
                .noting(Note.of(Note.Kind.NO_ADDRESS_YET))
                .counting(0, task.looks() + 1, task.troubleSince() == null ? now : task.troubleSince());
    }

    /** Normal just after creation; unknown to Kie for half an hour and ten looks means lost. */
    private static Step notFound(TaskFacts task, Instant now, Instant next) {
        if (task.state() == LOST) {
            return Step.to(LOST, null);
        }
        if (task.acceptedAt() != null && now.isBefore(task.acceptedAt().plus(Schedule.BIRTH))) {
            return Step.to(task.state(), next);
        }
        Instant since = task.troubleSince() == null ? now : task.troubleSince();
        int looks = task.looks() + 1;
        if (looks >= 10 && !now.isBefore(since.plus(Duration.ofMinutes(30)))) {
            return Step.to(LOST, null, SETTLE_CREDITS).noting(Note.of(Note.Kind.KIE_FORGOT));
        }
        return orLost(task, now, Step.to(task.state(), next).noting(Note.of(Note.Kind.KIE_UNKNOWN_YET)).counting(0, looks, since));
    }

    private static Step resultsDelayed(TaskFacts task, Happening.ResultsDelayed delayed, Instant now, RandomGenerator random) {
        Instant since = task.acceptedAt() != null ? task.acceptedAt() : task.savingAt() != null ? task.savingAt() : now;
        if (Schedule.retentionOver(since, now)) {
            return Step.to(LOST, null, SETTLE_CREDITS).noting(delayed.reason());
        }
        return again(task, now.plus(Schedule.fetch(task.errors() + 1, random)), delayed.reason());
    }

    private static Step unclear(TaskFacts task, Instant now, Note evidence) {
        return Step.to(UNCLEAR, task.candidate() == null ? null : now).noting(evidence);
    }

    /** A POST may have been under way, which proves nothing. Any other step is repeated, but not for ever. */
    private static Step workerLost(TaskFacts task, Instant now) {
        if (task.state() == SUBMITTING) {
            return unclear(task, now, Note.of(Note.Kind.STOPPED_WHILE_ASKING));
        }
        int lost = task.lostLeases() + 1;
        return lost < HELD_AFTER
                ? unchanged(task, now).losing(lost)
                : unchanged(task, null).noting(Note.of(Note.Kind.HELD)).losing(lost);
    }

    private static Step workFailed(TaskFacts task, Note reason, Instant now, RandomGenerator random) {
        if (task.state() == SUBMITTING) {
            return unclear(task, now, reason);
        }
        return again(task, now.plus(Schedule.fullJitter(task.errors() + 1, Duration.ofMinutes(5), random)), reason);
    }

    private static Step orLost(TaskFacts task, Instant now, Step step) {
        if (task.state() == LOST) {
            // It was looked at because it may have turned up; a look that says nothing is repeated a few times.
            return step.state() == LOST && task.errors() < LOST_LOOKS
                    ? step.counting(task.errors() + 1, 0, null)
                    : Step.to(LOST, null);
        }
        boolean over = task.acceptedAt() != null && Schedule.retentionOver(task.acceptedAt(), now);
        return over ? Step.to(LOST, null, SETTLE_CREDITS).noting(Note.of(Note.Kind.RETENTION_OVER)) : step;
    }

    private static Step backToPending(TaskFacts task, Instant due, Note note, Effect... effects) {
        return Step.to(PENDING, due, effects).noting(note).counting(task.errors() + 1, 0, null);
    }

    private static Step again(TaskFacts task, Instant due, Note note) {
        return Step.to(task.state(), due).noting(note).counting(task.errors() + 1, task.looks(), task.troubleSince());
    }

    private static Step unchanged(TaskFacts task, @Nullable Instant due) {
        return new Step(task.state(), due, false, null, task.errors(), task.looks(), task.lostLeases(), task.troubleSince(), Set.of());
    }

    private static Step withEffect(Step step, Effect effect) {
        return new Step(step.state(), step.due(), step.keepLease(), step.note(), step.errors(), step.looks(), step.lostLeases(),
                step.troubleSince(), Set.of(effect));
    }

    private static TaskState state(KieLook.Progress progress) {
        return switch (progress) {
            case WAITING -> WAITING;
            case QUEUING -> QUEUING;
            case GENERATING -> GENERATING;
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
