package kiestudio.catalog;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A variant's input as a JSON Schema 2020-12 document. Our own words begin with {@code x-}. {@code required} lists what a caller must
 * send: a choice is never among it, since the studio fills in its default.
 */
final class VariantSchema {

    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    /** What a form needs to know beyond what JSON Schema can say. */
    static final Set<String> OWN_WORDS = Set.of("x-label", "x-help", "x-advanced", "x-options", "x-media");

    /** What a media field takes: {@code Media.path()}, the {@code url} that an upload answers with. */
    static final String MEDIA_REFERENCE = "^/media/[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private VariantSchema() {}

    static ObjectNode of(Variant variant) {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", DIALECT);
        schema.put("title", variant.name().en());
        schema.put("description", "Input of Kie's model " + variant.kieId());
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Field field : variant.fields()) {
            properties.set(field.name(), property(field));
            if (field.required() && !(field instanceof Field.ChoiceField)) {
                required.add(field.name());
            }
        }
        schema.put("additionalProperties", false);
        if (!variant.forbidden().isEmpty()) {
            ArrayNode all = schema.putArray("allOf");
            variant.forbidden().forEach(combination -> all.add(not(combination)));
        }
        return schema;
    }

    private static ObjectNode not(Map<String, Object> combination) {
        ObjectNode rule = JSON.objectNode();
        ObjectNode not = rule.putObject("not");
        ObjectNode properties = not.putObject("properties");
        ArrayNode required = not.putArray("required");
        combination.forEach((name, value) -> {
            properties.putObject(name).set("const", Values.json(value));
            required.add(name);
        });
        return rule;
    }

    private static ObjectNode property(Field field) {
        ObjectNode property = JSON.objectNode();
        property.put("title", field.label().en());
        Text help = field.basics().help();
        if (help != null) {
            property.put("description", help.en());
        }
        switch (field) {
            case Field.TextField text -> describe(text, property);
            case Field.ChoiceField choice -> describe(choice, property);
            case Field.NumberField number -> describe(number, property);
            case Field.FlagField flag -> {
                property.put("type", "boolean");
                if (flag.defaultValue() != null) {
                    property.put("default", flag.defaultValue());
                }
            }
            case Field.MediaField media -> describe(media, property);
        }
        property.set("x-label", labels(field.label()));
        if (help != null) {
            property.set("x-help", labels(help));
        }
        if (field.advanced()) {
            property.put("x-advanced", true);
        }
        return property;
    }

    private static void describe(Field.TextField field, ObjectNode property) {
        property.put("type", "string");
        if (field.minLength() > 0) {
            property.put("minLength", field.minLength());
        }
        property.put("maxLength", field.maxLength());
        if (field.required()) {
            property.put("pattern", "\\S");
        }
        if (field.defaultValue() != null) {
            property.put("default", field.defaultValue());
        }
    }

    private static void describe(Field.ChoiceField field, ObjectNode property) {
        property.put("type", switch (field.defaultValue()) {
            case Integer whole -> "integer";
            case BigDecimal decimal -> "number";
            default -> "string";
        });
        ArrayNode values = property.putArray("enum");
        field.options().forEach(option -> values.add(Values.json(option.value())));
        property.set("default", Values.json(field.defaultValue()));
        ArrayNode options = property.putArray("x-options");
        for (Field.ChoiceField.Option option : field.options()) {
            ObjectNode shown = options.addObject();
            shown.set("value", Values.json(option.value()));
            shown.set("label", labels(option.label()));
        }
    }

    private static void describe(Field.NumberField field, ObjectNode property) {
        property.put("type", field.integer() ? "integer" : "number");
        put(property, "minimum", field.minimum());
        put(property, "maximum", field.maximum());
        put(property, "multipleOf", field.step());
        put(property, "default", field.defaultValue());
    }

    private static void describe(Field.MediaField field, ObjectNode property) {
        if (field.many()) {
            property.put("type", "array");
            property.set("items", reference());
            if (field.required()) {
                property.put("minItems", 1);
            }
            property.put("maxItems", field.maxItems());
        } else {
            property.setAll(reference());
        }
        property.set("x-media", limits(field));
    }

    private static ObjectNode reference() {
        return JSON.objectNode()
                .put("type", "string")
                .put("format", "uri-reference")
                .put("pattern", MEDIA_REFERENCE);
    }

    /** Of the file that the reference points to; JSON Schema's contentMediaType would speak of the text itself. */
    private static ObjectNode limits(Field.MediaField field) {
        ObjectNode limits = JSON.objectNode();
        limits.put("role", field.role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        ArrayNode types = limits.putArray("contentMediaTypes");
        field.accept().forEach(types::add);
        limits.put("maxBytes", field.maxBytes());
        if (field.maxTotalBytes() != null) {
            limits.put("maxTotalBytes", field.maxTotalBytes());
        }
        if (field.minSide() != null) {
            limits.put("minSide", field.minSide());
        }
        if (field.maxSide() != null) {
            limits.put("maxSide", field.maxSide());
        }
        put(limits, "maxMegapixels", field.maxMegapixels());
        if (field.sameSizeAs() != null) {
            limits.put("sameSizeAs", field.sameSizeAs());
        }
        return limits;
    }

    private static ObjectNode labels(Text text) {
        return JSON.objectNode().put("en", text.en()).put("ru", text.ru());
    }

    private static void put(ObjectNode node, String key, @Nullable BigDecimal value) {
        if (value == null) {
            return;
        }
        if (value.stripTrailingZeros().scale() <= 0) {
            node.put(key, value.longValueExact());
        } else {
            node.put(key, value);
        }
    }
}
