package kiestudio.ui.create;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kiestudio.catalog.MediaFacts;
import kiestudio.catalog.ModelCatalog;
import kiestudio.catalog.Variant;
import kiestudio.ui.parts.Cost;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One task that a press of Generate would make.
 *
 * @param model  the studio's id, or Kie's where the person chose the version
 * @param values what was put in for the variables of its prompt, in their order
 * @param part   which part of a long text it speaks, or null; the parts of one text stand together and in order
 */
record Order(String model, Variant variant, ObjectNode input, Map<String, String> values, @Nullable Part part) {

    /** @param number from 1 */
    record Part(int number, int count) {}

    /** Without variables, and whole. */
    Order(String model, Variant variant, ObjectNode input) {
        this(model, variant, input, Map.of());
    }

    Order(String model, Variant variant, ObjectNode input, Map<String, String> values) {
        this(model, variant, input, values, null);
    }

    /** @param media looks up what a media reference of the form points to */
    static Cost cost(List<Order> orders, ModelCatalog catalog, Function<String, Optional<MediaFacts>> media) {
        return orders.stream().map(order -> order.cost(catalog, media)).reduce(Cost.NOTHING, Cost::plus);
    }

    /** Before the form says enough, what it costs at least. */
    private Cost cost(ModelCatalog catalog, Function<String, Optional<MediaFacts>> media) {
        BigDecimal price = catalog.estimate(variant, input, media);
        return price == null ? new Cost(catalog.least(variant), false) : new Cost(price, true);
    }
}
