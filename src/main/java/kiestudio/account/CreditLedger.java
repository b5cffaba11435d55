package kiestudio.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Budgets in Kie credits. One conditional update reserves, so that two requests at once cannot overspend; every movement is a line
 * of {@code credit_entry}. Each method joins the caller's transaction and is idempotent per task.
 */
@Component
public class CreditLedger {

    private static final String RESERVE = "reserve";
    private static final String SETTLE = "settle";
    private static final String RELEASE = "release";

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    CreditLedger(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Reserves the estimate of a task.
     *
     * @param credits 0 or more, kept to three decimals
     * @throws OverBudgetException when reserved plus spent would exceed the person's budget; the caller's transaction stays usable
     */
    public void reserve(UUID accountId, UUID taskId, BigDecimal credits) {
        reserveAll(accountId, Map.of(taskId, credits));
    }

    /**
     * Reserves the estimates of several tasks, all or none.
     *
     * @param credits by task, each 0 or more, kept to three decimals
     * @throws OverBudgetException when the sum would exceed the person's budget; the caller's transaction stays usable
     */
    public void reserveAll(UUID accountId, Map<UUID, BigDecimal> credits) {
        BigDecimal sum = credits.values().stream().map(CreditLedger::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        Optional<BigDecimal> missingFrom = transaction.execute(status -> {
            if (!book(accountId, sum)) {
                boolean reserved = credits.keySet().stream().allMatch(task -> entry(task, RESERVE).isPresent());
                return reserved ? Optional.empty() : Optional.of(left(accountId));
            }
            credits.forEach((task, amount) -> {
                if (!write(accountId, task, RESERVE, amount(amount))) {
                    unbook(accountId, amount(amount));
                }
            });
            return Optional.empty();
        });
        // Thrown here and not inside, where it would doom the caller's transaction.
        missingFrom.ifPresent(left -> {
            throw new OverBudgetException(sum, left);
        });
    }

    /**
     * The task was billed: its reservation ends and {@code credits} are spent, be it more than the estimate or than the budget. A task
     * without a reservation, whose price nobody knew, is settled alike.
     */
    public void settle(UUID accountId, UUID taskId, BigDecimal credits) {
        BigDecimal amount = amount(credits);
        transaction.executeWithoutResult(status -> {
            lock(accountId);
            if (write(accountId, taskId, SETTLE, amount)) {
                unbook(accountId, reservation(taskId));
                jdbc.sql("update account set credits_spent = credits_spent + ? where id = ?")
                        .params(amount, accountId)
                        .update();
            }
        });
    }

    /** Nothing was billed: the reservation of the task ends. */
    public void release(UUID accountId, UUID taskId) {
        transaction.executeWithoutResult(status -> {
            lock(accountId);
            BigDecimal reservation = reservation(taskId);
            if (entry(taskId, SETTLE).isEmpty()
                    && entry(taskId, RESERVE).isPresent()
                    && write(accountId, taskId, RELEASE, reservation)) {
                unbook(accountId, reservation);
            }
        });
    }

    /** The one conditional update. */
    private boolean book(UUID accountId, BigDecimal amount) {
        return jdbc.sql("""
                                update account set credits_reserved = credits_reserved + :amount
                                where id = :id
                                  and (budget_credits is null
                                       or credits_reserved + credits_spent + :amount <= budget_credits)
                                """)
                        .param("amount", amount)
                        .param("id", accountId)
                        .update()
                == 1;
    }

    private void unbook(UUID accountId, BigDecimal amount) {
        jdbc.sql("update account set credits_reserved = credits_reserved - ? where id = ?")
                .params(amount, accountId)
                .update();
    }

    /** The account's row orders what ends one task: of a settling and a releasing at once, the second sees the first. */
    private void lock(UUID accountId) {
        jdbc.sql("select id from account where id = ? for update").param(accountId).query().singleRow();
    }

    private boolean write(UUID accountId, UUID taskId, String kind, BigDecimal amount) {
        return jdbc.sql("""
                                insert into credit_entry (id, account_id, task_id, kind, credits, at)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(UUID.randomUUID(), accountId, taskId, kind, amount, Accounts.sql(clock.instant()))
                        .update()
                == 1;
    }

    /** What is still booked for a task. */
    private BigDecimal reservation(UUID taskId) {
        return entry(taskId, RELEASE).isPresent() ? BigDecimal.ZERO : entry(taskId, RESERVE).orElse(BigDecimal.ZERO);
    }

    private Optional<BigDecimal> entry(UUID taskId, String kind) {
        return jdbc.sql("select credits from credit_entry where task_id = ? and kind = ?")
                .params(taskId, kind)
                .query(BigDecimal.class)
                .optional();
    }

    private BigDecimal left(UUID accountId) {
        return jdbc.sql("select budget_credits - credits_reserved - credits_spent from account where id = ?")
                .param(accountId)
                .query(BigDecimal.class)
                .single()
                .max(BigDecimal.ZERO);
    }

    private static BigDecimal amount(BigDecimal credits) {
        if (credits.signum() < 0) {
            throw new IllegalArgumentException("credits must not be negative: " + credits.toPlainString());
        }
        return credits.setScale(3, RoundingMode.HALF_UP);
    }
}
