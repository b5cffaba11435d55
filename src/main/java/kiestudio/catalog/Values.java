package kiestudio.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values of the catalogue (String, Integer, BigDecimal, Boolean) as JSON and back. */
final class Values {

    private Values() {}

    static JsonNode json(Object value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (value) {
            case Integer whole -> json.numberNode(whole);
            case BigDecimal decimal -> json.numberNode(decimal);
            case Boolean flag -> json.booleanNode(flag);
            default -> json.stringNode(value.toString());
        };
    }

    /** The option's own value that the JSON stands for (5.0 is 5, but "5" is not 5), or null. */
    static @Nullable Object chosen(Field.ChoiceField field, JsonNode given) {
        return field.options().stream()
                .filter(option -> option.is(given))
                .map(Field.ChoiceField.Option::value)
                .findFirst()
                .orElse(null);
    }

    static boolean same(Object value, JsonNode given) {
        return switch (value) {
            case Integer whole -> isFinite(given) && given.decimalValue().compareTo(BigDecimal.valueOf(whole)) == 0;
            case BigDecimal decimal -> isFinite(given) && given.decimalValue().compareTo(decimal) == 0;
            default -> given.isString() && given.stringValue().equals(value);
        };
    }

    /** Whether a number can be computed with: 1e999 is read as infinity, or kept as a decimal that no double can hold. */
    static boolean isFinite(JsonNode given) {
        return given.isNumber() && Double.isFinite(given.asDouble(Double.NaN));
    }
}
