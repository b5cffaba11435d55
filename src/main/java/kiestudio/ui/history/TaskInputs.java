package kiestudio.ui.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import kiestudio.catalog.Field;
import kiestudio.catalog.ModelCatalog;
import kiestudio.catalog.Variant;
import kiestudio.generation.TaskView;
import kiestudio.media.Media;
import kiestudio.ui.parts.FoldedText;
import kiestudio.ui.parts.Words;
import tools.jackson.databind.JsonNode;

/** What a task was asked to do, field by field in the catalogue's words. What the catalogue no longer knows stands under its own name. */
final class TaskInputs {

    private final TaskView task;
    private final Optional<Variant> variant;
    private final Words words;

    TaskInputs(TaskView task, ModelCatalog catalog, Words words) {
        this.task = task;
        this.words = words;
        variant = catalog.findVariant(task.kieModel());
    }

    /** Adds a line a field, except for the prompt, which has a place of its own. */
    void addTo(Facts facts) {
        List<Field> fields = variant.map(Variant::fields).orElse(List.of());
        for (Field field : fields) {
            JsonNode value = task.input().get(field.name());
            if (value != null && !isPrompt(value)) {
                facts.add(words.of(field.label()), shown(field, value));
            }
        }
        task.input().properties().forEach(entry -> {
            if (fields.stream().noneMatch(field -> field.name().equals(entry.getKey())) && !isPrompt(entry.getValue())) {
                facts.add(entry.getKey(), text(entry.getValue()));
            }
        });
    }

    private boolean isPrompt(JsonNode value) {
        return value.isString() && value.asString().replace("\0", "").equals(task.prompt());
    }

    /** How a field is called to people; its own name where the catalogue does not know it. */
    String label(String fieldName) {
        return variant.flatMap(one -> one.field(fieldName)).map(field -> words.of(field.label())).orElse(fieldName);
    }

    private Component shown(Field field, JsonNode value) {
        return switch (field) {
            case Field.TextField text -> new FoldedText(value.asString(), words);
            case Field.ChoiceField choice -> new Span(choice.options().stream()
                    .filter(option -> option.is(value))
                    .findFirst()
                    .map(option -> words.of(option.label()))
                    .orElse(value.asString()));
            case Field.NumberField number ->
                new Span(value.isNumber() && !number.seed() ? words.number(value.decimalValue()) : value.asString());
            case Field.FlagField flag -> new Span(words.text(value.asBoolean(false) ? "history.yes" : "history.no"));
            case Field.MediaField media -> media(words.of(field.label()), value);
        };
    }

    private static Component text(JsonNode value) {
        return new Span(value.isString() ? value.asString() : value.toString());
    }

    private static Component media(String label, JsonNode value) {
        var pictures = new Div();
        pictures.addClassName("fact-media");
        int number = 0;
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            number++;
            String path = one.asString();
            if (Media.id(path).isPresent()) {
                var link = new Anchor(path, new Image(path + "/thumbnail?size=256", label + " " + number));
                link.setTarget(AnchorTarget.BLANK);
                link.setRouterIgnore(true);
                pictures.add(link);
            } else {
                pictures.add(new Span(path));
            }
        }
        return pictures;
    }
}
