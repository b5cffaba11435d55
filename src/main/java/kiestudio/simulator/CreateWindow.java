package kiestudio.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/** Kie's limit of creates: so many in any 10 s, exactly; what is over it is refused and not queued (docs.kie.ai "getting started"). */
final class CreateWindow {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final Clock clock;
    private final int limit;
    private final ArrayDeque<Instant> recent = new ArrayDeque<>();

    CreateWindow(Clock clock, int limit) {
        this.clock = clock;
        this.limit = limit;
    }

    /** @throws Refusal 429 when the limit is reached; the refused request itself does not count */
    synchronized void enter() {
        Instant now = clock.instant();
        while (!recent.isEmpty() && !recent.peekFirst().isAfter(now.minus(WINDOW))) {
            recent.removeFirst();
        }
        if (recent.size() >= limit) {
            throw Refusal.tooOften();
        }
        recent.addLast(now);
    }
}
