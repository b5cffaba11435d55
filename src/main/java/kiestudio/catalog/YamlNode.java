package kiestudio.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * A value of a YAML file that knows its line, so that every refusal can name it. A mapping remembers which keys it was asked for;
 * {@link #refuseOtherKeys()} then finds the misspelt ones.
 */
final class YamlNode {

    private static final YAMLFactory YAML = new YAMLFactory();

    private final String file;
    private final int line;
    /** {@code Map<String, YamlNode>}, {@code List<YamlNode>}, String, Integer, BigDecimal, Boolean, or null */
    private final @Nullable Object value;

    private final Set<String> asked = new TreeSet<>();

    private YamlNode(String file, int line, @Nullable Object value) {
        this.file = file;
        this.line = line;
        this.value = value;
    }

    static YamlNode parse(String file, String yaml) {
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), yaml)) {
            if (parser.nextToken() == null) {
                throw new CatalogException(file, 1, "is empty");
            }
            YamlNode root = read(file, parser);
            if (parser.nextToken() != null) {
                throw new CatalogException(file, parser.currentTokenLocation().getLineNr(), "more than one document");
            }
            return root;
        } catch (JacksonException e) {
            throw new CatalogException(file, Math.max(1, e.getLocation().getLineNr()), oneLine(e.getOriginalMessage()));
        }
    }

    /** Without the excerpts, indented, between the lines of the parser's message. */
    private static String oneLine(String message) {
        return message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining(", "));
    }

    private static YamlNode read(String file, JsonParser parser) {
        int line = parser.currentTokenLocation().getLineNr();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> readMapping(file, line, parser);
            case START_ARRAY -> {
                List<YamlNode> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(read(file, parser));
                }
                yield new YamlNode(file, line, items);
            }
            case VALUE_STRING -> new YamlNode(file, line, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new YamlNode(file, line, number(parser));
            case VALUE_TRUE, VALUE_FALSE -> new YamlNode(file, line, token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> new YamlNode(file, line, null);
            default -> throw new CatalogException(file, line, "unexpected " + token);
        };
    }

    private static YamlNode readMapping(String file, int line, JsonParser parser) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            YamlNode entry = read(file, parser);
            // Block collections report the line of their first entry; people look for the key.
            if (entries.put(key, new YamlNode(file, keyLine, entry.value)) != null) {
                throw new CatalogException(file, keyLine, "'" + key + "' stands here twice");
            }
        }
        return new YamlNode(file, line, entries);
    }

    private static Object number(JsonParser parser) {
        BigDecimal number = parser.getDecimalValue();
        boolean fitsInt = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return fitsInt ? (Object) number.intValueExact() : number;
    }

    CatalogException refuse(String reason) {
        return new CatalogException(file, line, reason);
    }

    boolean has(String key) {
        return get(key) != null;
    }

    @Nullable YamlNode get(String key) {
        asked.add(key);
        return entries().get(key);
    }

    YamlNode need(String key) {
        YamlNode found = get(key);
        if (found == null) {
            throw refuse("'" + key + "' is missing");
        }
        return found;
    }

    void refuseOtherKeys() {
        entries().forEach((key, node) -> {
            if (!asked.contains(key)) {
                throw node.refuse("unknown key '" + key + "'; known here: " + String.join(", ", asked));
            }
        });
    }

    @SuppressWarnings("unchecked")
    Map<String, YamlNode> entries() {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, YamlNode>) map;
        }
        throw refuse("must be keys with values, not " + shown());
    }

    @SuppressWarnings("unchecked")
    List<YamlNode> items() {
        if (value instanceof List<?> list) {
            return (List<YamlNode>) list;
        }
        throw refuse("must be a list, not " + shown());
    }

    boolean isText() {
        return value instanceof String;
    }

    String text() {
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw refuse("must be text, not " + shown() + (value instanceof Number ? " (put it in quotes)" : ""));
    }

    int whole() {
        if (value instanceof Integer number) {
            return number;
        }
        throw refuse("must be a whole number, not " + shown());
    }

    BigDecimal number() {
        return switch (value) {
            case Integer whole -> BigDecimal.valueOf(whole);
            case BigDecimal decimal -> decimal;
            case null, default -> throw refuse("must be a number, not " + shown());
        };
    }

    boolean flag() {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw refuse("must be true or false, not " + shown());
    }

    /** String, Integer, BigDecimal or Boolean. */
    Object scalar() {
        if (value == null || value instanceof Map || value instanceof List) {
            throw refuse("must be a single value, not " + shown());
        }
        return value;
    }

    private String shown() {
        return switch (value) {
            case null -> "nothing";
            case Map<?, ?> map -> "keys with values";
            case List<?> list -> "a list";
            default -> "'" + value + "'";
        };
    }
}
