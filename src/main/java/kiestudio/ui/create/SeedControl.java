package kiestudio.ui.create;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import kiestudio.catalog.Field;
import kiestudio.catalog.Field.NumberField;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A seed: typed, rolled with the die, or left out for a new one each time. */
final class SeedControl extends InputControl<Field, TextField> {

    /** What every model takes: the smallest documented upper limit of Kie's seeds is 2^31 - 1. */
    private static final long LARGEST_ROLL = Integer.MAX_VALUE;

    private final Function<String, JsonNode> json;

    private SeedControl(Field field, long lowest, long highest, Function<String, JsonNode> json, Words words) {
        super(field, new TextField());
        // Known before Ctrl+Enter, which leaves the caret in the field.
        Typing.follow(input);
        this.json = json;
        FieldLabel.put(input, field, words);
        input.setManualValidation(true);
        input.setClearButtonVisible(true);
        input.setPlaceholder(words.text("create.seed.any"));
        input.setWidthFull();
        input.getElement().setAttribute("inputmode", "numeric");
        var die = new Button(Icon.DICES.create(), clicked -> input.setValue(
                Long.toString(ThreadLocalRandom.current().nextLong(lowest, highest + 1))));
        die.addClassName("icon-button");
        die.setAriaLabel(words.text("create.seed.roll"));
        die.setTooltipText(words.text("create.seed.roll"));
        input.setSuffixComponent(die);
    }

    static SeedControl ofNumber(NumberField field, Words words) {
        long lowest = Math.max(1, Objects.requireNonNullElse(field.minimum(), BigDecimal.ONE).longValue());
        long highest = field.maximum() == null ? LARGEST_ROLL : Math.min(LARGEST_ROLL, field.maximum().longValue());
        return new SeedControl(field, lowest, highest, SeedControl::numberOrText, words);
    }

    static SeedControl ofText(Field.TextField field, Words words) {
        return new SeedControl(field, 1, LARGEST_ROLL, JsonNodeFactory.instance::stringNode, words);
    }

    /** What is not a number goes on as text, so that the check can name the field. */
    private static JsonNode numberOrText(String text) {
        try {
            return NumberControl.json(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return JsonNodeFactory.instance.stringNode(text);
        }
    }

    @Override
    public Optional<JsonNode> value() {
        String text = input.getValue().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(json.apply(text));
    }

    @Override
    public boolean restore(JsonNode value) {
        if (value.isValueNode()) {
            input.setValue(value.asString());
        }
        return value.isValueNode();
    }
}
