package kiestudio.generation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import kiestudio.kie.KieOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * While Kie refuses the key, the balance or a cap, nothing is sent but one task a minute as a probe; every task stays pending. One row
 * of {@code submission_pause} holds for all nodes.
 */
@Component
public class SubmissionPause {

    private static final Duration PROBE_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SubmissionPause(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param code    Kie's code: 401, 402, 403 or 433
     * @param message Kie's words
     */
    public record Pause(int code, String message, Instant since) {}

    /** Why nothing is sent at the moment; empty when things are sent. */
    public Optional<Pause> current() {
        return jdbc.sql("select code, message, since from submission_pause where id = 1").query(SubmissionPause::read).optional();
    }

    /** Whether this caller, and no other one this minute, may send a task as a probe. */
    boolean takeProbe() {
        OffsetDateTime now = now();
        return jdbc.sql("update submission_pause set probe_at = :next where id = 1 and probe_at <= :now")
                        .param("next", now.plus(PROBE_EVERY))
                        .param("now", now)
                        .update()
                == 1;
    }

    void begin(Happening happening) {
        if (!(happening instanceof Happening.Created created && created.outcome() instanceof KieOutcome.Blocked blocked)) {
            return;
        }
        String message = blocked.message().substring(0, Math.min(500, blocked.message().length()));
        int known = jdbc.sql("update submission_pause set code = :code, message = :message where id = 1")
                .param("code", blocked.code())
                .param("message", message)
                .update();
        if (known == 0) {
            jdbc.sql("""
                    insert into submission_pause (id, code, message, since, probe_at)
                    select 1, :code, :message, :now, :probe where not exists (select 1 from submission_pause where id = 1)""")
                    .param("code", blocked.code())
                    .param("message", message)
                    .param("now", now())
                    .param("probe", now().plus(PROBE_EVERY))
                    .update();
        }
    }

    void end() {
        jdbc.sql("delete from submission_pause where id = 1").update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Pause read(ResultSet row, int number) throws SQLException {
        return new Pause(row.getInt(1), row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant());
    }
}
