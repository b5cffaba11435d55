package kiestudio.ui.parts;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import kiestudio.catalog.Field;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.Field.ChoiceField.Look;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.TaskView;

/** What is said, beside the player that says it: for who cannot hear, and for who would rather read. */
final class Transcript extends Div {

    Transcript(String text, Words words) {
        setText(text);
        addClassName("transcript");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", words.text("speech.transcript"))
                .setAttribute("tabindex", "0");
    }

    /** Whose voice it is; the model's name where that is not known. */
    static String voice(TaskView task, ModelCatalog catalog, Words words) {
        Model model = catalog.find(task.model()).orElse(null);
        List<Field> fields = model == null
                ? List.of()
                : model.variants().stream().flatMap(variant -> variant.fields().stream()).toList();
        return fields.stream()
                .filter(ChoiceField.class::isInstance)
                .map(ChoiceField.class::cast)
                .filter(choice -> choice.look() == Look.VOICE && task.input().has(choice.name()))
                .flatMap(choice -> choice.options().stream().filter(option -> option.is(task.input().get(choice.name()))))
                .map(option -> words.of(option.label()))
                .findFirst()
                .orElseGet(() -> model == null ? task.model() : words.of(model.name()));
    }
}
