package kiestudio.generation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import kiestudio.kie.RateSlots;
import kiestudio.kie.RateSlots.Bucket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What this process is working on: claims what is due, as far as it has room, and does one step of each on a virtual thread. */
@Component
class Workbench {

    private static final Logger log = LoggerFactory.getLogger(Workbench.class);

    private final ClaimDueTasks claim;
    private final SubmitToKie submit;
    private final LookAtKie look;
    private final KeepResults keep;
    private final ApplyHappening apply;
    private final SubmissionPause pause;
    private final RateSlots slots;

    private final Semaphore creates = new Semaphore(18);
    /** As many as the connections that {@code HttpLimits.API} has for them. */
    private final Semaphore looks = new Semaphore(8);

    private final Semaphore downloads = new Semaphore(8);
    private final Map<UUID, Task> inHand = new ConcurrentHashMap<>();
    private volatile Runnable stepDone = () -> {};

    Workbench(
            ClaimDueTasks claim,
            SubmitToKie submit,
            LookAtKie look,
            KeepResults keep,
            ApplyHappening apply,
            SubmissionPause pause,
            RateSlots slots) {
        this.claim = claim;
        this.submit = submit;
        this.look = look;
        this.keep = keep;
        this.apply = apply;
        this.pause = pause;
        this.slots = slots;
    }

    /** Starts whatever is due and has room; returns how many steps were started. */
    int startDue() {
        return start(creates, this::claimPending, submit::run)
                + start(looks, this::claimLooks, look::run)
                + start(downloads, claim::saving, keep::run);
    }

    /** How long there is surely nothing to start, at most {@code longest}. */
    Duration idleFor(Duration longest) {
        return Stream.of(Bucket.values())
                .map(slots::untilFree)
                .filter(Duration::isPositive)
                .map(untilSlot -> untilSlot.plusMillis(5))
                .filter(nap -> nap.compareTo(longest) < 0)
                .min(Duration::compareTo)
                .orElse(longest);
    }

    /** Called whenever a step has ended and made room. */
    void whenStepDone(Runnable listener) {
        stepDone = listener;
    }

    Set<UUID> inHand() {
        return Set.copyOf(inHand.keySet());
    }

    /** Whether POSTs may begin from now on; if not, what is being prepared stays pending. */
    void allowCreating(boolean allowed) {
        submit.allow(allowed);
    }

    /** Whether a POST is under way. */
    boolean creating() {
        return submit.underWay();
    }

    private List<Task> claimPending(int room) {
        if (pause.current().isPresent()) {
            return pause.takeProbe() ? claim.pending(1) : List.of();
        }
        return claim.pending(Math.min(room, slots.free(Bucket.CREATE)));
    }

    /** No more than can be asked now: a thousand due rows without a slot would only be taken and given back. */
    private List<Task> claimLooks(int room) {
        return claim.looks(Math.min(room, slots.free(Bucket.POLL)));
    }

    private int start(Semaphore room, IntFunction<List<Task>> claimed, Consumer<Task> step) {
        int places = room.availablePermits();
        if (places == 0) {
            return 0;
        }
        List<Task> taken = claimed.apply(places);
        taken.forEach(task -> {
            room.acquireUninterruptibly();
            inHand.put(task.id(), task);
            Thread.ofVirtual().name("task-" + task.id()).start(() -> {
                try {
                    run(task, step);
                } finally {
                    inHand.remove(task.id());
                    room.release();
                    stepDone.run();
                }
            });
        });
        return taken.size();
    }

    private void run(Task task, Consumer<Task> step) {
        try {
            step.accept(task);
        } catch (RuntimeException | Error e) {
            log.error("task {}: a step of {} failed", task.id(), task.state().id(), e);
            try {
                apply.asHolder(task, new Happening.WorkFailed(Note.of(Note.Kind.STUDIO_FAULT, e.getClass().getSimpleName())));
            } catch (RuntimeException again) {
                // The lease lapses and the sweep takes over.
                log.error("task {}: its failure could not be written", task.id(), again);
            }
        }
    }
}
