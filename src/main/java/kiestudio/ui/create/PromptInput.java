package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import kiestudio.catalog.Field;
import kiestudio.catalog.Field.TextField;
import kiestudio.catalog.Field.TextField.Role;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A text that grows with what is written; a counter appears when the limit comes near. Too long is said, never cut off. */
final class PromptInput implements FieldControl {

    private final TextField field;
    private final Words words;
    private final TextArea area = new TextArea();
    private final Span counter = new Span();

    PromptInput(TextField field, Words words) {
        this.field = field;
        this.words = words;
        FieldLabel.put(area, field, words);
        area.addClassName("prompt-input");
        area.getElement().getClassList().set("large", field.role() == Role.PROMPT);
        area.setMinRows(field.role() == Role.PROMPT ? 4 : 1);
        area.setMaxRows(14);
        area.setManualValidation(true);
        area.setRequiredIndicatorVisible(field.required());
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setWidthFull();
        counter.addClassName("counter");
        area.setSuffixComponent(counter);
        if (field.defaultValue() != null) {
            area.setValue(field.defaultValue());
        }
        area.addValueChangeListener(changed -> count());
        count();
    }

    private void count() {
        int length = area.getValue().codePointCount(0, area.getValue().length());
        counter.setVisible(length >= field.maxLength() * 0.8);
        counter.setText(words.number(length) + " / " + words.number(field.maxLength()));
        counter.getElement().getClassList().set("bad", length > field.maxLength());
    }

    @Override
    public Field field() {
        return field;
    }

    @Override
    public Component component() {
        return area;
    }

    @Override
    public Optional<JsonNode> value() {
        return area.getValue().isBlank()
                ? Optional.empty()
                : Optional.of(JsonNodeFactory.instance.stringNode(area.getValue()));
    }

    @Override
    public void restore(JsonNode value) {
        if (value.isString()) {
            area.setValue(value.asString());
        }
    }

    @Override
    public void showProblem(@Nullable String problem) {
        area.setErrorMessage(problem);
        area.setInvalid(problem != null);
    }

    @Override
    public void focus() {
        area.focus();
    }

    @Override
    public void onChange(Runnable changed) {
        area.addValueChangeListener(event -> changed.run());
    }
}
