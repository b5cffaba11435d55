package kiestudio.ui.parts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a press that buys has to heed, as it was when it was read.
 *
 * @param left         credits of the person's budget that are neither spent nor held; null without a budget
 * @param confirmAbove credits above which the person wants to be asked first; null for never
 * @param paused       whether Kie takes nothing at the moment, so that tasks wait
 */
public record Allowance(@Nullable BigDecimal left, @Nullable BigDecimal confirmAbove, boolean paused) {

    /** Before anything has been read: nothing is forbidden, since every press reads it again. */
    public static final Allowance NOT_READ = new Allowance(null, null, false);

    /** Whatever may cost more than the person's own limit is asked about, also what has no price. */
    public boolean asksAbout(Cost cost) {
        return confirmAbove != null && !cost.within(confirmAbove);
    }
}
