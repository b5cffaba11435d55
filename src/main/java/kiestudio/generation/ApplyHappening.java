package kiestudio.generation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import kiestudio.account.CreditLedger;
import kiestudio.kie.KieOutcome;
import kiestudio.kie.RateSlots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what happened to a task: one transaction with the new state, its effects on money and limits, and the event for the screens.
 * A worker that no longer holds the row writes nothing.
 */
@Component
class ApplyHappening {

    private static final Logger log = LoggerFactory.getLogger(ApplyHappening.class);

    /** How long an answer of Kie is carried about while the database is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The same, when it names what Kie took: nobody else knows that. */
    private static final Duration PATIENCE_WITH_MONEY = Duration.ofMinutes(15);

    private final Tasks tasks;
    private final TaskSteps steps;
    private final CreditLedger ledger;
    private final RateSlots slots;
    private final SubmissionPause pause;
    private final TaskEvents events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RandomGenerator random = RandomGenerator.getDefault();

    ApplyHappening(
            Tasks tasks,
            TaskSteps steps,
            CreditLedger ledger,
            RateSlots slots,
            SubmissionPause pause,
            TaskEvents events,
            TransactionTemplate transaction,
            Clock clock) {
        this.tasks = tasks;
        this.steps = steps;
        this.ledger = ledger;
        this.slots = slots;
        this.pause = pause;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** As a worker that holds the row at this version. Empty when it holds it no more. */
    Optional<Task> asHolder(Task held, Happening happening) {
        return asHolder(held, happening, task -> {});
    }

    /** The same, with something more to write beside it. */
    Optional<Task> asHolder(Task held, Happening happening, Consumer<Task> beside) {
        long started = System.nanoTime();
        while (true) {
            try {
                Optional<Written> written = transaction.execute(status -> tasks.lock(held.id())
                        .filter(task -> task.version() == held.version())
                        .map(task -> write(task, happening, beside))
                        .or(() -> tooLate(held, happening)));
                written.ifPresent(one -> slowDown(one.step()));
                return written.map(Written::task);
            } catch (OptimisticLockingFailureException e) {
                return Optional.empty();
            } catch (DataAccessException | TransactionException e) {
                // What Kie answered is money: it is not dropped because the database is away for a moment.
                Optional<String> accepted = accepted(happening);
                Duration patience = accepted.isPresent() ? PATIENCE_WITH_MONEY : PATIENCE;
                if (System.nanoTime() - started > patience.toNanos()) {
                    accepted.ifPresent(id -> log.error("task {}: Kie took it as {}, which could not be written", held.id(), id));
                    throw e;
                }
                log.warn("task {}: could not be written, trying again: {}", held.id(), e.getClass().getSimpleName());
                pauseBriefly();
            }
        }
    }

    /**
     * As a person or a sweep that holds nothing: whoever holds the row loses it.
     *
     * @throws IllegalTransitionException when it cannot happen in the task's state
     */
    Task asOutsider(UUID id, Happening happening) {
        return transaction.execute(status -> {
            Task task = tasks.lock(id).orElseThrow(() -> new TaskNotFoundException(id));
            return write(task, happening, ignored -> {}).task();
        });
    }

    private record Written(Task task, Step step) {}

    /** The row is somebody else's by now. What Kie took is not forgotten for that: it is judged as if a callback had named it. */
    private Optional<Written> tooLate(Task held, Happening happening) {
        accepted(happening).ifPresent(kieTaskId -> {
            int named = tasks.nameCandidate(held.id(), kieTaskId, clock.instant());
            log.warn("task {}: Kie took it as {}, after its worker had lost it{}", held.id(), kieTaskId,
                    named > 0 ? "; Kie is asked whether that is so" : "");
        });
        return Optional.empty();
    }

    private static Optional<String> accepted(Happening happening) {
        return happening instanceof Happening.Created(KieOutcome.Accepted(String kieTaskId), var ignored)
                ? Optional.of(kieTaskId)
                : Optional.empty();
    }

    private Written write(Task task, Happening happening, Consumer<Task> beside) {
        TaskState before = task.state();
        Instant now = clock.instant();
        Step step = task.apply(happening, now, random);
        beside.accept(task);
        step.effects().forEach(effect -> carryOut(effect, task, happening));
        tasks.saveAndFlush(task);
        events.afterCommit(TaskChanged.of(task));
        if (before != task.state()) {
            steps.entered(task);
            log.info("task {} {}: {} -> {}", task.id(), task.model(), before.id(), task.state().id());
        }
        return new Written(task, step);
    }

    private void carryOut(Effect effect, Task task, Happening happening) {
        switch (effect) {
            case RELEASE_CREDITS -> ledger.release(task.ownerId(), task.id());
            case SETTLE_CREDITS -> ledger.settle(task.ownerId(), task.id(), task.billed());
            case PAUSE_SUBMISSIONS -> pause.begin(happening);
            case RESUME_SUBMISSIONS -> pause.end();
            case SLOW_CREATES, SLOW_POLLS -> {}
        }
    }

    /** After the transaction, since the slots open one of their own and two connections a worker could exhaust the pool. */
    private void slowDown(Step step) {
        if (step.effects().contains(Effect.SLOW_CREATES)) {
            slots.exhaust(RateSlots.Bucket.CREATE);
        }
        if (step.effects().contains(Effect.SLOW_POLLS)) {
            slots.exhaust(RateSlots.Bucket.POLL);
        }
    }

    private static void pauseBriefly() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
