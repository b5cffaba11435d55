package kiestudio.generation;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds rows that want work. Reads only; {@link ClaimDueTasks} then takes those that are still free. */
@Component
class DueTasks {

    private final JdbcClient jdbc;

    DueTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Pending tasks in fair turns: a person with fewer tasks at work goes first, so that nobody's hundred stand before another's one.
     */
    List<UUID> pending(Instant now, int most) {
        return ids("""
                select id from (
                    select t.id, t.created_at, coalesce(a.active, 0)
                           + row_number() over (partition by t.owner_id order by t.created_at, t.id) as turn
                    from kie_tasks t
                    left join (select owner_id, count(*) as active from kie_tasks
                               where state in ('SUBMITTING', 'WAITING', 'QUEUING', 'GENERATING') group by owner_id) a
                           on a.owner_id = t.owner_id
                    where t.state = 'PENDING' and t.due_at <= :now and t.lease_owner is null) q
                order by turn, created_at, id fetch first :most rows only""", now, most);
    }

    /** Tasks that Kie should be asked about, and unclear ones with a candidate; the longest overdue first. */
    List<UUID> looks(Instant now, int most) {
        return ids("""
                select id from kie_tasks
                where due_at <= :now and lease_owner is null
                  and state in ('WAITING', 'QUEUING', 'GENERATING', 'UNCLEAR', 'LOST')
                order by due_at, id fetch first :most rows only""", now, most);
    }

    /** Made, to be downloaded. */
    List<UUID> saving(Instant now, int most) {
        return ids("""
                select id from kie_tasks where due_at <= :now and lease_owner is null and state = 'SAVING'
                order by due_at, id fetch first :most rows only""", now, most);
    }

    /** Rows whose worker is gone. */
    List<UUID> abandoned(Instant now, int most) {
        return ids("""
                select id from kie_tasks where lease_owner is not null and lease_until < :now
                order by lease_until, id fetch first :most rows only""", now, most);
    }

    private List<UUID> ids(String sql, Instant now, int most) {
        return jdbc.sql(sql)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((ResultSet row, int number) -> row.getObject(1, UUID.class))
                .list();
    }
}
