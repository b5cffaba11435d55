package kiestudio.ui.parts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kiestudio.catalog.Category;
import kiestudio.catalog.Model;
import kiestudio.media.Media;

/**
 * The addresses of the screens where things are made, for example {@code images} and {@code images/google/imagen4}. A model's form can
 * be opened with something in it: a source, a task's input, another model's draft. Addresses with a query are for links.
 */
public final class CreatePaths {

    /** The names in the query of a model's page. */
    public static final String TASK = "task";

    public static final String SOURCE = "source";
    public static final String DRAFT = "draft";

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

    /** The model's form with a medium of the person's in the first field that takes it. */
    public static String withSource(Model model, Media medium) {
        return of(model) + "?" + SOURCE + "=" + medium.id();
    }

    /** The model's form with the input of a task, of this model or another, as far as its fields fit. */
    public static String withTask(Model model, UUID taskId) {
        return of(model) + "?" + TASK + "=" + taskId;
    }

    /** The model's form with what fits of the person's draft for another model. */
    public static String withDraft(Model model, Model drafted) {
        return of(model) + "?" + DRAFT + "=" + URLEncoder.encode(drafted.id(), StandardCharsets.UTF_8);
    }

    public static Optional<Category> category(String segment) {
        return Stream.of(Category.values())
                .filter(category -> of(category).equals(segment))
                .findFirst();
    }
}
