package kiestudio.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kiestudio.platform.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which browsers stay signed in, each by a random text of its own. Every use is good for another {@link #LIFETIME}. */
@Component
class RememberedBrowsers {

    static final Duration LIFETIME = Duration.ofDays(30);

    private static final int BITS = 256;

    private final JdbcClient jdbc;
    private final Clock clock;

    RememberedBrowsers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Remembers one more browser and returns what its cookie must say. */
    String remember(UUID accountId) {
        jdbc.sql("delete from remembered_browser where expires_at < ?")
                .param(Accounts.sql(clock.instant()))
                .update();
        String secret = Secret.random(BITS);
        jdbc.sql("insert into remembered_browser (token_hash, account_id, expires_at) values (?, ?, ?)")
                .params(Secret.fingerprint(secret), accountId, Accounts.sql(clock.instant().plus(LIFETIME)))
                .update();
        return secret;
    }

    /** Whose browser this is, with the role of today; empty when it is unknown or expired or its owner is disabled. */
    Optional<Person> owner(String secret) {
        String fingerprint = Secret.fingerprint(secret);
        Optional<Person> owner = jdbc.sql("""
                        select a.id, a.username, a.role
                        from remembered_browser b join account a on a.id = b.account_id
                        where b.token_hash = ? and b.expires_at > ? and a.enabled
                        """)
                .params(fingerprint, Accounts.sql(clock.instant()))
                .query((row, n) -> Accounts.person(row))
                .optional();
        owner.ifPresent(person -> jdbc.sql("update remembered_browser set expires_at = ? where token_hash = ?")
                .params(Accounts.sql(clock.instant().plus(LIFETIME)), fingerprint)
                .update());
        return owner;
    }

    void forget(String secret) {
        jdbc.sql("delete from remembered_browser where token_hash = ?")
                .param(Secret.fingerprint(secret))
                .update();
    }

    void forgetAll(UUID accountId) {
        jdbc.sql("delete from remembered_browser where account_id = ?").param(accountId).update();
    }
}
