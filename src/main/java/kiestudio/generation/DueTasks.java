package kiestudio.generation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds rows that want work. Reads only; {@link ClaimDueTasks} then takes those that are still free. */
@Component
class DueTasks {

    /**
     * The tasks whose turn may come now, with the number of the turn: a person with fewer tasks at work goes first, so that nobody's
     * hundred stand before another's one.
     */
    private static final String TURNS = """
            select t.id, t.created_at, coalesce(a.active, 0)
                   + row_number() over (partition by t.owner_id order by t.created_at, t.id) as turn
            from kie_tasks t
            left join (select owner_id, count(*) as active from kie_tasks
                       where state in ('SUBMITTING', 'WAITING', 'QUEUING', 'GENERATING') group by owner_id) a
                   on a.owner_id = t.owner_id
            where t.state = 'PENDING' and t.due_at <= :now and t.lease_owner is null""";

    /**
     * A pending task as it stands.
     *
     * @param due   when its turn may come; null while it is held
     * @param taken whether a worker has it
     * @param place in the order in which they are taken, from 1; null for one that is taken, held or not due
     */
    record Pending(UUID id, @Nullable Instant due, boolean taken, @Nullable Integer place) {}

    private final JdbcClient jdbc;

    DueTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Pending tasks in fair turns. */
    List<UUID> pending(Instant now, int most) {
        return ids("select id from (" + TURNS + ") q order by turn, created_at, id fetch first :most rows only", now, most);
    }

    /** Where these stand, by the same turns; those that are no longer pending are left out. One query, however many they are. */
    List<Pending> places(Instant now, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select t.id, t.due_at, t.lease_owner, p.place from kie_tasks t
                        left join (select id, row_number() over (order by turn, created_at, id) as place from (%s) q) p on p.id = t.id
                        where t.id in (:ids) and t.state = 'PENDING'""".formatted(TURNS))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .query(DueTasks::read)
                .list();
    }

    private static Pending read(ResultSet row, int number) throws SQLException {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        int place = row.getInt("place");
        return new Pending(
                row.getObject("id", UUID.class),
                due == null ? null : due.toInstant(),
                row.getString("lease_owner") != null,
                place == 0 ? null : place);
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
