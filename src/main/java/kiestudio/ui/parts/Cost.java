package kiestudio.ui.parts;

import java.math.BigDecimal;
import java.util.Collection;
import kiestudio.generation.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * What a press that buys costs by Kie's list.
 *
 * @param credits null when the list has no price for one of the tasks
 * @param exact   false when not enough is known yet: it costs at least this much
 */
public record Cost(@Nullable BigDecimal credits, boolean exact) {

    public static final Cost NOTHING = new Cost(BigDecimal.ZERO, true);
    public static final Cost UNKNOWN = new Cost(null, false);

    /** What these were thought to cost when they were made; the list may have changed since. */
    static Cost asBooked(Collection<TaskView> tasks) {
        return tasks.stream()
                .map(task -> task.creditsEstimated() == null ? UNKNOWN : new Cost(task.creditsEstimated(), true))
                .reduce(NOTHING, Cost::plus);
    }

    public Cost plus(Cost other) {
        return credits == null || other.credits == null ? UNKNOWN : new Cost(credits.add(other.credits), exact && other.exact);
    }

    /** Whether it is sure not to be more than this. */
    public boolean within(BigDecimal limit) {
        return credits != null && exact && credits.compareTo(limit) <= 0;
    }

    /** Whether it is sure to be more than this. */
    public boolean exceeds(BigDecimal limit) {
        return credits != null && credits.compareTo(limit) > 0;
    }

    /** "8 credits · $0.04", "from 8 credits · $0.04", "price unknown". */
    public String in(Words words) {
        if (credits == null) {
            return words.text("create.priceUnknown");
        }
        String sum = words.text("price.both", words.credits(credits), words.money(credits));
        return exact ? sum : words.text("model.from", sum);
    }
}
