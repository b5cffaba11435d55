package kiestudio.account;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people did that matters to others. Lines are added, never changed; each joins the caller's transaction. */
@Component
public class Audit {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_DETAIL = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param actorId who did it; null for the studio itself or somebody not signed in
     * @param action  at most 64 characters, such as {@code account-disabled}
     * @param subject whom or what it was done to; never a secret
     */
    public void record(@Nullable UUID actorId, String action, String subject, @Nullable String detail) {
        jdbc.sql("insert into audit_event (id, at, actor_id, action, subject, detail) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        Accounts.sql(clock.instant()),
                        actorId,
                        action,
                        cut(subject, LONGEST_SUBJECT),
                        detail == null ? null : cut(detail, LONGEST_DETAIL))
                .update();
    }

    /** The newest lines first. */
    public List<AuditEvent> latest(int limit) {
        return jdbc
                .sql("select at, actor_id, action, subject, detail from audit_event order by at desc, id limit ?")
                .param(limit)
                .query((row, n) -> new AuditEvent(
                        Accounts.instant(row, "at"),
                        row.getObject("actor_id", UUID.class),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("detail")))
                .list();
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
