package kiestudio.ui.create;

import java.util.Map;
import kiestudio.catalog.Field;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.Field.FlagField;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.Field.NumberField;
import kiestudio.catalog.Field.TextField;
import kiestudio.catalog.FieldError;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The commonest mistakes in the person's own language; the catalogue's messages are English, for programs, and stand in for the
 * rest.
 */
final class ProblemWords {

    private ProblemWords() {}

    /** @param form every control of the form by its field, since one may have to fit another */
    static String of(FieldControl control, FieldError error, Map<String, FieldControl> form, Words words) {
        Field field = control.field();
        JsonNode value = control.value().orElse(null);
        if (value == null) {
            return words.text(field instanceof MediaField ? "problem.missing.media" : "problem.missing");
        }
        String own = switch (field) {
            case TextField text -> length(text, value, words);
            case NumberField number -> range(number, value, words);
            case ChoiceField choice -> null;
            case FlagField flag -> null;
            case MediaField media -> MediaProblemWords.of(media, form, words);
        };
        return own == null ? error.message() : own;
    }

    private static @Nullable String length(TextField field, JsonNode value, Words words) {
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
            return null;
        }
        if (field.minimum() != null && field.maximum() != null) {
            return words.text("problem.range", words.number(field.minimum()), words.number(field.maximum()));
        }
        return low
                ? words.text("problem.atLeast", words.number(field.minimum()))
                : words.text("problem.atMost", words.number(field.maximum()));
    }
}
