package kiestudio.kie;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kiestudio.platform.BalanceProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The team's balance at Kie for everybody who looks at it: Kie is asked at most once a minute, however many do. */
@Component
public class KieBalance {

    static final Duration FRESH = Duration.ofMinutes(1);

    /** What Kie said last. */
    public sealed interface Reading {

        /** @param low whether it is below the administrator's limit */
        record Known(BigDecimal credits, boolean low) implements Reading {}

        /** Kie did not answer, or not with a number. */
        record Unknown() implements Reading {}
    }

    private record Asked(Reading reading, Instant at) {}

    private final KieClient client;
    private final BalanceProperties limits;
    private final Clock clock;
    private volatile @Nullable Asked last;

    public KieBalance(KieClient client, BalanceProperties limits, Clock clock) {
        this.client = client;
        this.limits = limits;
        this.clock = clock;
    }

    /** Not older than a minute; may wait for Kie, at most 15 s. Never throws. */
    public Reading read() {
        Asked known = last;
        return known != null && fresh(known) ? known.reading : askOnce();
    }

    /** Who comes while Kie is being asked waits and gets the same answer. */
    private synchronized Reading askOnce() {
        Asked known = last;
        if (known == null || !fresh(known)) {
            known = new Asked(ask(), clock.instant());
            last = known;
        }
        return known.reading;
    }

    private boolean fresh(Asked known) {
        return clock.instant().isBefore(known.at.plus(FRESH));
    }

    private Reading ask() {
        try {
            BigDecimal credits = client.balance();
            return new Reading.Known(credits, credits.compareTo(limits.low()) < 0);
        } catch (KieUnavailableException e) {
            return new Reading.Unknown();
        }
    }
}
