package kiestudio.ui.parts;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The submission id of a button that buys. Presses in quick succession, as by a double click or a key held down, are one purchase. */
public final class OnePurchase {

    private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

    private @Nullable UUID id;
    private long pressedNanos;

    /** The id for a press of the button now: the same as before while the presses do not pause for two seconds. */
    public UUID id() {
        long now = System.nanoTime();
        UUID current = id;
        if (current == null || now - pressedNanos > PAUSE_NANOS) {
            current = UUID.randomUUID();
        }
        id = current;
        pressedNanos = now;
        return current;
    }
}
