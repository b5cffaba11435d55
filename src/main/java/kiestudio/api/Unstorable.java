package kiestudio.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kiestudio.catalog.FieldError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds what JSON can say and a database cannot keep: PostgreSQL has no NUL in texts, UTF-8 no half of a surrogate pair. */
final class Unstorable {

    private Unstorable() {}

    static List<FieldError> in(ObjectNode input) {
        List<FieldError> errors = new ArrayList<>();
        for (var property : input.properties()) {
            if (text(property.getKey()) || anywhere(property.getValue())) {
                errors.add(new FieldError(
                        property.getKey(), "holds a character or number that cannot be kept (NUL, half a surrogate pair, infinity)"));
            }
        }
        return errors;
    }

    static boolean text(String text) {
        return text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static boolean anywhere(JsonNode node) {
        if (node.isString()) {
            return text(node.stringValue());
        }
        if (node.isDouble() || node.isFloat()) {
            return !Double.isFinite(node.doubleValue());
        }
        return node.propertyNames().stream().anyMatch(Unstorable::text)
                || node.values().stream().anyMatch(Unstorable::anywhere);
    }
}
