package kiestudio.ui.create;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import kiestudio.catalog.Field;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.Field.ChoiceField.Look;
import kiestudio.catalog.Field.FlagField;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.Field.NumberField;
import kiestudio.catalog.Field.TextField;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Kie calls the same thing differently from model to model; this says which fields are the same thing to people. */
final class FieldLikeness {

    /** What may stand for each other when nothing nearer is there: pictures that the result is made from. */
    private static final Set<MediaField.Role> PICTURES =
            EnumSet.of(MediaField.Role.SOURCE, MediaField.Role.FIRST_FRAME, MediaField.Role.REFERENCE);

    private FieldLikeness() {}

    static boolean sameName(Field one, Field other) {
        return one.name().equals(other.name()) && Objects.equals(part(one), part(other));
    }

    static boolean samePart(Field one, Field other) {
        return part(one) != null && Objects.equals(part(one), part(other));
    }

    static boolean sameLabel(Field one, Field other) {
        return part(one) == null && part(other) == null && one.label().equals(other.label());
    }

    static boolean bothPictures(Field one, Field other) {
        return one instanceof MediaField a
                && other instanceof MediaField b
                && PICTURES.contains(a.role())
                && PICTURES.contains(b.role());
    }

    /** Whether what is in one may be taken over into the other. */
    static boolean alike(Field one, Field other) {
        return (sameName(one, other) || samePart(one, other) || sameLabel(one, other) || bothPictures(one, other))
                && !(one instanceof MediaField a && other instanceof MediaField b && Collections.disjoint(a.accept(), b.accept()));
    }

    /** What a field is whatever its name, or null where only its name says it. */
    private static @Nullable Object part(Field field) {
        return switch (field) {
            case TextField text -> text.role() == TextField.Role.PLAIN ? null : text.role();
            case NumberField number -> number.seed() ? TextField.Role.SEED : null;
            case ChoiceField choice -> choice.look() == Look.RATIO || choice.look() == Look.VOICE ? choice.look() : null;
            case FlagField flag -> null;
            case MediaField media -> media.role();
        };
    }

    /** The value as the other field writes it: a shape by its proportions, a number that one of them calls a text. */
    static JsonNode translated(Field field, Field other, JsonNode value) {
        if (field instanceof ChoiceField from && other instanceof ChoiceField to && to.look() == Look.RATIO) {
            return sameShape(from, to, value);
        }
        if (other instanceof NumberField number && !number.seed() && value.isString()) {
            return number(value);
        }
        return value;
    }

    private static JsonNode sameShape(ChoiceField from, ChoiceField to, JsonNode value) {
        if (to.options().stream().anyMatch(option -> option.is(value))) {
            return value;
        }
        return from.options().stream()
                .filter(option -> option.is(value) && option.height() > 0)
                .flatMap(shape -> to.options().stream()
                        .filter(option -> option.width() * shape.height() == shape.width() * option.height() && option.height() > 0))
                .findFirst()
                .map(ChoiceField.Option::json)
                .orElse(value);
    }

    private static JsonNode number(JsonNode text) {
        try {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(text.asString().strip()));
        } catch (NumberFormatException notANumber) {
            return text;
        }
    }

    /** Whether the value is what the form has without anybody touching it, so that nobody misses it. */
    static boolean isStandard(Field field, JsonNode value) {
        return switch (field) {
            case TextField text -> value.asString("").equals(Objects.requireNonNullElse(text.defaultValue(), ""));
            case ChoiceField choice -> choice.defaultValue().toString().equals(value.asString(""));
            case NumberField number ->
                number.defaultValue() != null
                        && value.isNumber()
                        && number.defaultValue().compareTo(value.decimalValue()) == 0;
            case FlagField flag -> value.isBoolean() && value.booleanValue() == Boolean.TRUE.equals(flag.defaultValue());
            case MediaField media -> value.isEmpty() && value.isArray();
        };
    }
}
