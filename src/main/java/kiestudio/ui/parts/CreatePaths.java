package kiestudio.ui.parts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import kiestudio.catalog.Category;
import kiestudio.catalog.Model;

/** The addresses of the screens where things are made, for example {@code images} and {@code images/google/imagen4}. */
public final class CreatePaths {

    /** The name in the query of a model's page. */
    public static final String PROMPT = "prompt";

    private CreatePaths() {}

    public static String of(Category category) {
        return switch (category) {
            case IMAGE -> "images";
            case VIDEO -> "video";
            case AUDIO -> "audio";
        };
    }

    public static String of(Model model) {
        return of(model.category()) + "/" + model.id();
    }

    /** The model's form with this prompt in it; an address with a query, for links. */
    public static String withPrompt(Model model, String prompt) {
        return of(model) + "?" + PROMPT + "=" + URLEncoder.encode(prompt, StandardCharsets.UTF_8);
    }

    public static Optional<Category> category(String segment) {
        return Stream.of(Category.values())
                .filter(category -> of(category).equals(segment))
                .findFirst();
    }
}
