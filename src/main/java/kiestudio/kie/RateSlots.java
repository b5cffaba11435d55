package kiestudio.kie;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Kie's request limits for the whole installation, as rows of {@code rate_slot}: a call takes a row that was last used more than a
 * window ago. Exact on any number of nodes, on H2 and PostgreSQL (SKIP LOCKED), by the database's clock.
 */
@Component
public class RateSlots {

    public enum Bucket {
        CREATE,
        POLL
    }

    /** Takes a slot if one is free now, in a transaction of its own. */
    public boolean take(Bucket bucket) {
        throw new UnsupportedOperationException();
    }

    /** How many slots are free now. */
    public int free(Bucket bucket) {
        throw new UnsupportedOperationException();
    }

    /** How long until the next slot is free; zero when one is. */
    public Duration untilFree(Bucket bucket) {
        throw new UnsupportedOperationException();
    }

    /** Kie said 429 although we kept the limit (somebody else uses the account): nothing is free for a whole window. */
    public void exhaust(Bucket bucket) {
        throw new UnsupportedOperationException();
    }
}
