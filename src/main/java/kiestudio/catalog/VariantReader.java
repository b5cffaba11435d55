package kiestudio.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one variant of a model's file, and refuses references to fields or values that it does not have. */
final class VariantReader {

    private final YamlNode node;
    private final List<Field> fields = new ArrayList<>();

    private VariantReader(YamlNode node) {
        this.node = node;
    }

    static Variant read(YamlNode node, Text modelName, Vocabulary vocabulary) {
        return new VariantReader(node).read(modelName, vocabulary);
    }

    private Variant read(Text modelName, Vocabulary vocabulary) {
        node.need("fields").entries().forEach((name, field) -> fields.add(FieldReader.read(name, field, vocabulary)));
        checkSameSizeAs();
        Text name = Presentation.text(node.get("name"));
        Variant variant = new Variant(
                node.need("kieId").text(),
                name == null ? modelName : name,
                whenGiven(),
                List.copyOf(fields),
                forbidden(),
                deprecated(),
                price(node.get("price")));
        node.refuseOtherKeys();
        return variant;
    }

    private @Nullable String whenGiven() {
        YamlNode given = node.get("whenGiven");
        return given == null ? null : field(given, given.text()).name();
    }

    private void checkSameSizeAs() {
        for (Field field : fields) {
            if (field instanceof Field.MediaField media && media.sameSizeAs() != null) {
                YamlNode place = node.need("fields").entries().get(field.name()).need("sameSizeAs");
                if (!(field(place, media.sameSizeAs()) instanceof Field.MediaField other) || other.many()) {
                    throw place.refuse("'" + media.sameSizeAs() + "' is not a field for one medium");
                }
            }
        }
    }

    private List<Map<String, Object>> forbidden() {
        List<Map<String, Object>> combinations = new ArrayList<>();
        if (node.get("forbidden") instanceof YamlNode list) {
            list.items().forEach(item -> combinations.add(condition(item)));
        }
        return List.copyOf(combinations);
    }

    private Map<String, String> deprecated() {
        Map<String, String> names = new LinkedHashMap<>();
        if (node.get("deprecated") instanceof YamlNode given) {
            given.entries().forEach((old, now) -> names.put(old, field(now, now.text()).name()));
        }
        return names;
    }

    /** Values of choice fields, such as {@code {duration: "10", resolution: 1080P}}. */
    private Map<String, Object> condition(YamlNode given) {
        Map<String, Object> values = new LinkedHashMap<>();
        given.entries().forEach((name, value) -> {
            if (!(field(value, name) instanceof Field.ChoiceField choice)) {
                throw value.refuse("'" + name + "' is not a choice");
            }
            if (choice.options().stream().noneMatch(option -> option.value().equals(value.scalar()))) {
                throw value.refuse("'" + value.scalar() + "' is not a value of '" + name + "'");
            }
            values.put(name, value.scalar());
        });
        return values;
    }

    private Field field(YamlNode place, String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow(() -> {
            String known = fields.stream().map(Field::name).collect(Collectors.joining(", "));
            return place.refuse("there is no field '" + name + "' here, only " + known);
        });
    }

    private @Nullable Price price(@Nullable YamlNode given) {
        if (given == null) {
            return null;
        }
        Price.Unit unit = unit(given.need("unit"));
        List<Price.Row> rows = new ArrayList<>();
        if (given.get("credits") instanceof YamlNode credits) {
            rows.add(new Price.Row(Map.of(), credits(credits)));
        } else {
            for (YamlNode row : given.need("rows").items()) {
                rows.add(new Price.Row(when(unit, row.get("when")), credits(row.need("credits"))));
                row.refuseOtherKeys();
            }
        }
        given.refuseOtherKeys();
        return new Price(unit, List.copyOf(rows));
    }

    private Price.Unit unit(YamlNode given) {
        Price.Unit unit = Arrays.stream(Price.Unit.values())
                .filter(each -> word(each).equals(given.text()))
                .findFirst()
                .orElseThrow(() -> given.refuse("unit must be one of "
                        + Arrays.stream(Price.Unit.values()).map(VariantReader::word).collect(Collectors.joining(", "))));
        boolean countable = switch (unit) {
            case IMAGE, VIDEO -> true;
            case SECOND -> ListPrice.duration(fields) != null;
            case THOUSAND_CHARACTERS -> ListPrice.prompt(fields) != null;
            case OUTPUT_SIDE -> ListPrice.factor(fields) != null && ListPrice.source(fields) != null;
        };
        if (!countable) {
            throw given.refuse("the fields do not tell how many " + word(unit) + " units there are");
        }
        return unit;
    }

    private Map<String, Object> when(Price.Unit unit, @Nullable YamlNode given) {
        if (given == null) {
            return Map.of();
        }
        if (unit != Price.Unit.OUTPUT_SIDE) {
            return condition(given);
        }
        Map<String, Object> when = Map.of(ListPrice.MAX_SIDE, given.need(ListPrice.MAX_SIDE).whole());
        given.refuseOtherKeys();
        return when;
    }

    private static BigDecimal credits(YamlNode given) {
        if (given.number().signum() < 0) {
            throw given.refuse("credits cannot be negative");
        }
        return given.number();
    }

    private static String word(Price.Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
