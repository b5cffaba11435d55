package kiestudio.ui.create;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kiestudio.catalog.Field.TextField;
import kiestudio.catalog.Field.TextField.Role;
import kiestudio.catalog.Variant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes of one order the orders of a batch: every prompt with every value of its variables, run after run.
 *
 * @param promptPerLine whether each line of the prompt is a prompt of its own
 * @param values        for each variable its values, a line each
 * @param runs          1 or more
 */
record Expansion(boolean promptPerLine, Map<String, String> values, int runs) {

    /** The most tasks that one press may make. */
    static final int LIMIT = 100;

    /** Just the order. */
    static final Expansion NONE = new Expansion(false, Map.of(), 1);

    /** How many prompts come of the order's one, whatever the limit. */
    long prompts(Order order) {
        return texts(order).stream()
                .mapToLong(text -> variables(order, text).stream()
                        .mapToLong(variable -> Math.max(1, lines(values.get(variable)).size()))
                        .reduce(1, Expansion::product))
                .sum();
    }

    private static long product(long one, long other) {
        return Math.min(one * other, Integer.MAX_VALUE);
    }

    /** The first orders up to {@link #LIMIT}: prompt by prompt, of the variables the last one changes first. */
    List<Order> of(Order order) {
        return of(order, LIMIT);
    }

    /** The first orders up to so many; no more are made. */
    List<Order> of(Order order, int most) {
        return texts(order).stream()
                .flatMap(text -> fillings(variables(order, text)).map(filling -> filled(order, text, filling)))
                .flatMap(one -> IntStream.range(0, runs).mapToObj(run -> SeedWalk.step(one, run)))
                .limit(most)
                .toList();
    }

    /** The variables of the prompts, in the order in which they first stand. */
    List<String> variables(Order order) {
        return texts(order).stream().flatMap(text -> variables(order, text).stream()).distinct().toList();
    }

    /** Those that no value is given for. */
    List<String> unfilled(Order order) {
        return variables(order).stream().filter(variable -> lines(values.get(variable)).isEmpty()).toList();
    }

    private List<String> variables(Order order, String prompt) {
        Stream<String> others = promptFields(order.variant()).skip(1).flatMap(field -> text(order, field).stream());
        return Stream.concat(Stream.of(prompt), others)
                .flatMap(text -> new PromptTemplate(text).variables().stream())
                .distinct()
                .toList();
    }

    /** The prompt, or its lines. An order without a prompt has one that is empty. */
    private List<String> texts(Order order) {
        String text = promptFields(order.variant()).findFirst().flatMap(field -> text(order, field)).orElse("");
        List<String> lines = promptPerLine ? lines(text) : List.of();
        return lines.isEmpty() ? List.of(text) : lines;
    }

    /** Each line that says something, once. */
    static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    /** Lazily, since nobody waits for a million of them. */
    private Stream<Map<String, String>> fillings(List<String> variables) {
        Stream<Map<String, String>> fillings = Stream.of(Map.of());
        for (String variable : variables) {
            List<String> lines = lines(values.get(variable));
            if (!lines.isEmpty()) {
                fillings = fillings.flatMap(filling -> lines.stream().map(line -> with(filling, variable, line)));
            }
        }
        return fillings;
    }

    private static Map<String, String> with(Map<String, String> filling, String variable, String value) {
        var more = new LinkedHashMap<>(filling);
        more.put(variable, value);
        return more;
    }

    private static Order filled(Order order, String prompt, Map<String, String> filling) {
        ObjectNode input = order.input().deepCopy();
        List<TextField> fields = promptFields(order.variant()).toList();
        for (TextField field : fields) {
            String template = field == fields.getFirst() ? prompt : text(order, field).orElse("");
            if (input.has(field.name())) {
                input.put(field.name(), new PromptTemplate(template).filled(filling));
            }
        }
        return new Order(order.model(), order.variant(), input, filling);
    }

    static Stream<TextField> promptFields(Variant variant) {
        return variant.fields().stream()
                .filter(field -> field instanceof TextField text && text.role() == Role.PROMPT)
                .map(TextField.class::cast);
    }

    private static Optional<String> text(Order order, TextField field) {
        return Optional.ofNullable(order.input().get(field.name())).filter(JsonNode::isString).map(JsonNode::asString);
    }
}
