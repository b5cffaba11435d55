package kiestudio.ui.create;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiestudio.ui.parts.Words;

/** A field for each variable of the prompt: its values, a line each. What was typed for one that is gone from the prompt is kept. */
final class VariableFields extends Div {

    private final transient Words words;
    private final transient Runnable changed;
    private final transient Map<String, String> typed = new LinkedHashMap<>();
    private final transient Map<String, TextArea> fields = new LinkedHashMap<>();
    private final Div place = new Div();

    VariableFields(Words words, Runnable changed) {
        this.words = words;
        this.changed = changed;
        addClassName("variable-fields");
        getElement().setAttribute("role", "group").setAttribute("aria-label", words.text("batch.variables"));
        var title = new Span(words.text("batch.variables"));
        title.addClassName("field-label");
        var help = new Paragraph(words.text("batch.variables.help"));
        help.addClassName("field-help");
        place.addClassName("variable-list");
        add(title, help, place);
        setVisible(false);
    }

    /** @param names in the order in which they stand in the prompt */
    void show(List<String> names) {
        if (List.copyOf(fields.keySet()).equals(names)) {
            return;
        }
        var before = Map.copyOf(fields);
        fields.clear();
        place.removeAll();
        names.forEach(name -> {
            TextArea field = before.containsKey(name) ? before.get(name) : field(name);
            fields.put(name, field);
            place.add(field);
        });
        setVisible(!names.isEmpty());
    }

    private TextArea field(String name) {
        var field = new TextArea(name);
        field.addClassName("variable");
        field.setMinRows(1);
        field.setMaxRows(8);
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(true);
        Typing.follow(field);
        field.setWidthFull();
        field.setValue(typed.getOrDefault(name, ""));
        field.addValueChangeListener(change -> {
            keep(name, change.getValue());
            field.setInvalid(false);
            changed.run();
        });
        return field;
    }

    private void keep(String name, String value) {
        if (value.isBlank()) {
            typed.remove(name);
        } else {
            typed.put(name, value);
        }
    }

    /** Also for variables that the prompt does not have now. */
    Map<String, String> typed() {
        return Map.copyOf(typed);
    }

    void restore(Map<String, String> values) {
        typed.clear();
        typed.putAll(values);
        fields.forEach((name, field) -> field.setValue(typed.getOrDefault(name, "")));
    }

    /** Says at the variable's field that it must be filled in. */
    void mark(String name) {
        Optional.ofNullable(fields.get(name)).ifPresent(field -> {
            field.setErrorMessage(words.text("batch.variable.missing"));
            field.setInvalid(true);
        });
    }

    void focus(String name) {
        Optional.ofNullable(fields.get(name)).ifPresent(TextArea::focus);
    }
}
