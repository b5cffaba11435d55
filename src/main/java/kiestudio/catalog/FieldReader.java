package kiestudio.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one field of a model's file. */
final class FieldReader {

    /** Kie writes "10 MB" and does not say which; a million bytes each is what it accepts either way. */
    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);

    private static final List<String> TYPES = List.of("string", "integer", "number", "boolean", "array");

    private final String name;
    private final YamlNode node;
    private final String type;
    private final Presentation own;
    private final Presentation look;

    private FieldReader(String name, YamlNode node, Vocabulary vocabulary) {
        this.name = name;
        this.node = node;
        this.type = node.need("type").text();
        if (!TYPES.contains(type)) {
            throw node.need("type").refuse("type must be one of " + String.join(", ", TYPES));
        }
        this.own = Presentation.read(node);
        boolean media = node.has("accept") && own.role() != null;
        this.look = own.over(media ? vocabulary.medium(own.role()) : vocabulary.field(name));
    }

    static Field read(String name, YamlNode node, Vocabulary vocabulary) {
        Field field = new FieldReader(name, node, vocabulary).read();
        node.refuseOtherKeys();
        return field;
    }

    private Field read() {
        if (node.has("accept")) {
            return medium();
        }
        if (node.has("enum") || node.has("options")) {
            return choice();
        }
        return switch (type) {
            case "string" -> text();
            case "integer", "number" -> number();
            case "boolean" -> new Field.FlagField(basics(), flag("default"));
            default -> throw node.refuse("an array takes media: 'accept' is missing");
        };
    }

    private Field.Basics basics() {
        if (look.label() == null) {
            throw node.refuse("'label' is missing, and labels.yaml has none for '" + name + "'");
        }
        return new Field.Basics(
                name, look.label(), look.help(), isSet("required"), Boolean.TRUE.equals(look.advanced()));
    }

    private Field.TextField text() {
        YamlNode given = node.get("default");
        String defaultValue = given == null ? null : given.text();
        YamlNode minimum = node.get("minLength");
        int minLength = minimum == null ? 0 : minimum.whole();
        int maxLength = node.need("maxLength").whole();
        if (minLength < 0 || maxLength < Math.max(1, minLength)) {
            throw node.refuse("minLength and maxLength contradict each other");
        }
        Field.TextField.Role role =
                own.role() == null && look.role() == null
                        ? Field.TextField.Role.PLAIN
                        : word("role", look.role(), Field.TextField.Role.class);
        return new Field.TextField(basics(), role, minLength, maxLength, defaultValue);
    }

    private Field.ChoiceField choice() {
        List<Field.ChoiceField.Option> options =
                values().stream().map(look::option).toList();
        Object defaultValue = typed(node.need("default"));
        if (options.stream().noneMatch(option -> option.value().equals(defaultValue))) {
            throw node.need("default").refuse("the default is not one of the values");
        }
        Field.ChoiceField.Look widget = look.widget() == null
                ? Field.ChoiceField.Look.SELECT
                : word("widget", look.widget(), Field.ChoiceField.Look.class);
        Field.ChoiceField field = new Field.ChoiceField(basics(), widget, options, defaultValue, isSet("countsResults"));
        if (field.countsResults() && !ListPrice.isNumeric(field)) {
            throw node.need("countsResults").refuse("only a field of numbers counts results");
        }
        return field;
    }

    /** The values of {@code enum}; a field without one has the keys of its {@code options}. */
    private List<Object> values() {
        YamlNode list = node.get("enum");
        Set<Object> values = new LinkedHashSet<>();
        if (list == null) {
            if (!type.equals("string")) {
                throw node.refuse("'enum' is missing");
            }
            values.addAll(node.need("options").entries().keySet());
        } else {
            for (YamlNode item : list.items()) {
                if (!values.add(typed(item))) {
                    throw item.refuse("'" + item.scalar() + "' stands here twice");
                }
            }
        }
        if (values.isEmpty()) {
            throw node.refuse("there must be at least one value");
        }
        return new ArrayList<>(values);
    }

    /** A value of the field's type, since Kie tells "5" from 5. */
    private Object typed(YamlNode item) {
        return switch (type) {
            case "string" -> item.text();
            case "integer" -> item.whole();
            case "number" -> item.number();
            default -> throw node.refuse("a choice must be of type string, integer or number");
        };
    }

    private Field.NumberField number() {
        BigDecimal minimum = decimal("minimum");
        BigDecimal maximum = decimal("maximum");
        BigDecimal step = decimal("multipleOf");
        BigDecimal defaultValue = decimal("default");
        if (step != null && step.signum() <= 0) {
            throw node.refuse("multipleOf must be above 0");
        }
        boolean tooSmall = minimum != null && defaultValue != null && defaultValue.compareTo(minimum) < 0;
        boolean tooLarge = maximum != null && defaultValue != null && defaultValue.compareTo(maximum) > 0;
        if (tooSmall || tooLarge || (minimum != null && maximum != null && minimum.compareTo(maximum) > 0)) {
            throw node.refuse("minimum, maximum and default contradict each other");
        }
        boolean integer = type.equals("integer") || (step != null && step.stripTrailingZeros().scale() <= 0);
        boolean seed = "seed".equals(look.role());
        if (own.role() != null && !seed) {
            throw node.need("role").refuse("the role of a number can only be seed");
        }
        return new Field.NumberField(
                basics(), integer, seed, minimum, maximum, step, defaultValue, isSet("countsResults"));
    }

    private Field.MediaField medium() {
        boolean many = type.equals("array");
        if (!many && !type.equals("string")) {
            throw node.need("type").refuse("a media field is of type string or array");
        }
        Set<String> accept = new LinkedHashSet<>();
        for (YamlNode item : node.need("accept").items()) {
            if (!item.text().matches("(image|video|audio)/[a-z0-9.+-]+")) {
                throw item.refuse("'" + item.text() + "' is not a media type such as image/png");
            }
            accept.add(item.text());
        }
        BigDecimal maxTotal = decimal("maxTotalMegabytes");
        node.need("role");
        return new Field.MediaField(
                basics(),
                word("role", own.role(), Field.MediaField.Role.class),
                many,
                many ? node.need("maxItems").whole() : 1,
                accept,
                bytes(node.need("maxMegabytes").number()),
                maxTotal == null ? null : bytes(maxTotal),
                whole("minSide"),
                whole("maxSide"),
                decimal("maxMegapixels"),
                node.has("sameSizeAs") ? node.need("sameSizeAs").text() : null);
    }

    private static long bytes(BigDecimal megabytes) {
        return megabytes.multiply(MEGABYTE).longValue();
    }

    private @Nullable BigDecimal decimal(String key) {
        YamlNode found = node.get(key);
        return found == null ? null : found.number();
    }

    private @Nullable Integer whole(String key) {
        YamlNode found = node.get(key);
        return found == null ? null : found.whole();
    }

    private @Nullable Boolean flag(String key) {
        YamlNode found = node.get(key);
        return found == null ? null : found.flag();
    }

    private boolean isSet(String key) {
        return Boolean.TRUE.equals(flag(key));
    }

    /** A constant by the word a file uses for it: {@code first-frame} is FIRST_FRAME. */
    private <E extends Enum<E>> E word(String key, @Nullable String word, Class<E> constants) {
        List<String> known = new ArrayList<>();
        for (E constant : constants.getEnumConstants()) {
            String form = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (form.equals(word)) {
                return constant;
            }
            known.add(form);
        }
        YamlNode place = node.has(key) ? node.need(key) : node;
        throw place.refuse(key + " '" + word + "' must be one of " + String.join(", ", known));
    }
}
