package kiestudio.ui.create;

import kiestudio.catalog.Variant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One task that a press of Generate would make.
 *
 * @param model the studio's id, or Kie's where the person chose the version
 * @param part  which part of a long text it speaks, or null; the parts of one text stand together and in order
 */
record Order(String model, Variant variant, ObjectNode input, @Nullable Part part) {

    /** @param number from 1 */
    record Part(int number, int count) {}

    Order(String model, Variant variant, ObjectNode input) {
        this(model, variant, input, null);
    }
}
