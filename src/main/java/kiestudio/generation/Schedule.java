package kiestudio.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** When to try again. Every figure is spread by chance, so that many tasks do not come at once. */
final class Schedule {

    /** How long Kie keeps results: docs.kie.ai getting started, "generated media: 14 days". */
    static final Duration KIE_RETENTION = Duration.ofDays(14);

    /** Kie needs a moment to know its own task; clients in the field wait 60 to 90 s. */
    static final Duration BIRTH = Duration.ofMinutes(2);

    private static final Duration[] FETCH_DELAYS = {
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30),
        Duration.ofHours(2),
        Duration.ofHours(6)
    };

    private Schedule() {}

    /** The next look at a task that Kie has had for {@code age}: often at first, ever slower, for 14 days; ±20 %. */
    static Duration look(Duration age, RandomGenerator random) {
        return spread(interval(age), random);
    }

    static Duration interval(Duration age) {
        if (age.compareTo(Duration.ofSeconds(30)) < 0) return Duration.ofMillis(2500);
        if (age.compareTo(Duration.ofMinutes(2)) < 0) return Duration.ofSeconds(7);
        if (age.compareTo(Duration.ofMinutes(15)) < 0) return Duration.ofSeconds(20);
        if (age.compareTo(Duration.ofHours(1)) < 0) return Duration.ofMinutes(2);
        if (age.compareTo(Duration.ofHours(24)) < 0) return Duration.ofMinutes(15);
        return Duration.ofHours(6);
    }

    /** The next try to download, after {@code failures} failed ones. */
    static Duration fetch(int failures, RandomGenerator random) {
        return spread(FETCH_DELAYS[Math.clamp(failures - 1L, 0, FETCH_DELAYS.length - 1)], random);
    }

    /** Full jitter: anything from 1 s to {@code 2^failures} s, at most {@code cap}. */
    static Duration fullJitter(int failures, Duration cap, RandomGenerator random) {
        long most = Math.min(cap.toMillis(), 1000L << Math.clamp(failures, 1, 20));
        return Duration.ofMillis(random.nextLong(1000, Math.max(1001, most + 1)));
    }

    static Duration between(Duration least, Duration most, RandomGenerator random) {
        return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
    }

    static boolean retentionOver(Instant acceptedAt, Instant now) {
        return !now.isBefore(acceptedAt.plus(KIE_RETENTION));
    }

    private static Duration spread(Duration duration, RandomGenerator random) {
        return Duration.ofMillis((long) (duration.toMillis() * random.nextDouble(0.8, 1.2)));
    }
}
