package kiestudio.kie;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Kie's request limits for the whole installation, as rows of {@code rate_slot}: a call takes a row that was last used more than a
 * window ago. Exact on any number of nodes, on H2 and PostgreSQL (SKIP LOCKED), by the database's clock. (A token bucket would let
 * twice the limit through in one window.)
 */
@Component
public class RateSlots {

    public enum Bucket {
        CREATE(KieLimits.CREATES_PER_WINDOW),
        POLL(KieLimits.LOOKS_PER_WINDOW);

        private final int slots;

        Bucket(int slots) {
            this.slots = slots;
        }

        /** Grants in any {@link KieLimits#WINDOW}. */
        public int slots() {
            return slots;
        }

        private String row() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final OffsetDateTime NEVER = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;
    private final Set<Bucket> seeded = EnumSet.noneOf(Bucket.class);

    public RateSlots(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Takes a slot if one is free now, in a transaction of its own. */
    public boolean take(Bucket bucket) {
        seed(bucket);
        try {
            return Boolean.TRUE.equals(ownTransaction.execute(status -> takeLocked(bucket)));
        } catch (ConcurrencyFailureException e) {
            // Somebody else was in the way: no slot for this call, the next one asks again.
            return false;
        }
    }

    private boolean takeLocked(Bucket bucket) {
        OffsetDateTime now = now();
        OffsetDateTime due = now.minus(KieLimits.WINDOW);
        // No "order by": H2 would lock every free row to sort them.
        List<Integer> free = jdbc.sql("""
                        select id from rate_slot where bucket = :bucket and id < :slots and used_at <= :due
                        fetch first 1 row only for update skip locked""")
                .param("bucket", bucket.row())
                .param("slots", bucket.slots())
                .param("due", due)
                .query(Integer.class)
                .list();
        return !free.isEmpty()
                && 1 == jdbc.sql("update rate_slot set used_at = :now where bucket = :bucket and id = :id and used_at <= :due")
                        .param("now", now)
                        .param("bucket", bucket.row())
                        .param("id", free.getFirst())
                        .param("due", due)
                        .update();
    }

    /** How many slots are free now. */
    public int free(Bucket bucket) {
        seed(bucket);
        return jdbc.sql("select count(*) from rate_slot where bucket = :bucket and id < :slots and used_at <= :due")
                .param("bucket", bucket.row())
                .param("slots", bucket.slots())
                .param("due", now().minus(KieLimits.WINDOW))
                .query(Integer.class)
                .single();
    }

    /** How long until the next slot is free; zero when one is. */
    public Duration untilFree(Bucket bucket) {
        seed(bucket);
        OffsetDateTime oldest = jdbc.sql("select min(used_at) from rate_slot where bucket = :bucket and id < :slots")
                .param("bucket", bucket.row())
                .param("slots", bucket.slots())
                .query(OffsetDateTime.class)
                .single();
        Duration left = Duration.between(now(), oldest.plus(KieLimits.WINDOW));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Kie said 429 although we kept the limit (somebody else uses the account): nothing is free for a whole window. */
    public void exhaust(Bucket bucket) {
        seed(bucket);
        ownTransaction.executeWithoutResult(status -> jdbc.sql("update rate_slot set used_at = :now where bucket = :bucket")
                .param("now", now())
                .param("bucket", bucket.row())
                .update());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** The rows are made by whoever comes first, on whichever node. */
    private synchronized void seed(Bucket bucket) {
        if (seeded.contains(bucket)) {
            return;
        }
        for (int id = 0; id < bucket.slots(); id++) {
            insertIfMissing(bucket, id);
        }
        seeded.add(bucket);
    }

    private void insertIfMissing(Bucket bucket, int id) {
        try {
            ownTransaction.executeWithoutResult(
                    status -> jdbc.sql("""
                                    insert into rate_slot (bucket, id, used_at) values (:bucket, :id, :never)
                                    on conflict do nothing""")
                            .param("bucket", bucket.row())
                            .param("id", id)
                            .param("never", NEVER)
                            .update());
        } catch (DuplicateKeyException e) {
            // H2 says so when another transaction inserts the same row at the same moment; that is what we want.
        }
    }
}
