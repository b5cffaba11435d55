package kiestudio.ui.create;

import java.math.BigDecimal;
import java.util.Optional;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.Field.ChoiceField.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Between the options of a choice field and the JSON values that Kie wants, {@code "5"} here and {@code 5} there. */
final class Choices {

    private Choices() {}

    static JsonNode json(Object value) {
        return switch (value) {
            case String text -> JsonNodeFactory.instance.stringNode(text);
            case Integer number -> JsonNodeFactory.instance.numberNode(number);
            case BigDecimal number -> JsonNodeFactory.instance.numberNode(number);
            case Boolean flag -> JsonNodeFactory.instance.booleanNode(flag);
            default -> throw new IllegalArgumentException("not a value of a choice: " + value.getClass());
        };
    }

    static Option standard(ChoiceField field) {
        return field.options().stream()
                .filter(option -> option.value().equals(field.defaultValue()))
                .findFirst()
                .orElse(field.options().getFirst());
    }

    static Optional<Option> find(ChoiceField field, JsonNode value) {
        return field.options().stream()
                .filter(option -> option.value().toString().equals(value.asString("")))
                .findFirst();
    }
}
