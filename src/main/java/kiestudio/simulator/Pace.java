package kiestudio.simulator;

import java.time.Duration;
import java.util.Random;
import java.util.Set;
import kiestudio.catalog.Category;

/** How long a simulated task takes: long enough to watch, short enough to wait for. */
record Pace(double speed) {

    private static final Duration SLOW = Duration.ofSeconds(60);

    /** Differs from task to task, and is always the same for the same id. */
    Duration of(String taskId, Category category, Set<Wish> wishes) {
        if (wishes.contains(Wish.SLOW)) {
            return scaled(SLOW);
        }
        double luck = new Random(taskId.hashCode()).nextDouble();
        double seconds =
                switch (category) {
                    case IMAGE -> 3 + 3 * luck;
                    case VIDEO -> 8 + 4 * luck;
                    case AUDIO -> 3 + 2 * luck;
                };
        return scaled(Duration.ofMillis((long) (seconds * 1000)));
    }

    Duration scaled(Duration realtime) {
        return Duration.ofMillis(Math.max(1, (long) (realtime.toMillis() / speed)));
    }
}
