package kiestudio.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kiestudio.platform.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The very first start. While there is no account and no {@code STUDIO_ADMIN_*} is set, the start prints a link and a one-time code,
 * good for 60 minutes, to the console; whoever has the code makes the first administrator.
 */
@Service
public class FirstRun {

    static final Duration CODE_LIFETIME = Duration.ofMinutes(60);

    private static final int CODE_BITS = 128;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    FirstRun(JdbcClient jdbc, TransactionOperations transaction, Accounts accounts, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether there is no account yet. */
    public boolean needed() {
        return accounts.none();
    }

    /** A new code, which takes the place of any before it. */
    String newCode() {
        String code = Secret.random(CODE_BITS);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from setup_code").update();
            jdbc.sql("insert into setup_code (id, code_hash, expires_at) values (1, ?, ?)")
                    .params(Secret.fingerprint(code), Accounts.sql(clock.instant().plus(CODE_LIFETIME)))
                    .update();
        });
        return code;
    }

    /**
     * Makes the first administrator; of two at once, one wins.
     *
     * @throws AccountRefusedException with a sentence for the person: wrong or expired code, name or password not allowed
     * @throws IllegalStateException    when there is an account already
     */
    public Account complete(String code, String username, String password) {
        return transaction.execute(status -> {
            Instant now = clock.instant();
            // The one row is the gate: who deletes it makes the account, and whoever waited for it finds it gone.
            boolean good = jdbc.sql("delete from setup_code where code_hash = ? and expires_at > ?")
                            .params(Secret.fingerprint(code.strip()), Accounts.sql(now))
                            .update()
                    == 1;
            if (!accounts.none()) {
                throw new IllegalStateException("The studio is set up already; sign in.");
            }
            if (!good) {
                throw new AccountRefusedException(
                        AccountRefusedException.Reason.SETUP_CODE,
                        "The set-up code is wrong or older than 60 minutes."
                        + " Use the link of the latest start, or restart the studio for a new one.");
            }
            return createAdministrator(username, password);
        });
    }

    Account createAdministrator(String username, String password) {
        Account account = accounts.create(username, "", password, Role.ADMINISTRATOR);
        audit.record(account.id(), "first-administrator", account.username(), null);
        return account;
    }
}
