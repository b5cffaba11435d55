package kiestudio.catalog;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks inputs of one variant: the schema finds what is wrong, {@link Refusal} says it in words, and {@link MediaCheck} adds what no
 * schema can see. One error a field, in the order of the file.
 */
final class InputCheck {

    /** Sliders of browsers say 0.30000000000000004 where they mean 0.3. */
    private static final BigDecimal ROUNDING_NOISE = new BigDecimal("1e-9");

    /** JSON Schema 2020-12 with our own words, which say nothing about what is valid. */
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(
            Dialect.builder(VariantSchema.DIALECT, Dialects.getDraft202012())
                    .keywords(VariantSchema.OWN_WORDS.stream().map(NonValidationKeyword::new).toList())
                    .build());

    private final Variant variant;
    private final ObjectNode document;
    private final Schema schema;

    InputCheck(Variant variant) {
        this.variant = variant;
        this.document = VariantSchema.of(variant);
        this.schema = SCHEMAS.getSchema(document);
    }

    ObjectNode document() {
        return document;
    }

    /** The input with every choice set and nothing but fields of the variant, in the order of the file. */
    ObjectNode complete(ObjectNode input, Function<String, Optional<MediaFacts>> media) {
        ObjectNode given = tidy(input);
        Map<String, String> wrong = wrongByShape(given);
        new MediaCheck(variant, given, media).errors().forEach(wrong::putIfAbsent);
        ObjectNode complete = withDefaults(given);
        Map<String, List<String>> clashes = new HashMap<>();
        for (Map<String, Object> combination : variant.forbidden()) {
            if (combination.keySet().stream().noneMatch(wrong::containsKey) && holds(complete, combination)) {
                String field = combination.keySet().iterator().next();
                wrong.put(field, Refusal.forbidden(field, combination));
                clashes.put(field, combination.keySet().stream().skip(1).toList());
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInputException(inFileOrder(wrong, clashes));
        }
        return complete;
    }

    /** Without what means "not given": null, and the empty text or list of an optional field. */
    private ObjectNode tidy(ObjectNode input) {
        ObjectNode tidy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : input.properties()) {
            JsonNode value = entry.getValue();
            Field field = variant.field(entry.getKey()).orElse(null);
            boolean empty = switch (field) {
                case Field.TextField text -> !text.required() && value.isString() && value.stringValue().isEmpty();
                case Field.MediaField many -> many.many() && value.isArray() && value.isEmpty();
                case null, default -> false;
            };
            if (!value.isNull() && !empty) {
                tidy.set(entry.getKey(), field instanceof Field.NumberField number ? withoutNoise(number, value) : value);
            }
        }
        return tidy;
    }

    private static JsonNode withoutNoise(Field.NumberField field, JsonNode value) {
        if (field.step() == null || !value.isFloatingPointNumber() || !Values.isFinite(value)) {
            return value;
        }
        BigDecimal exact = value.decimalValue();
        BigDecimal onStep = exact.divide(field.step(), 0, RoundingMode.HALF_EVEN).multiply(field.step());
        return onStep.subtract(exact).abs().compareTo(ROUNDING_NOISE) <= 0 ? Values.json(onStep) : value;
    }

    private Map<String, String> wrongByShape(ObjectNode given) {
        Map<String, String> wrong = new LinkedHashMap<>();
        ObjectNode checkable = given.deepCopy();
        variant.fields().forEach(field -> {
            JsonNode value = given.get(field.name());
            if (value != null && value.isNumber() && !Values.isFinite(value)) {
                wrong.put(field.name(), Refusal.of(field, value));
                checkable.remove(field.name());
            }
        });
        for (Error error : schema.validate(checkable)) {
            String name = fieldOf(error);
            if (name != null) {
                wrong.putIfAbsent(name, explain(name, given.get(name), error));
            }
        }
        return wrong;
    }

    /** Null for what concerns no single field: the forbidden combinations, which are judged on the completed input. */
    private static @Nullable String fieldOf(Error error) {
        if (error.getKeyword().equals("additionalProperties") || error.getKeyword().equals("required")) {
            return error.getProperty();
        }
        return error.getInstanceLocation().getNameCount() == 0 ? null : error.getInstanceLocation().getName(0);
    }

    private String explain(String name, @Nullable JsonNode value, Error error) {
        Field field = variant.field(name).orElse(null);
        if (field == null) {
            String now = variant.deprecated().get(name);
            String known = variant.fields().stream().map(Field::name).collect(Collectors.joining(", "));
            return now == null
                    ? "is not a field of this model; its fields are " + known
                    : "is an old name that Kie no longer wants; use " + now;
        }
        if (value == null) {
            return "is required";
        }
        String reason = Refusal.of(field, value);
        return reason == null ? error.getMessage() : reason;
    }

    private ObjectNode withDefaults(ObjectNode given) {
        ObjectNode complete = JsonNodeFactory.instance.objectNode();
        for (Field field : variant.fields()) {
            JsonNode value = given.get(field.name());
            if (field instanceof Field.ChoiceField choice) {
                Object chosen = value == null ? choice.defaultValue() : Values.chosen(choice, value);
                complete.set(field.name(), chosen == null ? value : Values.json(chosen));
            } else if (value != null) {
                complete.set(field.name(), field instanceof Field.NumberField number ? whole(number, value) : value);
            }
        }
        return complete;
    }

    /** JSON calls 3.0 an integer; Kie may not. */
    private static JsonNode whole(Field.NumberField field, JsonNode value) {
        boolean writtenAsFraction = field.integer() && value.isFloatingPointNumber() && Values.isFinite(value);
        return writtenAsFraction && Math.abs(value.doubleValue()) < 1e15
                ? JsonNodeFactory.instance.numberNode(value.decimalValue().longValue())
                : value;
    }

    private static boolean holds(ObjectNode input, Map<String, Object> combination) {
        return combination.entrySet().stream()
                .allMatch(entry -> Values.json(entry.getValue()).equals(input.get(entry.getKey())));
    }

    private List<FieldError> inFileOrder(Map<String, String> wrong, Map<String, List<String>> clashes) {
        List<FieldError> errors = new ArrayList<>();
        for (Field field : variant.fields()) {
            String message = wrong.remove(field.name());
            if (message != null) {
                errors.add(new FieldError(field.name(), message, clashes.getOrDefault(field.name(), List.of())));
            }
        }
        wrong.forEach((name, message) -> errors.add(new FieldError(name, message)));
        return errors;
    }
}
