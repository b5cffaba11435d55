package kiestudio.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Slows guessing down: after five failed tries for one name from one address each further one must wait, 2 s, 4 s and so on up to
 * 15 minutes. Name and address count together, so that nobody locks somebody else out. A try counts before its password is looked
 * at, so that many at once gain nothing.
 */
@Component
class LoginBackoff {

    static final int FREE_TRIES = 5;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    LoginBackoff(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of asking for a try. */
    sealed interface Try {

        /**
         * @param last whether a wait begins if this try fails
         */
        record Allowed(boolean last) implements Try {}

        record Refused(Instant until) implements Try {}
    }

    /** Asks for one try and counts it as failed until {@link #succeeded} says otherwise. */
    Try begin(String username, String address) {
        String name = fit(username);
        String from = fit(address);
        return transaction.execute(status -> {
            Instant now = clock.instant();
            forgetOld(now);
            jdbc.sql("""
                            insert into login_backoff (username, address, failures, blocked_until)
                            values (?, ?, 0, ?) on conflict do nothing
                            """)
                    .params(name, from, Accounts.sql(now))
                    .update();
            Row row = jdbc
                    .sql("select failures, blocked_until from login_backoff where username = ? and address = ? for update")
                    .params(name, from)
                    .query((r, n) -> new Row(r.getInt("failures"), Accounts.instant(r, "blocked_until")))
                    .optional()
                    // A sign-in that succeeded meanwhile has taken the row away.
                    .orElse(new Row(0, now));
            if (now.isBefore(row.blockedUntil())) {
                return new Try.Refused(row.blockedUntil());
            }
            count(name, from, row.failures() + 1, now);
            return new Try.Allowed(row.failures() + 1 == FREE_TRIES);
        });
    }

    private record Row(int failures, Instant blockedUntil) {}

    void succeeded(String username, String address) {
        jdbc.sql("delete from login_backoff where username = ? and address = ?")
                .params(fit(username), fit(address))
                .update();
    }

    private void count(String name, String from, int failures, Instant now) {
        jdbc.sql("update login_backoff set failures = ?, blocked_until = ? where username = ? and address = ?")
                .params(failures, Accounts.sql(now.plus(waitAfter(failures))), name, from)
                .update();
    }

    static Duration waitAfter(int failures) {
        if (failures < FREE_TRIES) {
            return Duration.ZERO;
        }
        long seconds = 1L << Math.min(failures - FREE_TRIES + 1, 20);
        return seconds < LONGEST_WAIT.toSeconds() ? Duration.ofSeconds(seconds) : LONGEST_WAIT;
    }

    private void forgetOld(Instant now) {
        jdbc.sql("delete from login_backoff where blocked_until < ?")
                .param(Accounts.sql(now.minus(FORGOTTEN_AFTER)))
                .update();
    }

    /** Nobody has a longer name, and no address is longer. */
    private static String fit(String text) {
        return text.length() <= 64 ? text : text.substring(0, 64);
    }
}
