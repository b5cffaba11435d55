package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Optional;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.Field.ChoiceField.Option;
import tools.jackson.databind.JsonNode;

/** What all drawings of a choice share: one option is always chosen, from the catalogue's default on. */
abstract class ChoiceControl<C extends Component & HasValidationProperties & HasValueAndElement<?, Option>>
        extends InputControl<ChoiceField, C> {

    ChoiceControl(ChoiceField field, C control) {
        super(field, control);
    }

    /** For the end of a constructor, when the control has its options. */
    final void chooseStandard() {
        input.setValue(field.options().stream()
                .filter(option -> option.value().equals(field.defaultValue()))
                .findFirst()
                .orElse(field.options().getFirst()));
    }

    @Override
    public final Optional<JsonNode> value() {
        return Optional.ofNullable(input.getValue()).map(Option::json);
    }

    /** Also {@code "5"} for {@code 5}: the other form's model may want the other type. */
    @Override
    public final boolean restore(JsonNode value) {
        Optional<Option> fitting = field.options().stream()
                .filter(option -> option.value().toString().equals(value.asString("")))
                .findFirst();
        fitting.ifPresent(input::setValue);
        return fitting.isPresent();
    }
}
