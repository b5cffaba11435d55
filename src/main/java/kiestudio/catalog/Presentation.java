package kiestudio.catalog;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a field looks, as far as a file says so: what is absent comes from the shared {@link Vocabulary}.
 *
 * @param unit    written behind values that have no label of their own ("5 s")
 * @param preview address of a value's sample, with {@code {value}} in it
 * @param options labels by value, as text
 */
record Presentation(
        @Nullable Text label,
        @Nullable Text help,
        @Nullable String role,
        @Nullable String widget,
        @Nullable Boolean advanced,
        @Nullable Text unit,
        @Nullable String preview,
        Map<String, OptionLabel> options) {

    static final Presentation NONE = new Presentation(null, null, null, null, null, null, null, Map.of());

    record OptionLabel(Text text, int width, int height) {}

    static Presentation read(YamlNode field) {
        YamlNode advanced = field.get("advanced");
        return new Presentation(
                text(field.get("label")),
                text(field.get("description")),
                word(field.get("role")),
                word(field.get("widget")),
                advanced == null ? null : advanced.flag(),
                text(field.get("unit")),
                word(field.get("preview")),
                options(field.get("options")));
    }

    /** This presentation, completed by the shared one. */
    Presentation over(Presentation shared) {
        Map<String, OptionLabel> labels = new LinkedHashMap<>(shared.options);
        labels.putAll(options);
        return new Presentation(
                label != null ? label : shared.label,
                help != null ? help : shared.help,
                role != null ? role : shared.role,
                widget != null ? widget : shared.widget,
                advanced != null ? advanced : shared.advanced,
                unit != null ? unit : shared.unit,
                preview != null ? preview : shared.preview,
                labels);
    }

    /** {@code {en: …, ru: …}}, or one text that is the same in both languages, such as a name. */
    static @Nullable Text text(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        if (node.isText()) {
            return new Text(node.text(), node.text());
        }
        Text text = new Text(node.need("en").text(), node.need("ru").text());
        node.refuseOtherKeys();
        return text;
    }

    /** The option of a choice field; without a label it is called by its value and unit. */
    Field.ChoiceField.Option option(Object value) {
        String key = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        OptionLabel known = options.get(key);
        Text text = known != null ? known.text() : unit == null ? new Text(key, key) : new Text(key + " " + unit.en(), key + " " + unit.ru());
        int[] sides = known != null && known.width() > 0 ? new int[] {known.width(), known.height()} : sides(key);
        return new Field.ChoiceField.Option(
                value, text, sides[0], sides[1], preview == null ? null : preview.replace("{value}", key));
    }

    private static Map<String, OptionLabel> options(@Nullable YamlNode node) {
        Map<String, OptionLabel> options = new LinkedHashMap<>();
        if (node != null) {
            node.entries().forEach((value, label) -> options.put(value, optionLabel(label)));
        }
        return options;
    }

    private static OptionLabel optionLabel(YamlNode node) {
        if (node.isText()) {
            return new OptionLabel(new Text(node.text(), node.text()), 0, 0);
        }
        YamlNode ratio = node.get("ratio");
        int[] sides = ratio == null ? new int[2] : sides(ratio.text());
        if (ratio != null && sides[0] == 0) {
            throw ratio.refuse("a ratio looks like \"16:9\"");
        }
        OptionLabel label = new OptionLabel(new Text(node.need("en").text(), node.need("ru").text()), sides[0], sides[1]);
        node.refuseOtherKeys();
        return label;
    }

    /** Width and height of "16:9", or zeros. */
    private static int[] sides(String ratio) {
        if (!ratio.matches("[1-9]\\d{0,3}:[1-9]\\d{0,3}")) {
            return new int[2];
        }
        String[] parts = ratio.split(":");
        return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
    }

    private static @Nullable String word(@Nullable YamlNode node) {
        return node == null ? null : node.text();
    }
}
