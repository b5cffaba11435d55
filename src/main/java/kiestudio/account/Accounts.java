package kiestudio.account;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Finds and makes accounts. Plain SQL and no entity, since {@link CreditLedger} moves the credits of the same rows by conditional
 * updates, which an entity written back would undo.
 */
@Service
public class Accounts {

    private static final String SELECT = """
            select id, username, display_name, role, enabled, language, theme,
                   budget_credits, credits_reserved, credits_spent, created_at
            from account
            """;

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Passwords passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    public Optional<Account> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Accounts::account).optional();
    }

    /**
     * @param username as somebody typed it, in any case
     */
    public Optional<Account> findByUsername(String username) {
        return jdbc.sql(SELECT + "where username = ?")
                .param(Username.normalized(username))
                .query(Accounts::account)
                .optional();
    }

    /** Everybody, by name. */
    public List<Account> all() {
        return jdbc.sql(SELECT + "order by username").query(Accounts::account).list();
    }

    /** Display names by id, for lists. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, display_name from account where id in (:ids)")
                .param("ids", ids)
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("display_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether nobody has an account yet. */
    public boolean none() {
        return !jdbc.sql("select exists (select 1 from account)").query(Boolean.class).single();
    }

    /**
     * @param username    1 to 64 letters, digits and {@code . _ @ + -}; kept in lower case
     * @param displayName up to 120 characters; blank for the user name
     * @throws IllegalArgumentException with a sentence for the person: name taken or not allowed, password not 12 to 128 characters
     */
    public Account create(String username, String displayName, String password, Role role) {
        String name = Username.checked(username);
        String shown = displayName.isBlank() ? username.strip() : displayName.strip();
        if (shown.length() > 120) {
            throw new IllegalArgumentException("The display name must have at most 120 characters.");
        }
        if (findByUsername(name).isPresent()) {
            throw taken(name);
        }
        String hash = passwords.hash(password);
        var account = new Account(
                UUID.randomUUID(), name, shown, role, true, null, null, null, BigDecimal.ZERO, BigDecimal.ZERO,
                clock.instant());
        try {
            insert(account, hash);
        } catch (DuplicateKeyException e) {
            throw taken(name);
        }
        return account;
    }

    private void insert(Account account, String hash) {
        jdbc.sql("""
                        insert into account (id, username, display_name, password_hash, role, enabled,
                                             created_at, password_changed_at)
                        values (:id, :username, :displayName, :hash, :role, true, :now, :now)
                        """)
                .param("id", account.id())
                .param("username", account.username())
                .param("displayName", account.displayName())
                .param("hash", hash)
                .param("role", account.role().name())
                .param("now", sql(account.createdAt()))
                .update();
    }

    private static IllegalArgumentException taken(String name) {
        return new IllegalArgumentException("The user name " + name + " is taken; choose another.");
    }

    /** What sign-in compares with; not part of {@link Account}, so that it goes nowhere else. */
    Optional<Credentials> credentials(String username) {
        return jdbc.sql("select id, username, role, enabled, password_hash from account where username = ?")
                .param(Username.normalized(username))
                .query((row, n) -> new Credentials(person(row), row.getBoolean("enabled"), row.getString("password_hash")))
                .optional();
    }

    record Credentials(Person person, boolean enabled, String hash) {
        @Override
        public String toString() {
            return "Credentials[" + person + "]";
        }
    }

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class), row.getString("username"), Role.valueOf(row.getString("role")));
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("enabled"),
                row.getString("language"),
                row.getString("theme"),
                row.getBigDecimal("budget_credits"),
                row.getBigDecimal("credits_reserved"),
                row.getBigDecimal("credits_spent"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** Neither driver takes an {@link Instant}. */
    static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
