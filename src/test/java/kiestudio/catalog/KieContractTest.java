package kiestudio.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Holds the files of the catalogue against what Kie documents, written down once in {@code catalog/kie-contract.txt}. */
class KieContractTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void the_catalogue_says_of_every_field_limit_and_price_what_kie_says() throws IOException {
        // given
        List<String> documented = contract();

        // when
        List<String> ours = ModelCatalog.load(null).models().stream()
                .flatMap(model -> model.variants().stream().map(variant -> written(model, variant)))
                .toList();

        // then
        assertThat(ours).filteredOn(variant -> !documented.contains(variant)).isEmpty();
        assertThat(ours).isEqualTo(documented);
    }

    /** One text a variant. */
    private static List<String> contract() throws IOException {
        try (var in = Objects.requireNonNull(KieContractTest.class.getResourceAsStream("/catalog/kie-contract.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
            return List.of(text.strip().split("\n\n"));
        }
    }

    private static String written(Model model, Variant variant) {
        List<String> lines = new ArrayList<>();
        lines.add("%s -> %s (%s, %s)"
                .formatted(model.id(), variant.kieId(), model.category().id(), model.status().id()));
        variant.fields().stream().map(KieContractTest::written).sorted().forEach(lines::add);
        variant.forbidden().forEach(combination -> lines.add("  never " + json(combination)));
        lines.add(written(variant.price()));
        return String.join("\n", lines);
    }

    private static String written(Price price) {
        if (price == null) {
            return "  price unknown";
        }
        String rows = price.rows().stream()
                .map(row -> (row.when().isEmpty() ? "" : json(new TreeMap<>(row.when())) + " ")
                        + row.credits().toPlainString())
                .collect(Collectors.joining("; "));
        return "  price per " + price.unit().name().toLowerCase(Locale.ROOT) + ": " + rows;
    }

    private static String written(Field field) {
        List<String> parts =
                switch (field) {
                    case Field.TextField text -> List.of("text " + text.minLength() + ".." + text.maxLength());
                    case Field.ChoiceField choice -> written(choice);
                    case Field.NumberField number -> written(number);
                    case Field.FlagField flag -> flag.defaultValue() == null
                            ? List.of("flag")
                            : List.of("flag", "default " + flag.defaultValue());
                    case Field.MediaField media -> written(media);
                };
        return "  " + field.name() + ": "
                + Stream.concat(Stream.of(field.required() ? "required" : "optional"), parts.stream())
                        .collect(Collectors.joining(", "));
    }

    private static List<String> written(Field.ChoiceField field) {
        List<Object> values =
                field.options().stream().map(Field.ChoiceField.Option::value).toList();
        List<String> parts = new ArrayList<>(List.of("one of " + json(values), "default " + json(field.defaultValue())));
        if (field.countsResults()) {
            parts.add("counts results");
        }
        return parts;
    }

    private static List<String> written(Field.NumberField field) {
        List<String> parts = new ArrayList<>(List.of(field.integer() ? "whole number" : "number"));
        if (field.minimum() != null) {
            parts.add(field.minimum() + ".." + field.maximum());
        }
        // A seed is whole, whatever Kie's type says.
        if (field.step() != null && !field.seed()) {
            parts.add("step " + field.step());
        }
        if (field.defaultValue() != null) {
            parts.add("default " + field.defaultValue());
        }
        if (field.countsResults()) {
            parts.add("counts results");
        }
        return parts;
    }

    private static List<String> written(Field.MediaField field) {
        List<String> parts = new ArrayList<>();
        parts.add((field.many() ? "up to " + field.maxItems() : "one") + " of " + String.join(" ", field.accept()));
        parts.add("maxBytes " + field.maxBytes());
        if (field.maxTotalBytes() != null) {
            parts.add("maxTotalBytes " + field.maxTotalBytes());
        }
        if (field.minSide() != null) {
            parts.add("side " + field.minSide() + ".." + field.maxSide());
            parts.add("maxMegapixels " + field.maxMegapixels());
        }
        if (field.sameSizeAs() != null) {
            parts.add("sameSizeAs " + field.sameSizeAs());
        }
        return parts;
    }

    /** JSON with a space after each comma and colon. */
    private static String json(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(KieContractTest::json).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map -> new TreeMap<>(map)
                    .entrySet().stream()
                            .map(entry -> json(entry.getKey()) + ": " + json(entry.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
            default -> JSON.writeValueAsString(value);
        };
    }
}
