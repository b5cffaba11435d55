package kiestudio.generation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes rows for this process. Two workers never hold the same row: SKIP LOCKED while taking, the version afterwards. */
@Component
class ClaimDueTasks {

    /** How long a row stays with a worker that says nothing; {@link LeaseHeartbeat} renews it every quarter. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private final Tasks tasks;
    private final DueTasks due;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String worker = UUID.randomUUID().toString();

    ClaimDueTasks(Tasks tasks, DueTasks due, TransactionTemplate transaction, Clock clock) {
        this.tasks = tasks;
        this.due = due;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** This process, in {@code lease_owner}. */
    String worker() {
        return worker;
    }

    List<Task> pending(int most) {
        return claim(now -> due.pending(now, most), most, Task::waitsForTurn);
    }

    List<Task> looks(int most) {
        return claim(now -> due.looks(now, most), most, Task::wantsLook);
    }

    List<Task> saving(int most) {
        return claim(now -> due.saving(now, most), most, task -> task.state() == TaskState.SAVING);
    }

    private List<Task> claim(Function<Instant, List<UUID>> find, int most, Predicate<Task> stillWanted) {
        if (most <= 0) {
            return List.of();
        }
        return transaction.execute(status -> {
            Instant now = clock.instant();
            List<UUID> found = find.apply(now);
            if (found.isEmpty()) {
                return List.<Task>of();
            }
            List<Task> free = tasks.lockFree(found).stream()
                    .filter(task -> task.leaseOwner() == null && task.dueAt() != null && !task.dueAt().isAfter(now))
                    .filter(stillWanted)
                    .toList();
            free.forEach(task -> task.claim(worker, now, now.plus(LEASE)));
            tasks.flush();
            return free;
        });
    }
}
