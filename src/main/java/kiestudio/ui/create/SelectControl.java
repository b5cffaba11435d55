package kiestudio.ui.create;

import com.vaadin.flow.component.select.Select;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.Field.ChoiceField.Option;
import kiestudio.ui.parts.Words;

/** A choice among many, as a drop-down. */
final class SelectControl extends ChoiceControl<Select<Option>> {

    SelectControl(ChoiceField field, Words words) {
        super(field, new Select<>());
        FieldLabel.put(input, field, words);
        input.setItems(field.options());
        input.setItemLabelGenerator(option -> words.of(option.label()));
        input.setManualValidation(true);
        input.setWidthFull();
        chooseStandard();
    }
}
