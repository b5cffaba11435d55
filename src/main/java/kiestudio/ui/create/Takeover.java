package kiestudio.ui.create;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import kiestudio.catalog.Field;
import kiestudio.ui.parts.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which values of another input a form has fields for.
 *
 * @param values by the form's field names
 * @param labels what people call the values that they chose themselves, by the form's field names
 * @param unfit  what they call those that no field takes
 */
record Takeover(Map<String, JsonNode> values, Map<String, String> labels, List<String> unfit) {

    /** From the surest to the loosest likeness; a field that one of them found is not looked for again. */
    private static final List<BiPredicate<Field, Field>> LIKENESSES =
            List.of(FieldLikeness::sameName, FieldLikeness::samePart, FieldLikeness::sameLabel, FieldLikeness::bothPictures);

    /**
     * @param from the fields that the input was made for; a value of none of them is known by its name alone
     * @param to   the fields that the form has or may come to have
     */
    static Takeover of(ObjectNode input, List<Field> from, List<Field> to, Words words) {
        var left = new LinkedHashMap<String, JsonNode>();
        input.forEachEntry(left::put);
        var free = new ArrayList<>(to);
        var found = new Takeover(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        for (var alike : LIKENESSES) {
            from.stream().filter(field -> left.containsKey(field.name())).forEach(field -> free.stream()
                    .filter(other -> alike.test(field, other))
                    .findFirst()
                    .ifPresent(other -> {
                        free.remove(other);
                        found.put(field, other, left.remove(field.name()), words);
                    }));
        }
        left.forEach((name, value) -> found.leave(name, value, from, free, words));
        return found;
    }

    private void put(Field field, Field other, JsonNode value, Words words) {
        values.put(other.name(), FieldLikeness.translated(field, other, value));
        if (!FieldLikeness.isStandard(field, value)) {
            labels.put(other.name(), words.of(field.label()));
        }
    }

    private void leave(String name, JsonNode value, List<Field> from, List<Field> free, Words words) {
        Optional<Field> known = from.stream().filter(field -> field.name().equals(name)).findFirst();
        boolean here = known.isEmpty() && free.stream().anyMatch(other -> other.name().equals(name));
        if (here) {
            values.put(name, value);
            labels.put(name, name);
        } else if (known.isEmpty() || !FieldLikeness.isStandard(known.get(), value)) {
            unfit.add(known.map(field -> words.of(field.label())).orElse(name));
        }
    }
}
