package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kiestudio.catalog.Field.TextField;
import kiestudio.catalog.Field.TextField.Role;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A text that grows with what is written; a counter appears when the limit comes near. Too long is said, never cut off. */
final class PromptInput extends InputControl<TextField, TextArea> {

    private final Words words;
    private final Span counter = new Span();
    private boolean perLine;
    private final @Nullable PromptTools tools;
    private final Component whole;

    /** @param services for what a prompt's field offers besides typing; a plain text offers nothing */
    PromptInput(TextField field, PromptServices services, Words words) {
        super(field, new TextArea());
        this.words = words;
        this.tools = field.role() == Role.PLAIN ? null : new PromptTools(field, input, services, words);
        this.whole = tools == null ? input : new Div(input, tools);
        whole.getElement().getClassList().set("prompt-field", tools != null);
        FieldLabel.put(input, field, words);
        input.addClassName("prompt-input");
        input.getElement().getClassList().set("large", field.role() == Role.PROMPT);
        input.setMinRows(field.role() == Role.PROMPT ? 4 : 1);
        input.setMaxRows(14);
        input.setManualValidation(true);
        input.setRequiredIndicatorVisible(field.required());
        Typing.follow(input);
        input.setWidthFull();
        counter.addClassName("counter");
        input.setSuffixComponent(counter);
        if (field.defaultValue() != null) {
            input.setValue(field.defaultValue());
        }
        input.addValueChangeListener(changed -> count());
        count();
    }

    /** For what there is to say of the text, in a line of its own. */
    void sayBeneath(Component line) {
        input.addClassName("spoken");
        input.setHelperComponent(line);
    }

    /** Each line is a prompt of its own, so that the limit is one line's. */
    void countLines(boolean each) {
        perLine = each;
        count();
    }

    @Override
    public Component component() {
        return whole;
    }

    /** What is saved of the main prompt includes what the result shall not have. */
    static void pair(Collection<FieldControl> controls) {
        List<PromptInput> prompts =
                controls.stream().filter(PromptInput.class::isInstance).map(PromptInput.class::cast).toList();
        TextArea negative = prompts.stream()
                .filter(one -> one.field.role() == Role.NEGATIVE_PROMPT)
                .map(one -> one.input)
                .findFirst()
                .orElse(null);
        prompts.stream()
                .filter(one -> one.field.role() == Role.PROMPT && one.tools != null)
                .forEach(one -> one.tools.beside(negative));
    }

    private void count() {
        int length = (perLine ? input.getValue().lines() : Stream.of(input.getValue()))
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .max()
                .orElse(0);
        counter.setVisible(length >= field.maxLength() * 0.8);
        counter.setText(words.number(length) + " / " + words.number(field.maxLength()));
        counter.getElement().getClassList().set("bad", length > field.maxLength());
    }

    @Override
    public Optional<JsonNode> value() {
        return input.getValue().isBlank()
                ? Optional.empty()
                : Optional.of(JsonNodeFactory.instance.stringNode(input.getValue()));
    }

    @Override
    public boolean restore(JsonNode value) {
        if (value.isString()) {
            input.setValue(value.asString());
        }
        return value.isString();
    }
}
