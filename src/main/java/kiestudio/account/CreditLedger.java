package kiestudio.account;

import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Budgets in Kie credits. One conditional update reserves, so that two requests at once cannot overspend; every movement is a line
 * of {@code credit_entry}. Each method joins the caller's transaction and is idempotent per task.
 */
@Component
public class CreditLedger {

    /**
     * Reserves the estimate of a task.
     *
     * @throws OverBudgetException when reserved plus spent would exceed the person's budget
     */
    public void reserve(UUID accountId, UUID taskId, BigDecimal credits) {
        throw new UnsupportedOperationException();
    }

    /** The task was billed: its reservation ends and {@code credits} are spent. */
    public void settle(UUID accountId, UUID taskId, BigDecimal credits) {
        throw new UnsupportedOperationException();
    }

    /** Nothing was billed: the reservation of the task ends. */
    public void release(UUID accountId, UUID taskId) {
        throw new UnsupportedOperationException();
    }
}
