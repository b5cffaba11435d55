package kiestudio.ui.create;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import kiestudio.catalog.Field;
import kiestudio.ui.parts.Words;

/** Writes a field's label and its sentence of help on a control. */
final class FieldLabel {

    private FieldLabel() {}

    static <C extends HasLabel & HasHelper> void put(C control, Field field, Words words) {
        control.setLabel(words.of(field.label()));
        if (field.basics().help() != null) {
            control.setHelperText(words.of(field.basics().help()));
        }
    }
}
