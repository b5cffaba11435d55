package kiestudio.ui.create;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kiestudio.catalog.Field.TextField;
import kiestudio.catalog.FieldError;
import kiestudio.catalog.ModelCatalog;
import kiestudio.ui.parts.Words;
import tools.jackson.databind.JsonNode;

/** What is wrong with one order among many, with the words that tell it from the others. */
final class OrderProblems {

    /** As much of a prompt as one knows it by. */
    private static final int SHOWN = 40;

    private OrderProblems() {}

    /** By field, for those prompts that are wrong as they are sent: a line of many, or with values put in. */
    static Map<String, String> ofPrompts(Order order, List<FieldError> errors, Words words) {
        var problems = new LinkedHashMap<String, String>();
        for (TextField field : Expansion.promptFields(order.variant()).toList()) {
            JsonNode text = order.input().get(field.name());
            boolean wrong = errors.stream().anyMatch(error -> error.field().equals(field.name()));
            String problem = wrong && text != null ? ProblemWords.length(field, text, words) : null;
            if (problem != null) {
                problems.put(field.name(), words.text("batch.prompt.wrong", beginning(text.asString()), problem));
            }
        }
        return problems;
    }

    static String ofOther(Order order, List<FieldError> errors, ModelCatalog catalog, Words words) {
        String model = catalog.find(order.model()).map(found -> words.of(found.name())).orElse(order.model());
        String fields = errors.stream()
                .map(error -> order.variant().field(error.field()).map(field -> words.of(field.label())).orElse(error.field()))
                .distinct()
                .collect(Collectors.joining(", "));
        return words.text("batch.other.wrong", model, fields);
    }

    private static String beginning(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)).strip() + "…";
    }
}
