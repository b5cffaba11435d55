package kiestudio.ui.parts;

import java.util.Optional;
import java.util.stream.Stream;
import kiestudio.catalog.Category;
import kiestudio.catalog.Model;

/** The addresses of the screens where things are made, for example {@code images} and {@code images/google/imagen4}. */
public final class CreatePaths {

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

    public static Optional<Category> category(String segment) {
        return Stream.of(Category.values())
                .filter(category -> of(category).equals(segment))
                .findFirst();
    }
}
