package kiestudio.ui.create;

import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Optional;
import kiestudio.catalog.Field.NumberField;
import kiestudio.ui.parts.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A number that is typed; empty leaves the field out. */
final class NumberControl extends InputControl<NumberField, BigDecimalField> {

    NumberControl(NumberField field, Words words) {
        super(field, new BigDecimalField());
        // Known before Ctrl+Enter, which leaves the caret in the field.
        input.setValueChangeMode(ValueChangeMode.LAZY);
        FieldLabel.put(input, field, words);
        input.setManualValidation(true);
        input.setLocale(words.locale());
        input.setRequiredIndicatorVisible(field.required());
        input.setClearButtonVisible(true);
        input.setWidthFull();
        if (field.defaultValue() != null) {
            input.setValue(field.defaultValue());
        }
    }

    /** A whole number as an integer, anything else as it was written: what does not fit is for the catalogue to say. */
    static JsonNode json(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole
                ? JsonNodeFactory.instance.numberNode(number.toBigInteger())
                : JsonNodeFactory.instance.numberNode(number);
    }

    @Override
    public Optional<JsonNode> value() {
        return Optional.ofNullable(input.getValue()).map(NumberControl::json);
    }

    @Override
    public boolean restore(JsonNode value) {
        if (value.isNumber()) {
            input.setValue(value.decimalValue());
        }
        return value.isNumber();
    }
}
