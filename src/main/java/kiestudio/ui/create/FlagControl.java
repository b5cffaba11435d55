package kiestudio.ui.create;

import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.Optional;
import kiestudio.catalog.Field.FlagField;
import kiestudio.ui.parts.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Yes or no. A field without a default is left out while it is not ticked. */
final class FlagControl extends InputControl<FlagField, Checkbox> {

    FlagControl(FlagField field, Words words) {
        super(field, new Checkbox());
        FieldLabel.put(input, field, words);
        input.setManualValidation(true);
        input.setValue(Boolean.TRUE.equals(field.defaultValue()));
    }

    @Override
    public Optional<JsonNode> value() {
        return field.defaultValue() == null && !input.getValue()
                ? Optional.empty()
                : Optional.of(JsonNodeFactory.instance.booleanNode(input.getValue()));
    }

    @Override
    public boolean restore(JsonNode value) {
        if (value.isBoolean()) {
            input.setValue(value.booleanValue());
        }
        return value.isBoolean();
    }
}
