package kiestudio.ui.create;

import com.vaadin.flow.component.select.Select;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.Field.ChoiceField.Option;
import kiestudio.ui.parts.Words;

/** A choice among many, as a drop-down. */
final class SelectControl extends ChoiceControl<Select<Option>> {

    SelectControl(ChoiceField field, Words words) {
        super(field, new Select<>());
        FieldLabel.put(component(), field, words);
        component().setItems(field.options());
        component().setItemLabelGenerator(option -> words.of(option.label()));
        component().setManualValidation(true);
        component().setWidthFull();
        chooseStandard();
    }
}
