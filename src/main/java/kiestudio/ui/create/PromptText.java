package kiestudio.ui.create;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a saved prompt says.
 *
 * @param negative what the result shall not have; null where the form it was saved from had no place for that
 */
record PromptText(String prompt, @Nullable String negative) {

    /** A name in braces stands for what is filled in later, {@code {product}}; two opening braces stand for one. */
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(?:NAME}})?|\\{(NAME)}".replace("NAME", "[\\p{L}\\p{M}\\p{N}_-]+"));

    private static final String PROMPT = "prompt";
    private static final String NEGATIVE = "negative_prompt";

    static PromptText of(ObjectNode content) {
        String negative = content.path(NEGATIVE).asString("");
        return new PromptText(content.path(PROMPT).asString(""), negative.isEmpty() ? null : negative);
    }

    ObjectNode content() {
        ObjectNode content = JsonNodeFactory.instance.objectNode().put(PROMPT, prompt);
        return negative == null || negative.isBlank() ? content : content.put(NEGATIVE, negative);
    }

    /** The names of what is to be filled in, each once, in the order of the text. */
    List<String> variables() {
        return VARIABLE.matcher(prompt).results().map(found -> found.group(1)).filter(Objects::nonNull).distinct().toList();
    }
}
