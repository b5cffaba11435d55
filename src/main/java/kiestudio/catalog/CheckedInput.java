package kiestudio.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An input that Kie will accept as far as the catalogue can know.
 *
 * @param input   only fields of the variant, with every choice field set; media still as the caller gave them
 * @param credits list price of this input in credits, or null when unknown
 * @param prompt  the text people will search for; empty for models without one
 */
public record CheckedInput(
        Model model, Variant variant, ObjectNode input, @Nullable BigDecimal credits, String prompt) {}
