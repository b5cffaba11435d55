package kiestudio.generation;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the rows in hand, and gives them back at the end. Touches the lease alone. */
@Component
class LeaseHeartbeat {

    private final Tasks tasks;
    private final ClaimDueTasks claim;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LeaseHeartbeat(Tasks tasks, ClaimDueTasks claim, TransactionTemplate transaction, Clock clock) {
        this.tasks = tasks;
        this.claim = claim;
        this.transaction = transaction;
        this.clock = clock;
    }

    void beat(Set<UUID> inHand) {
        if (!inHand.isEmpty()) {
            transaction.executeWithoutResult(
                    status -> tasks.extendLeases(inHand, claim.worker(), clock.instant().plus(ClaimDueTasks.LEASE)));
        }
    }

    /** A clean stop: others may take the rows at once. An attempt under way is not given back, it must become unclear. */
    void giveBack() {
        transaction.executeWithoutResult(status -> tasks.giveBack(claim.worker()));
    }
}
