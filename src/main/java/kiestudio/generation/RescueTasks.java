package kiestudio.generation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks after rows whose worker is gone. An attempt that was under way becomes unclear; everything else goes on. */
@Component
class RescueTasks {

    private static final int AT_ONCE = 200;

    private final DueTasks due;
    private final Tasks tasks;
    private final ApplyHappening apply;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RescueTasks(DueTasks due, Tasks tasks, ApplyHappening apply, TransactionTemplate transaction, Clock clock) {
        this.due = due;
        this.tasks = tasks;
        this.apply = apply;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns how many rows were freed. */
    int run() {
        List<UUID> abandoned = due.abandoned(clock.instant(), AT_ONCE);
        int freed = 0;
        for (UUID id : abandoned) {
            if (free(id)) {
                freed++;
            }
        }
        return freed;
    }

    /** Checks again inside the transaction: a heartbeat may have come in between. */
    private boolean free(UUID id) {
        return Boolean.TRUE.equals(transaction.execute(status -> tasks.lockFree(List.of(id)).stream()
                .findFirst()
                .filter(task -> task.leaseOwner() != null && task.leaseUntil().isBefore(clock.instant()))
                .map(task -> apply.asOutsider(id, new Happening.WorkerLost()))
                .isPresent()));
    }

    /** On H2, which one process owns, nobody else can hold a row when we start. */
    void endAllLeases() {
        transaction.executeWithoutResult(status -> tasks.endAllLeases(clock.instant().minusSeconds(1)));
    }
}
