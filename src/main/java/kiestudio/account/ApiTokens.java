package kiestudio.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kiestudio.platform.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Tokens with which programs call the REST interface in a person's name. */
@Service
public class ApiTokens {

    /** So that a token found in the open is recognised as ours. */
    private static final String MARK = "kst_";

    private static final int BITS = 256;
    private static final int PREFIX_LENGTH = 8;
    private static final Duration LAST_USE_PRECISION = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Audit audit;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, TransactionOperations transaction, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a token.
     *
     * @param name     what it is for, 1 to 120 characters
     * @param lifetime null for no end
     * @throws IllegalArgumentException with a sentence for the person
     */
    public ApiToken.Issued issue(Person owner, String name, @Nullable Duration lifetime) {
        if (name.isBlank() || name.strip().length() > 120) {
            throw new AccountRefusedException(
                    AccountRefusedException.Reason.TOKEN_NAME, "The token needs a name of 1 to 120 characters.");
        }
        if (lifetime != null && !lifetime.isPositive()) {
            throw new IllegalArgumentException("The token must be good for some time.");
        }
        return keep(owner, name.strip(), MARK + Secret.random(BITS), lifetime);
    }

    /** Keeps a token of the person's own making. */
    ApiToken.Issued keep(Person owner, String name, String secret, @Nullable Duration lifetime) {
        Instant now = clock.instant();
        var token = new ApiToken(
                UUID.randomUUID(), name, secret.substring(0, PREFIX_LENGTH), now,
                lifetime == null ? null : now.plus(lifetime), null);
        transaction.executeWithoutResult(status -> {
            insert(owner, token, Secret.fingerprint(secret));
            audit.record(owner.id(), "token-issued", owner.username(), token.name());
        });
        return new ApiToken.Issued(token, secret);
    }

    private void insert(Person owner, ApiToken token, String fingerprint) {
        jdbc.sql("""
                        insert into api_token (id, account_id, name, token_hash, prefix, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        token.id(),
                        owner.id(),
                        token.name(),
                        fingerprint,
                        token.prefix(),
                        Accounts.sql(token.createdAt()),
                        token.expiresAt() == null ? null : Accounts.sql(token.expiresAt()))
                .update();
    }

    /** The person's tokens, newest first, expired ones included. */
    public List<ApiToken> list(Person owner) {
        return jdbc.sql("""
                        select id, name, prefix, created_at, expires_at, last_used_at from api_token
                        where account_id = ? order by created_at desc, id
                        """)
                .param(owner.id())
                .query(ApiTokens::token)
                .list();
    }

    /**
     * Ends a token of the person's at once.
     *
     * @return false when they have no such token
     */
    public boolean revoke(Person owner, UUID tokenId) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean gone = jdbc.sql("delete from api_token where id = ? and account_id = ?")
                            .params(tokenId, owner.id())
                            .update()
                    == 1;
            if (gone) {
                audit.record(owner.id(), "token-revoked", owner.username(), null);
            }
            return gone;
        }));
    }

    void revokeAll(UUID accountId) {
        jdbc.sql("delete from api_token where account_id = ?").param(accountId).update();
    }

    /** Whose token this is; empty when it is unknown or expired or its owner is disabled. */
    Optional<Person> owner(String secret) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select t.id as token_id, t.expires_at, t.last_used_at, a.id, a.username, a.role
                        from api_token t join account a on a.id = t.account_id
                        where t.token_hash = ? and a.enabled
                        """)
                .param(Secret.fingerprint(secret))
                .query((row, n) -> new Use(
                        row.getObject("token_id", UUID.class),
                        Accounts.instant(row, "expires_at"),
                        Accounts.instant(row, "last_used_at"),
                        Accounts.person(row)))
                .optional()
                .filter(use -> use.expiresAt() == null || now.isBefore(use.expiresAt()))
                .map(use -> noted(use, now));
    }

    private record Use(UUID tokenId, @Nullable Instant expiresAt, @Nullable Instant lastUsedAt, Person owner) {}

    /** Writes the use down, but not for every request of a program that asks a hundred times a second. */
    private Person noted(Use use, Instant now) {
        Instant last = use.lastUsedAt();
        if (last == null || last.isBefore(now.minus(LAST_USE_PRECISION))) {
            jdbc.sql("update api_token set last_used_at = ? where id = ?")
                    .params(Accounts.sql(now), use.tokenId())
                    .update();
        }
        return use.owner();
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("prefix"),
                Accounts.instant(row, "created_at"),
                Accounts.instant(row, "expires_at"),
                Accounts.instant(row, "last_used_at"));
    }
}
