package kiestudio.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an input costs by the list: the row that fits, times the number of units. Null wherever the input does not tell yet. */
final class ListPrice {

    static final String MAX_SIDE = "maxSide";

    private final Variant variant;
    private final ObjectNode input;
    private final Function<String, Optional<MediaFacts>> media;

    ListPrice(Variant variant, ObjectNode input, Function<String, Optional<MediaFacts>> media) {
        this.variant = variant;
        this.input = input;
        this.media = media;
    }

    @Nullable BigDecimal credits() {
        Price price = variant.price();
        if (price == null) {
            return null;
        }
        BigDecimal units = units(price.unit());
        BigDecimal rate = price.unit() == Price.Unit.OUTPUT_SIDE ? rateBySide(price) : rate(price);
        return units == null || rate == null ? null : plain(units.multiply(rate));
    }

    /** What any task of the variant costs at least: its cheapest row, for the smallest number of units. */
    static @Nullable BigDecimal least(Variant variant) {
        Price price = variant.price();
        if (price == null) {
            return null;
        }
        BigDecimal units = price.unit() == Price.Unit.SECOND ? shortest(variant) : BigDecimal.ONE;
        return price.rows().stream().map(Price.Row::credits).min(Comparator.naturalOrder()).map(rate -> plain(rate.multiply(units))).orElse(null);
    }

    private static BigDecimal shortest(Variant variant) {
        Field.ChoiceField duration = duration(variant.fields());
        return duration == null
                ? BigDecimal.ONE
                : duration.options().stream()
                        .map(option -> new BigDecimal(option.value().toString()))
                        .min(Comparator.naturalOrder())
                        .orElse(BigDecimal.ONE);
    }

    static Field.@Nullable ChoiceField duration(List<Field> fields) {
        return numbers(fields, field -> field.name().equals("duration"));
    }

    static Field.@Nullable ChoiceField factor(List<Field> fields) {
        return numbers(fields, field -> field.name().equals("upscale_factor"));
    }

    static Field.@Nullable MediaField source(List<Field> fields) {
        return first(fields, Field.MediaField.class, field -> !field.many() && field.role() == Field.MediaField.Role.SOURCE);
    }

    static Field.@Nullable TextField prompt(List<Field> fields) {
        return first(fields, Field.TextField.class, field -> field.role() == Field.TextField.Role.PROMPT);
    }

    private @Nullable BigDecimal units(Price.Unit unit) {
        return switch (unit) {
            case IMAGE -> results();
            case VIDEO, OUTPUT_SIDE -> BigDecimal.ONE;
            case SECOND -> number(duration(variant.fields()));
            case THOUSAND_CHARACTERS -> thousands();
        };
    }

    private @Nullable BigDecimal rate(Price price) {
        return price.rows().stream()
                .filter(row -> row.when().entrySet().stream()
                        .allMatch(entry -> entry.getValue().equals(value(choice(variant.fields(), entry.getKey())))))
                .map(Price.Row::credits)
                .findFirst()
                .orElse(null);
    }

    /** Kie's list ends at 8K and Kie names no limit: what lies above is allowed, at an unknown price. */
    private @Nullable BigDecimal rateBySide(Price price) {
        Field.MediaField source = source(variant.fields());
        BigDecimal factor = number(factor(variant.fields()));
        JsonNode reference = source == null ? null : input.get(source.name());
        if (factor == null || reference == null || !reference.isString()) {
            return null;
        }
        MediaFacts facts = media.apply(reference.stringValue()).orElse(null);
        if (facts == null || facts.width() == null || facts.height() == null) {
            return null;
        }
        BigDecimal side = factor.multiply(BigDecimal.valueOf(Math.max(facts.width(), facts.height())));
        return price.rows().stream()
                .filter(row -> !(row.when().get(MAX_SIDE) instanceof Integer limit)
                        || side.compareTo(BigDecimal.valueOf(limit)) <= 0)
                .map(Price.Row::credits)
                .findFirst()
                .orElse(null);
    }

    private @Nullable BigDecimal results() {
        for (Field field : variant.fields()) {
            if (field instanceof Field.ChoiceField choice && choice.countsResults()) {
                return number(choice);
            }
            if (field instanceof Field.NumberField number && number.countsResults()) {
                return count(number);
            }
        }
        return BigDecimal.ONE;
    }

    private @Nullable BigDecimal count(Field.NumberField field) {
        JsonNode given = input.get(field.name());
        if (given == null || given.isNull()) {
            return field.defaultValue() == null ? BigDecimal.ONE : field.defaultValue();
        }
        return Values.isFinite(given) && given.doubleValue() >= 1 && given.doubleValue() <= 1_000 ? given.decimalValue() : null;
    }

    private @Nullable BigDecimal thousands() {
        Field.TextField field = prompt(variant.fields());
        JsonNode given = field == null ? null : input.get(field.name());
        if (given == null || !given.isString() || given.stringValue().isBlank()) {
            return null;
        }
        String text = given.stringValue();
        return BigDecimal.valueOf(text.codePointCount(0, text.length()))
                .divide(BigDecimal.valueOf(1_000), 0, RoundingMode.CEILING);
    }

    /** The chosen value, or the default; null when what was given is not one of the options. */
    private @Nullable Object value(Field.@Nullable ChoiceField field) {
        if (field == null) {
            return null;
        }
        JsonNode given = input.get(field.name());
        return given == null || given.isNull() ? field.defaultValue() : Values.chosen(field, given);
    }

    private @Nullable BigDecimal number(Field.@Nullable ChoiceField field) {
        Object value = value(field);
        return value == null ? null : new BigDecimal(value.toString());
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Field.@Nullable ChoiceField choice(List<Field> fields, String name) {
        return first(fields, Field.ChoiceField.class, field -> field.name().equals(name));
    }

    /** The choice whose values are all numbers, as texts or as numbers. */
    private static Field.@Nullable ChoiceField numbers(List<Field> fields, Function<Field.ChoiceField, Boolean> fits) {
        return first(fields, Field.ChoiceField.class, field -> fits.apply(field) && isNumeric(field));
    }

    static boolean isNumeric(Field.ChoiceField field) {
        return field.options().stream().allMatch(option -> option.value().toString().matches("\\d{1,6}(\\.\\d{1,6})?"));
    }

    private static <F extends Field> @Nullable F first(List<Field> fields, Class<F> type, Function<F, Boolean> fits) {
        return fields.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(fits::apply)
                .findFirst()
                .orElse(null);
    }
}
