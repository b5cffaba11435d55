package kiestudio.account;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Changes accounts. Whatever takes something away ends the person's sessions at once. Who may call what is checked here: an
 * {@link IllegalArgumentException} carries a sentence for the person who asked.
 */
@Service
public class AccountAdministration {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Accounts accounts;
    private final Passwords passwords;
    private final ApiTokens tokens;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    AccountAdministration(
            JdbcClient jdbc,
            TransactionOperations transaction,
            Accounts accounts,
            Passwords passwords,
            ApiTokens tokens,
            Sessions sessions,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes an account for somebody else. */
    public Account create(Person by, String username, String displayName, String password, Role role) {
        administrator(by);
        return transaction.execute(status -> {
            Account made = accounts.create(username, displayName, password, role);
            audit.record(by.id(), "account-created", made.username(), role.name());
            return made;
        });
    }

    /** A person's own change of password: needs the present one, and ends every session and token, this session included. */
    public void changePassword(Person person, String present, String next) {
        String hash = accounts.credentials(person.username()).orElseThrow().hash();
        if (!passwords.matches(present, hash)) {
            throw new IllegalArgumentException("The present password is not right.");
        }
        replacePassword(person, person.id(), next);
    }

    /** An administrator gives somebody a new password; their sessions and tokens end. */
    public void resetPassword(Person by, UUID accountId, String next) {
        administrator(by);
        replacePassword(by, accountId, next);
    }

    private void replacePassword(Person by, UUID accountId, String next) {
        String hash = passwords.hash(next);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            update account set password_hash = :hash, password_changed_at = :now
                            where id = :id
                            """)
                    .param("hash", hash)
                    .param("now", Accounts.sql(clock.instant()))
                    .param("id", accountId)
                    .update();
            tokens.revokeAll(accountId);
            audit.record(by.id(), "password-changed", name(accountId), null);
        });
        sessions.endAll(accountId);
    }

    /** A disabled account keeps its work, and neither signs in nor uses a token. */
    public void setEnabled(Person by, UUID accountId, boolean enabled) {
        administrator(by);
        transaction.executeWithoutResult(status -> {
            change("enabled", enabled, accountId);
            requireAnAdministrator();
            audit.record(by.id(), enabled ? "account-enabled" : "account-disabled", name(accountId), null);
        });
        if (!enabled) {
            sessions.endAll(accountId);
        }
    }

    public void setRole(Person by, UUID accountId, Role role) {
        administrator(by);
        transaction.executeWithoutResult(status -> {
            change("role", role.name(), accountId);
            requireAnAdministrator();
            audit.record(by.id(), "role-changed", name(accountId), role.name());
        });
        sessions.endAll(accountId);
    }

    /**
     * @param credits upper limit of reserved plus spent Kie credits, 0 or more; null for none
     */
    public void setBudget(Person by, UUID accountId, @Nullable BigDecimal credits) {
        administrator(by);
        if (credits != null && (credits.signum() < 0 || credits.precision() - credits.scale() > 11)) {
            throw new IllegalArgumentException("The budget must be 0 to 99,999,999,999 credits, or empty for none.");
        }
        transaction.executeWithoutResult(status -> {
            change("budget_credits", credits, accountId);
            audit.record(by.id(), "budget-changed", name(accountId), credits == null ? "none" : credits.toPlainString());
        });
    }

    /** A person's own choices; null follows the browser. */
    public void setAppearance(Person person, @Nullable String language, @Nullable String theme) {
        jdbc.sql("update account set language = ?, theme = ? where id = ?")
                .params(language, theme, person.id())
                .update();
    }

    private void change(String column, @Nullable Object value, UUID accountId) {
        // Every change takes the row of every administrator first, so that two of them cannot remove each other at once.
        jdbc.sql("select id from account where role = 'ADMINISTRATOR' order by id for update").query().listOfRows();
        jdbc.sql("update account set " + column + " = ? where id = ?")
                .params(value, accountId)
                .update();
    }

    private void requireAnAdministrator() {
        boolean left = jdbc
                .sql("select exists (select 1 from account where role = 'ADMINISTRATOR' and enabled)")
                .query(Boolean.class)
                .single();
        if (!left) {
            throw new IllegalArgumentException("Somebody must remain an administrator; make another one first.");
        }
    }

    private String name(UUID accountId) {
        return accounts.find(accountId).map(Account::username).orElseThrow(() ->
                new IllegalArgumentException("There is no such account."));
    }

    private static void administrator(Person by) {
        if (!by.administrator()) {
            throw new IllegalArgumentException("Only an administrator may do this.");
        }
    }
}
