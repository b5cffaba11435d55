package kiestudio.account;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What people marked with a star, of any kind: one shape for all of them. Every method reads or writes the database. */
@Service
public class Favourites {

    /** What can be marked; the subject is the id that the thing has in its own part of the studio. */
    public enum Kind {
        /** by the studio's model id */
        MODEL,
        /** by the voice's id at Kie */
        VOICE,
        /** a single result, by its media id */
        RESULT
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Favourites(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The subjects that the person marked, the newest first. */
    public SequencedSet<String> of(UUID accountId, Kind kind) {
        return new LinkedHashSet<>(
                jdbc.sql("select subject from favourite where account_id = ? and kind = ? order by created_at desc, subject")
                        .params(accountId, kind.name())
                        .query(String.class)
                        .list());
    }

    public boolean isMarked(UUID accountId, Kind kind, String subject) {
        return jdbc.sql("select count(*) from favourite where account_id = ? and kind = ? and subject = ?")
                        .params(accountId, kind.name(), subject)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Marks, or takes the mark away; saying the same again changes nothing.
     *
     * @param subject at most 120 characters
     */
    public void mark(UUID accountId, Kind kind, String subject, boolean marked) {
        if (!marked) {
            jdbc.sql("delete from favourite where account_id = ? and kind = ? and subject = ?")
                    .params(accountId, kind.name(), subject)
                    .update();
            return;
        }
        try {
            jdbc.sql("insert into favourite (account_id, kind, subject, created_at) values (?, ?, ?, ?)")
                    .params(accountId, kind.name(), subject, Accounts.sql(clock.instant()))
                    .update();
        } catch (DuplicateKeyException alreadyMarked) {
            // As wanted.
        }
    }
}
