package kiestudio.ui.create;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a saved prompt says.
 *
 * @param negative what the result shall not have; null where the form it was saved from had no place for that
 */
record PromptText(String prompt, @Nullable String negative) {

    private static final String PROMPT = "prompt";
    private static final String NEGATIVE = "negative_prompt";

    static PromptText of(ObjectNode content) {
        String negative = content.path(NEGATIVE).asString("");
        return new PromptText(content.path(PROMPT).asString(""), negative.isEmpty() ? null : negative);
    }

    boolean blank() {
        return prompt.isBlank() && (negative == null || negative.isBlank());
    }

    ObjectNode content() {
        ObjectNode content = JsonNodeFactory.instance.objectNode().put(PROMPT, prompt);
        return negative == null || negative.isBlank() ? content : content.put(NEGATIVE, negative);
    }

    /** The names of what is to be filled in, each once, in the order of the text. */
    List<String> variables() {
        return new PromptTemplate(prompt).variables();
    }
}
