package kiestudio.catalog;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says in plain English why a field cannot have a value, and what it can have. */
final class Refusal {

    static final String UPLOAD_FIRST = "upload the file first with POST /api/kie/upload and use the url it returns";

    private Refusal() {}

    /** Null when the field itself sees nothing wrong. */
    static @Nullable String of(Field field, JsonNode given) {
        return switch (field) {
            case Field.TextField text -> text(text, given);
            case Field.ChoiceField choice -> choice(choice, given);
            case Field.NumberField number -> number(number, given);
            case Field.FlagField flag -> "must be true or false, not " + kind(given);
            case Field.MediaField media -> media(media, given);
        };
    }

    static String forbidden(String field, Map<String, Object> combination) {
        String others = combination.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(field))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(" and "));
        return "cannot be " + combination.get(field) + " together with " + others + "; change one of them";
    }

    private static @Nullable String text(Field.TextField field, JsonNode given) {
        if (!given.isString()) {
            return "must be text, not " + kind(given);
        }
        String text = given.stringValue();
        int length = text.codePointCount(0, text.length());
        if (length > field.maxLength()) {
            return "is too long: %s characters, at most %s".formatted(grouped(length), grouped(field.maxLength()));
        }
        if (field.required() && text.isBlank()) {
            return "is required and must not be blank";
        }
        if (length < field.minLength()) {
            return "is too short: %s characters, at least %s".formatted(grouped(length), grouped(field.minLength()));
        }
        return null;
    }

    private static String choice(Field.ChoiceField field, JsonNode given) {
        boolean texts = field.defaultValue() instanceof String;
        if (texts == given.isString()) {
            return "must be one of " + options(field, "");
        }
        return texts
                ? "must be one of the texts " + options(field, "\"") + ", not " + kind(given)
                : "must be one of the numbers " + options(field, "") + ", not " + kind(given);
    }

    private static String options(Field.ChoiceField field, String quote) {
        return field.options().stream()
                .map(option -> quote + option.value() + quote)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String number(Field.NumberField field, JsonNode given) {
        String wanted = "must be a " + (field.integer() ? "whole number" : "number") + range(field);
        if (!given.isNumber()) {
            return wanted + ", not " + kind(given);
        }
        if (!Values.isFinite(given) || (field.integer() && !isWhole(given)) || isOutside(field, given.decimalValue())) {
            return wanted;
        }
        return field.step() == null ? null : wanted + " in steps of " + field.step().toPlainString();
    }

    private static boolean isWhole(JsonNode given) {
        return given.isIntegralNumber() || given.doubleValue() == Math.rint(given.doubleValue());
    }

    private static boolean isOutside(Field.NumberField field, BigDecimal value) {
        return (field.minimum() != null && value.compareTo(field.minimum()) < 0)
                || (field.maximum() != null && value.compareTo(field.maximum()) > 0);
    }

    private static String range(Field.NumberField field) {
        if (field.minimum() != null && field.maximum() != null) {
            return " between " + field.minimum().toPlainString() + " and " + field.maximum().toPlainString();
        }
        if (field.minimum() != null) {
            return " of at least " + field.minimum().toPlainString();
        }
        return field.maximum() == null ? "" : " of at most " + field.maximum().toPlainString();
    }

    private static String media(Field.MediaField field, JsonNode given) {
        if (!field.many()) {
            return given.isString()
                    ? "must be an uploaded file such as /media/{id}: " + UPLOAD_FIRST
                    : "must be one uploaded file such as \"/media/{id}\", not " + kind(given);
        }
        if (!given.isArray()) {
            return "must be a list of uploaded files such as [\"/media/{id}\"], not " + kind(given);
        }
        if (given.size() > field.maxItems()) {
            return "holds %d files, at most %d".formatted(given.size(), field.maxItems());
        }
        return "must hold only uploaded files such as /media/{id}: " + UPLOAD_FIRST;
    }

    private static String kind(JsonNode given) {
        return switch (given.getNodeType()) {
            case STRING -> "the text \"" + shortened(given.stringValue()) + "\"";
            case NUMBER -> "the number " + shortened(given.toString());
            case BOOLEAN -> given.toString();
            case ARRAY -> "a list";
            case NULL -> "null";
            default -> "an object";
        };
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, text.offsetByCodePoints(0, 30)) + "…";
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", BigInteger.valueOf(number));
    }
}
