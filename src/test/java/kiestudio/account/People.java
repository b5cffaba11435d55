package kiestudio.account;

import java.time.Instant;
import javax.sql.DataSource;
import kiestudio.support.SettableClock;
import kiestudio.support.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The account feature on a database of its own, with a clock that is set by hand. */
final class People {

    static final String PASSWORD = "correct horse battery";

    /** Hashing is slow on purpose; one for all tests. */
    private static final Passwords PASSWORDS = new Passwords();

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T10:00:00Z"));
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final Audit audit;
    final Accounts accounts;
    final ApiTokens tokens;
    final CreditLedger ledger;
    final FirstRun firstRun;
    final LoginBackoff backoff;
    final PasswordSignIn signIn;
    final Sessions sessions = new Sessions();
    final AccountAdministration administration;

    People(TestDatabase database) {
        DataSource pool = database.fresh();
        jdbc = JdbcClient.create(pool);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        audit = new Audit(jdbc, clock);
        accounts = new Accounts(jdbc, PASSWORDS, clock);
        tokens = new ApiTokens(jdbc, transaction, audit, clock);
        ledger = new CreditLedger(jdbc, transaction, clock);
        firstRun = new FirstRun(jdbc, transaction, accounts, audit, clock);
        backoff = new LoginBackoff(jdbc, transaction, clock);
        signIn = new PasswordSignIn(accounts, PASSWORDS, backoff, audit);
        administration =
                new AccountAdministration(jdbc, transaction, accounts, PASSWORDS, tokens, sessions, audit, clock);
    }

    Account member(String name) {
        return accounts.create(name, "", PASSWORD, Role.MEMBER);
    }

    Person administrator(String name) {
        return accounts.create(name, "", PASSWORD, Role.ADMINISTRATOR).person();
    }
}
