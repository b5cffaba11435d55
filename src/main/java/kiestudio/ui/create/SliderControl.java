package kiestudio.ui.create;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.slider.DecimalSlider;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import kiestudio.catalog.Field.NumberField;
import kiestudio.ui.parts.Words;
import tools.jackson.databind.JsonNode;

/** A number in a range, with its value beside the label. */
final class SliderControl extends BuiltControl<NumberField> {

    private final BigDecimal step;
    private final DecimalSlider slider;
    private final Span shown = new Span();

    SliderControl(NumberField field, Words words) {
        super(field, words);
        step = step(field);
        slider = new DecimalSlider(minimum().doubleValue(), maximum().doubleValue());
        slider.setStep(step.doubleValue());
        slider.setAriaLabel(words.of(field.label()));
        slider.setValueChangeMode(ValueChangeMode.LAZY);
        slider.setValueChangeTimeout(100);
        slider.setWidthFull();
        slider.setValue(Objects.requireNonNullElse(field.defaultValue(), minimum()).doubleValue());
        slider.addValueChangeListener(changed -> showValue());
        build();
        showValue();
    }

    /** The catalogue's step, else whole numbers, else a hundredth of the range. */
    static BigDecimal step(NumberField field) {
        if (field.step() != null) {
            return field.step();
        }
        if (field.integer()) {
            return BigDecimal.ONE;
        }
        return Objects.requireNonNull(field.maximum())
                .subtract(Objects.requireNonNull(field.minimum()))
                .movePointLeft(2);
    }

    private BigDecimal minimum() {
        return Objects.requireNonNull(field.minimum());
    }

    private BigDecimal maximum() {
        return Objects.requireNonNull(field.maximum());
    }

    private void build() {
        shown.addClassName("slider-value");
        var head = new Div(new Span(words.of(field.label())), shown);
        head.addClassName("slider-head");
        whole.addClassName("slider-control");
        whole.add(head, slider);
        addHelp();
        whole.add(problem);
    }

    private void showValue() {
        shown.setText(words.number(exact()));
    }

    /** The slider counts in binary fractions; the value sent is the step it stands on. */
    private BigDecimal exact() {
        BigDecimal steps = BigDecimal.valueOf(slider.getValue())
                .subtract(minimum())
                .divide(step, 0, RoundingMode.HALF_UP);
        return minimum().add(steps.multiply(step)).min(maximum());
    }

    @Override
    public Optional<JsonNode> value() {
        return Optional.of(NumberControl.json(exact()));
    }

    @Override
    public boolean restore(JsonNode value) {
        boolean fits = value.isNumber()
                && value.decimalValue().compareTo(minimum()) >= 0
                && value.decimalValue().compareTo(maximum()) <= 0;
        if (fits) {
            slider.setValue(value.doubleValue());
        }
        return fits;
    }

    @Override
    public void focus() {
        slider.focus();
    }

    @Override
    public void onChange(Runnable changed) {
        slider.addValueChangeListener(event -> changed.run());
    }
}
