package kiestudio.ui.create;

import com.vaadin.flow.component.combobox.ComboBox;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.Field.ChoiceField.Option;
import kiestudio.ui.parts.Words;

/** A voice, found by typing a part of its name. */
final class VoiceSelector extends ChoiceControl<ComboBox<Option>> {

    VoiceSelector(ChoiceField field, Words words) {
        super(field, new ComboBox<>());
        FieldLabel.put(component(), field, words);
        component().setItems(field.options());
        component().setItemLabelGenerator(option -> words.of(option.label()));
        component().setManualValidation(true);
        component().setWidthFull();
        chooseStandard();
    }
}
