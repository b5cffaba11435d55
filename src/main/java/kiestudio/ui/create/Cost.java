package kiestudio.ui.create;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kiestudio.catalog.MediaFacts;
import kiestudio.catalog.ModelCatalog;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/**
 * What one press of Generate costs by Kie's list.
 *
 * @param credits null when the list has no price for one of the tasks
 * @param exact   false when the form does not say enough yet: it costs at least this much
 */
record Cost(@Nullable BigDecimal credits, boolean exact) {

    /** @param media looks up what a media reference of the form points to */
    static Cost of(List<Order> orders, ModelCatalog catalog, Function<String, Optional<MediaFacts>> media) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean exact = true;
        for (Order order : orders) {
            BigDecimal price = catalog.estimate(order.variant(), order.input(), media);
            BigDecimal least = price == null ? catalog.least(order.variant()) : price;
            if (least == null) {
                return new Cost(null, false);
            }
            exact &= price != null;
            sum = sum.add(least);
        }
        return new Cost(sum, exact);
    }

    /** Whether it is sure not to be more than this. */
    boolean within(BigDecimal limit) {
        return credits != null && exact && credits.compareTo(limit) <= 0;
    }

    /** Whether it is sure to be more than this. */
    boolean exceeds(BigDecimal limit) {
        return credits != null && credits.compareTo(limit) > 0;
    }

    /** "8 credits · $0.04", "from 8 credits · $0.04", "price unknown". */
    String in(Words words) {
        if (credits == null) {
            return words.text("create.priceUnknown");
        }
        String sum = words.text("price.both", words.credits(credits), words.money(credits));
        return exact ? sum : words.text("model.from", sum);
    }
}
