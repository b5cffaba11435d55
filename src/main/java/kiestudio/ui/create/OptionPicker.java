package kiestudio.ui.create;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.Field.ChoiceField.Look;
import kiestudio.catalog.Field.ChoiceField.Option;
import kiestudio.ui.parts.Words;

/** A choice among few, all in sight: segments, or aspect ratios as drawn rectangles. A radio group to the keyboard. */
final class OptionPicker extends ChoiceControl<RadioButtonGroup<Option>> {

    /** The longer side of a drawn rectangle, in pixels. */
    private static final double DRAWN = 22;

    OptionPicker(ChoiceField field, Words words) {
        super(field, new RadioButtonGroup<>());
        FieldLabel.put(input, field, words);
        input.addClassName(field.look() == Look.RATIO ? "ratio-picker" : "segments");
        input.setItems(field.options());
        input.setItemLabelGenerator(option -> words.of(option.label()));
        input.setManualValidation(true);
        if (field.look() == Look.RATIO) {
            input.setRenderer(new ComponentRenderer<>(option -> drawn(option, words)));
        }
        chooseStandard();
    }

    private static Div drawn(Option option, Words words) {
        var rectangle = new Span();
        rectangle.addClassName("ratio-shape");
        if (option.width() > 0 && option.height() > 0) {
            double scale = DRAWN / Math.max(option.width(), option.height());
            rectangle.setWidth(Math.round(option.width() * scale) + "px");
            rectangle.setHeight(Math.round(option.height() * scale) + "px");
        } else {
            rectangle.addClassName("any");
        }
        var frame = new Span(rectangle);
        frame.addClassName("ratio-frame");
        var drawn = new Div(frame, new Span(words.of(option.label())));
        drawn.addClassName("ratio-option");
        return drawn;
    }
}
