package kiestudio.ui.create;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kiestudio.catalog.Field;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.Field.FlagField;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.Field.NumberField;
import kiestudio.catalog.Field.TextField;
import kiestudio.catalog.FieldError;
import kiestudio.catalog.MediaFacts;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is wrong with a field, in the person's own language; the catalogue's messages are English, for programs. */
final class ProblemWords {

    private ProblemWords() {}

    /** @param form every control of the form by its field, since one may have to fit another */
    static String of(FieldControl control, FieldError error, Map<String, FieldControl> form, Words words) {
        return of(control, control.value().orElse(null), error, form, words);
    }

    /** @param value that is to be sent, where the control holds several */
    static String of(
            FieldControl control, @Nullable JsonNode value, FieldError error, Map<String, FieldControl> form, Words words) {
        Field field = control.field();
        if (value == null) {
            return missing(field, words);
        }
        String own = switch (field) {
            case TextField text -> length(text, value, words);
            case NumberField number -> range(number, value, words);
            case ChoiceField choice -> together(error, fields(form), words);
            case FlagField flag -> together(error, fields(form), words);
            case MediaField media -> media(media, value, control, form, words);
        };
        return own == null ? words.text("problem.other") : own;
    }

    /** Of a field that is not in the form, since the order goes to another model. */
    static String ofOther(Field field, @Nullable JsonNode value, List<Field> fields, FieldError error, Words words) {
        if (value == null) {
            return missing(field, words);
        }
        String own = switch (field) {
            case TextField text -> length(text, value, words);
            case NumberField number -> range(number, value, words);
            case ChoiceField choice -> together(error, fields, words);
            case FlagField flag -> together(error, fields, words);
            case MediaField media -> words.text("problem.media.unfit");
        };
        return own == null ? words.text("problem.other") : own;
    }

    private static String missing(Field field, Words words) {
        return words.text(field instanceof MediaField ? "problem.missing.media" : "problem.missing");
    }

    private static List<Field> fields(Map<String, FieldControl> form) {
        return form.values().stream().map(FieldControl::field).toList();
    }

    /** A form offers nothing that a field by itself cannot be: what is wrong is how it goes with others. */
    private static @Nullable String together(FieldError error, List<Field> fields, Words words) {
        String others = fields.stream()
                .filter(field -> error.clashes().contains(field.name()))
                .map(field -> words.text("problem.quoted", words.of(field.label())))
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? null : words.text("problem.together", others);
    }

    private static String media(
            MediaField field, JsonNode value, FieldControl control, Map<String, FieldControl> form, Words words) {
        if (value.isArray() && value.size() > field.maxItems()) {
            return words.text("upload.enough", words.number(field.maxItems()));
        }
        for (MediaFacts facts : control.media().values()) {
            if (!field.accept().contains(facts.mimeType())) {
                return words.text("upload.refused.unsupported_type", types(field));
            }
            if (facts.size() > field.maxBytes()) {
                return words.text("upload.refused.too_large", words.bytes(field.maxBytes()));
            }
        }
        String own = MediaProblemWords.of(field, form, words);
        return own == null ? words.text("problem.media.gone") : own;
    }

    private static String types(MediaField field) {
        return field.accept().stream()
                .map(type -> type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    static @Nullable String length(TextField field, JsonNode value, Words words) {
        if (value.asString().isBlank()) {
            return words.text("problem.missing");
        }
        int length = value.asString().codePointCount(0, value.asString().length());
        if (length > field.maxLength()) {
            return words.text("problem.long", words.number(length), words.number(field.maxLength()));
        }
        return length < field.minLength() ? words.text("problem.short", words.number(field.minLength())) : null;
    }

    private static @Nullable String range(NumberField field, JsonNode value, Words words) {
        if (!value.isNumber()) {
            return words.text("problem.number");
        }
        boolean low = field.minimum() != null && value.decimalValue().compareTo(field.minimum()) < 0;
        boolean high = field.maximum() != null && value.decimalValue().compareTo(field.maximum()) > 0;
        if (!low && !high) {
            return field.integer() && value.decimalValue().stripTrailingZeros().scale() > 0
                    ? words.text("problem.whole")
                    : field.step() == null ? null : words.text("problem.step", words.number(field.step()));
        }
        if (field.minimum() != null && field.maximum() != null) {
            return words.text("problem.range", words.number(field.minimum()), words.number(field.maximum()));
        }
        return low
                ? words.text("problem.atLeast", words.number(field.minimum()))
                : words.text("problem.atMost", words.number(field.maximum()));
    }
}
