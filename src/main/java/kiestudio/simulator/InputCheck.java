package kiestudio.simulator;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kiestudio.catalog.Field;
import kiestudio.catalog.MediaFacts;
import kiestudio.catalog.Variant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Judges an input as Kie does: against the same catalogue, but on its own and strictly, so that a mistake of the studio's check shows.
 * Nothing is filled in, and types must be exact.
 */
final class InputCheck {

    private final Function<String, Optional<MediaFacts>> media;

    /** @param media what is known of the file behind an address, empty when the address is not the simulator's */
    InputCheck(Function<String, Optional<MediaFacts>> media) {
        this.media = media;
    }

    /** @throws Refusal with Kie's code and words for the first thing that is wrong */
    void check(Variant variant, ObjectNode input) {
        for (String name : input.propertyNames()) {
            if (variant.field(name).isEmpty()) {
                throw Refusal.invalid("Unknown field: " + name);
            }
        }
        for (Field field : variant.fields()) {
            JsonNode value = input.get(field.name());
            if (value == null || value.isNull() || value.isString() && value.asString().isEmpty()) {
                if (field.required()) {
                    throw Refusal.required(field.name());
                }
            } else {
                check(field, value, input);
            }
        }
        for (Map<String, Object> combination : variant.forbidden()) {
            if (combination.entrySet().stream().allMatch(part -> same(input.get(part.getKey()), part.getValue()))) {
                throw Refusal.notAllowed(String.join(" with ", combination.keySet()));
            }
        }
    }

    private void check(Field field, JsonNode value, ObjectNode input) {
        switch (field) {
            case Field.TextField text -> text(text, value);
            case Field.ChoiceField choice -> {
                if (choice.options().stream().noneMatch(option -> same(value, option.value()))) {
                    throw Refusal.notAllowed(field.name());
                }
            }
            case Field.NumberField number -> number(number, value);
            case Field.FlagField flag -> {
                if (!value.isBoolean()) {
                    throw Refusal.invalid(flag.name() + " must be a boolean");
                }
            }
            case Field.MediaField files -> media(files, value, input);
        }
    }

    private static void text(Field.TextField field, JsonNode value) {
        if (!value.isString()) {
            throw Refusal.invalid(field.name() + " must be a string");
        }
        int length = value.asString().codePointCount(0, value.asString().length());
        if (length < field.minLength() || length > field.maxLength()) {
            throw Refusal.invalid(field.name() + " must have " + field.minLength() + " to " + field.maxLength() + " characters");
        }
    }

    private static void number(Field.NumberField field, JsonNode value) {
        if (!value.isNumber() || field.integer() && !value.isIntegralNumber()) {
            throw Refusal.invalid(field.name() + " must be " + (field.integer() ? "an integer" : "a number"));
        }
        BigDecimal number = value.decimalValue();
        if (outside(number, field.minimum(), field.maximum())) {
            throw Refusal.notAllowed(field.name());
        }
    }

    private static boolean outside(BigDecimal value, @Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
        return minimum != null && value.compareTo(minimum) < 0 || maximum != null && value.compareTo(maximum) > 0;
    }

    /** Kie wants {@code "5"} for one model and {@code 5} for another, so the JSON type counts. */
    private static boolean same(@Nullable JsonNode value, Object wanted) {
        if (value == null) {
            return false;
        }
        return switch (wanted) {
            case Number number -> value.isNumber() && value.decimalValue().compareTo(new BigDecimal(number.toString())) == 0;
            case Boolean flag -> value.isBoolean() && value.asBoolean() == flag;
            default -> value.isString() && value.asString().equals(wanted.toString());
        };
    }

    private void media(Field.MediaField field, JsonNode value, ObjectNode input) {
        List<String> urls = urls(value);
        if (field.many() != value.isArray()) {
            throw Refusal.invalid(field.name() + (field.many() ? " must be an array of URLs" : " must be one URL"));
        }
        if (urls.isEmpty() && field.required()) {
            throw Refusal.required(field.name());
        }
        if (field.many() && urls.size() > field.maxItems()) {
            throw Refusal.invalid(field.name() + " may have at most " + field.maxItems() + " items");
        }
        long total = 0;
        for (String url : urls) {
            if (!isUrl(url)) {
                throw Refusal.invalid(field.name() + " must be a valid URL");
            }
            Optional<MediaFacts> facts = media.apply(url);
            facts.ifPresent(known -> file(field, known, input));
            total += facts.map(MediaFacts::size).orElse(0L);
        }
        if (field.maxTotalBytes() != null && total > field.maxTotalBytes()) {
            throw Refusal.invalid(field.name() + " files exceed the maximum size in total");
        }
    }

    private void file(Field.MediaField field, MediaFacts facts, ObjectNode input) {
        if (!field.accept().contains(facts.mimeType())) {
            throw Refusal.invalid(field.name() + " file type is not supported: " + facts.mimeType());
        }
        if (facts.size() > field.maxBytes()) {
            throw Refusal.invalid(field.name() + " file exceeds the maximum size");
        }
        Integer width = facts.width();
        Integer height = facts.height();
        if (width == null || height == null) {
            return;
        }
        boolean small = field.minSide() != null && Math.min(width, height) < field.minSide();
        boolean large = field.maxSide() != null && Math.max(width, height) > field.maxSide();
        BigDecimal megapixels = BigDecimal.valueOf((long) width * height, 6);
        if (small || large || outside(megapixels, null, field.maxMegapixels())) {
            throw Refusal.invalid(field.name() + " picture dimensions are not supported: " + width + "x" + height);
        }
        if (field.sameSizeAs() != null && input.get(field.sameSizeAs()) instanceof JsonNode other) {
            for (String url : urls(other)) {
                MediaFacts picture = media.apply(url).orElse(facts);
                if (!width.equals(picture.width()) || !height.equals(picture.height())) {
                    throw Refusal.invalid(field.name() + " must have the same size as " + field.sameSizeAs());
                }
            }
        }
    }

    static List<String> urls(JsonNode value) {
        List<String> urls = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> urls.add(item.asString("")));
        } else {
            urls.add(value.asString(""));
        }
        return urls;
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
