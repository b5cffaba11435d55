package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.Optional;
import kiestudio.catalog.Field;
import kiestudio.catalog.Field.FlagField;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Yes or no. A field without a default is left out while it is not ticked. */
final class FlagControl implements FieldControl {

    private final FlagField field;
    private final Checkbox box = new Checkbox();

    FlagControl(FlagField field, Words words) {
        this.field = field;
        FieldLabel.put(box, field, words);
        box.setManualValidation(true);
        box.setValue(Boolean.TRUE.equals(field.defaultValue()));
    }

    @Override
    public Field field() {
        return field;
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public Optional<JsonNode> value() {
        return field.defaultValue() == null && !box.getValue()
                ? Optional.empty()
                : Optional.of(JsonNodeFactory.instance.booleanNode(box.getValue()));
    }

    @Override
    public void restore(JsonNode value) {
        if (value.isBoolean()) {
            box.setValue(value.booleanValue());
        }
    }

    @Override
    public void showProblem(@Nullable String problem) {
        box.setErrorMessage(problem);
        box.setInvalid(problem != null);
    }

    @Override
    public void focus() {
        box.focus();
    }

    @Override
    public void onChange(Runnable changed) {
        box.addValueChangeListener(event -> changed.run());
    }
}
