package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import kiestudio.catalog.Field;
import org.jspecify.annotations.Nullable;

/** What all controls share that are a single Vaadin input, which shows its problem itself. */
abstract class InputControl<F extends Field, C extends Component & HasValidationProperties & HasValue<?, ?>>
        implements FieldControl {

    final F field;
    final C input;

    InputControl(F field, C input) {
        this.field = field;
        this.input = input;
    }

    @Override
    public final Field field() {
        return field;
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public final void showProblem(@Nullable String problem) {
        input.setErrorMessage(problem);
        input.setInvalid(problem != null);
    }

    @Override
    public final void focus() {
        if (input instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            input.getElement().callJsFunction("focus");
        }
    }

    @Override
    public final void onChange(Runnable changed) {
        input.addValueChangeListener(event -> changed.run());
    }
}
