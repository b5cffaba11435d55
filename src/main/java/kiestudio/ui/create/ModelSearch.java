package kiestudio.ui.create;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kiestudio.catalog.Kind;
import kiestudio.catalog.Model;
import kiestudio.catalog.Variant;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for among models.
 *
 * @param text words; each must be in the model's name, vendor, kinds, purpose or one of its ids
 * @param kind or null for all
 */
record ModelSearch(String text, @Nullable Kind kind) {

    boolean narrows() {
        return kind != null || !text.isBlank();
    }

    boolean fits(Model model, Words words) {
        return (kind == null || model.kinds().contains(kind)) && wordsAreIn(told(model, words));
    }

    /** Whether the name alone has everything that is looked for: such a model is probably the one that is meant. */
    boolean namesIt(Model model, Words words) {
        return wordsAreIn(names(model, words));
    }

    private boolean wordsAreIn(Stream<String> texts) {
        List<String> lower = texts.map(one -> one.toLowerCase(Locale.ROOT)).toList();
        return Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(word -> lower.stream().anyMatch(one -> isIn(word, one)));
    }

    /** One or two letters are in almost every text; they count where a word begins with them. */
    private static boolean isIn(String word, String text) {
        return word.length() > 2 ? text.contains(word) : text.startsWith(word) || text.contains(" " + word);
    }

    private static Stream<String> names(Model model, Words words) {
        return Stream.of(words.of(model.name()), model.name().en());
    }

    private static Stream<String> told(Model model, Words words) {
        return Stream.of(
                        names(model, words),
                        Stream.of(model.vendor(), words.of(model.purpose()), model.id()),
                        model.variants().stream().map(Variant::kieId),
                        model.kinds().stream().flatMap(kind -> Stream.of(words.of(kind), kind.id())))
                .flatMap(texts -> texts);
    }
}
