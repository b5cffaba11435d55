package kiestudio.ui.create;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kiestudio.catalog.Field;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.Field.FlagField;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.Field.NumberField;
import kiestudio.catalog.Field.TextField;
import kiestudio.catalog.Field.TextField.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What of a form is its settings: everything but the prompt, the sources, and the seed unless it was asked for. */
final class FormSettings {

    /** 1.0 is 1, as it comes back from the database. */
    private static final Comparator<JsonNode> BY_VALUE = (one, other) ->
            one.isNumber() && other.isNumber() ? one.decimalValue().compareTo(other.decimalValue()) : one.equals(other) ? 0 : 1;

    private FormSettings() {}

    private static boolean isSetting(Field field) {
        return switch (field) {
            case TextField text -> text.role() == Role.NEGATIVE_PROMPT || text.role() == Role.PLAIN;
            case NumberField number -> !number.seed();
            case ChoiceField choice -> true;
            case FlagField flag -> true;
            case MediaField media -> false;
        };
    }

    /** The names of the fields that are settings, without the seed. */
    static Set<String> names(Collection<Field> fields) {
        return fields.stream().filter(FormSettings::isSetting).map(Field::name).collect(Collectors.toSet());
    }

    /** The field of the seed, when it is filled in. */
    static Optional<Field> seed(ObjectNode input, List<Field> fields) {
        return fields.stream().filter(field -> field.isSeed() && input.has(field.name())).findFirst();
    }

    static ObjectNode of(ObjectNode input, List<Field> fields, boolean withSeed) {
        Set<String> names = new HashSet<>(names(fields));
        if (withSeed) {
            seed(input, fields).map(Field::name).ifPresent(names::add);
        }
        return input.deepCopy().retain(names);
    }

    static boolean same(ObjectNode one, ObjectNode other) {
        return one.equals(BY_VALUE, other);
    }
}
