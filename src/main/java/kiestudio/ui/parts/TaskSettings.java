package kiestudio.ui.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiestudio.catalog.Field;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.Field.FlagField;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.Field.NumberField;
import kiestudio.catalog.Field.TextField;
import kiestudio.catalog.ModelCatalog;
import kiestudio.catalog.Variant;
import kiestudio.generation.TaskView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a task was made with, besides its prompt and its files: labels and values as the form says them. */
public final class TaskSettings {

    public record Setting(String label, String value) {}

    private TaskSettings() {}

    /** In the form's order; empty when the model has left the catalogue. */
    public static List<Setting> of(TaskView task, ModelCatalog catalog, Words words) {
        Optional<Variant> variant = catalog.findVariant(task.kieModel());
        return of(task.input(), variant.map(Variant::fields).orElse(List.of()), words);
    }

    /** The same of an input that is no task's yet. */
    public static List<Setting> of(ObjectNode input, List<Field> fields, Words words) {
        var settings = new ArrayList<Setting>();
        fields.forEach(field -> {
            JsonNode value = input.get(field.name());
            if (value != null && !value.isNull()) {
                value(field, value, words)
                        .filter(text -> !text.isBlank())
                        .ifPresent(text -> settings.add(new Setting(words.of(field.label()), text)));
            }
        });
        return settings;
    }

    private static Optional<String> value(Field field, JsonNode value, Words words) {
        return switch (field) {
            case TextField text -> text.role() == TextField.Role.PROMPT ? Optional.empty() : Optional.of(value.asString());
            case ChoiceField choice -> Optional.of(chosen(choice, value, words));
            case NumberField number ->
                Optional.of(number.seed() ? value.asString() : words.number(value.decimalValue()));
            case FlagField flag -> Optional.of(words.text(value.asBoolean() ? "setting.yes" : "setting.no"));
            case MediaField media -> Optional.empty();
        };
    }

    private static String chosen(ChoiceField choice, JsonNode value, Words words) {
        return choice.options().stream()
                .filter(option -> option.is(value))
                .map(option -> words.of(option.label()))
                .findFirst()
                .orElse(value.asString());
    }
}
