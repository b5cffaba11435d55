package kiestudio.ui.create;

import java.util.Map;
import kiestudio.catalog.Variant;
import tools.jackson.databind.node.ObjectNode;

/**
 * One task that a press of Generate would make.
 *
 * @param model  the studio's id, or Kie's where the person chose the version
 * @param values what was put in for the variables of its prompt, in their order
 */
record Order(String model, Variant variant, ObjectNode input, Map<String, String> values) {

    /** Without variables. */
    Order(String model, Variant variant, ObjectNode input) {
        this(model, variant, input, Map.of());
    }
}
