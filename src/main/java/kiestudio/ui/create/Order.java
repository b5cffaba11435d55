package kiestudio.ui.create;

import java.util.Map;
import kiestudio.catalog.Variant;
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
}
