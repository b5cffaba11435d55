package kiestudio.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is really sent to Kie for a model: one Kie id with its fields and its price.
 *
 * @param kieId      the id that Kie knows, sent as {@code model}
 * @param name       how people tell it from the other variants of its model
 * @param whenGiven  name of a field: this variant applies when the input has it; null for the default and for versions chosen by their Kie id
 * @param forbidden  combinations of values that Kie refuses, each a map from field to value
 * @param deprecated names that Kie still knows for some fields, and what to use instead; an input that holds one is refused
 */
public record Variant(
        String kieId,
        Text name,
        @Nullable String whenGiven,
        List<Field> fields,
        List<Map<String, Object>> forbidden,
        Map<String, String> deprecated,
        @Nullable Price price) {

    public Optional<Field> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /** The media fields, in the order of the file. */
    public List<Field.MediaField> mediaFields() {
        return fields.stream()
                .filter(Field.MediaField.class::isInstance)
                .map(Field.MediaField.class::cast)
                .toList();
    }
}
