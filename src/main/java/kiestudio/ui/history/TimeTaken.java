package kiestudio.ui.history;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import kiestudio.ui.parts.Words;

/** How long something took: "0.4 s", "42 s", "2:05", "1:02:05". */
final class TimeTaken {

    private TimeTaken() {}

    static String of(Duration taken, Words words) {
        Duration time = taken.isNegative() ? Duration.ZERO : taken;
        if (time.toSeconds() < 10) {
            return words.text("duration.seconds", words.number(BigDecimal.valueOf(time.toMillis() / 100, 1)));
        }
        if (time.toSeconds() < 60) {
            return words.text("duration.seconds", words.number(time.toSeconds()));
        }
        return time.toHours() == 0
                ? String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
