package kiestudio.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one model's file. What concerns several files (substitutes, ids that stand twice) is {@link CatalogFiles}' part. */
final class ModelReader {

    /** Where models come that do not say: behind the built-in ones. */
    private static final int LAST = 100_000;

    /** A model with its place among the others and the file it came from. */
    record Loaded(int order, Model model, YamlNode file) {}

    private ModelReader() {}

    static Loaded read(YamlNode root, Vocabulary vocabulary) {
        YamlNode order = root.get("order");
        Model model = model(root, vocabulary);
        root.refuseOtherKeys();
        return new Loaded(order == null ? LAST : order.whole(), model, root);
    }

    private static Model model(YamlNode root, Vocabulary vocabulary) {
        String id = root.need("id").text();
        if (!id.matches("[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*")) {
            throw root.need("id").refuse("an id is made of small letters, digits, dots, dashes and slashes");
        }
        Text name = Presentation.text(root.need("name"));
        boolean retired = root.get("status") instanceof YamlNode status
                && constant(status, Model.Status.values(), Model.Status::id) == Model.Status.RETIRED;
        return new Model(
                id,
                name,
                root.need("vendor").text(),
                Presentation.text(root.need("purpose")),
                constant(root.need("category"), Category.values(), Category::id),
                kinds(root.need("kinds")),
                retired ? Model.Status.RETIRED : Model.Status.LIVE,
                substitute(root, retired),
                root.need("usualSeconds").whole(),
                variants(root.need("variants"), name, vocabulary));
    }

    private static @Nullable String substitute(YamlNode root, boolean retired) {
        if (retired) {
            return root.need("substitute").text();
        }
        if (root.get("substitute") instanceof YamlNode substitute) {
            throw substitute.refuse("only a retired model has a substitute");
        }
        return null;
    }

    private static List<Kind> kinds(YamlNode node) {
        List<Kind> kinds = new ArrayList<>();
        node.items().forEach(item -> kinds.add(constant(item, Kind.values(), Kind::id)));
        if (kinds.isEmpty()) {
            throw node.refuse("there must be at least one kind");
        }
        return List.copyOf(kinds);
    }

    private static List<Variant> variants(YamlNode node, Text modelName, Vocabulary vocabulary) {
        List<Variant> variants = new ArrayList<>();
        node.items().forEach(item -> variants.add(VariantReader.read(item, modelName, vocabulary)));
        if (variants.isEmpty()) {
            throw node.refuse("there must be at least one variant");
        }
        return List.copyOf(variants);
    }

    private static <E> E constant(YamlNode node, E[] constants, Function<E, String> form) {
        return Arrays.stream(constants)
                .filter(constant -> form.apply(constant).equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.refuse("'" + node.text() + "' must be one of "
                        + Arrays.stream(constants).map(form).collect(Collectors.joining(", "))));
    }
}
