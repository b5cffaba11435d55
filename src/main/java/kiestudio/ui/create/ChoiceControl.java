package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Optional;
import kiestudio.catalog.Field;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.Field.ChoiceField.Option;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What all drawings of a choice share: one option is always chosen, from the catalogue's default on. */
abstract class ChoiceControl<C extends Component & HasValidationProperties & HasValueAndElement<?, Option>>
        implements FieldControl {

    private final ChoiceField field;
    private final C control;

    ChoiceControl(ChoiceField field, C control) {
        this.field = field;
        this.control = control;
    }

    /** For the end of a constructor, when the control has its options. */
    final void chooseStandard() {
        control.setValue(Choices.standard(field));
    }

    @Override
    public final Field field() {
        return field;
    }

    @Override
    public final C component() {
        return control;
    }

    @Override
    public final Optional<JsonNode> value() {
        return Optional.ofNullable(control.getValue()).map(option -> Choices.json(option.value()));
    }

    @Override
    public final void restore(JsonNode value) {
        Choices.find(field, value).ifPresent(control::setValue);
    }

    @Override
    public final void showProblem(@Nullable String problem) {
        control.setErrorMessage(problem);
        control.setInvalid(problem != null);
    }

    @Override
    public final void focus() {
        if (control instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            control.getElement().callJsFunction("focus");
        }
    }

    @Override
    public final void onChange(Runnable changed) {
        HasValue<?, Option> valued = control;
        valued.addValueChangeListener(event -> changed.run());
    }
}
