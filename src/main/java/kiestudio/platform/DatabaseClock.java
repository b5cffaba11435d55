package kiestudio.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The studio's clock is the database's, so that leases, due times and rate windows mean the same on every node. Costs one short
 * query a reading, in the caller's transaction if there is one (where PostgreSQL answers with the transaction's start).
 */
@Component
public class DatabaseClock extends Clock {

    private final JdbcClient jdbc;
    private final ZoneId zone;

    @Autowired
    public DatabaseClock(JdbcClient jdbc) {
        this(jdbc, ZoneOffset.UTC);
    }

    private DatabaseClock(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return jdbc.sql("select current_timestamp").query(OffsetDateTime.class).single().toInstant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DatabaseClock(jdbc, other);
    }
}
