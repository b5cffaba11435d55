package kiestudio.ui.parts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kiestudio.catalog.Category;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.Model;
import kiestudio.media.Media;

/**
 * The addresses of the screens where things are made, for example {@code images} and {@code images/google/imagen4}. A model's form can
 * be opened with something in it: a prompt, a source, a task's input, another model's draft. Addresses with a query are for links.
 */
public final class CreatePaths {

    /** The names in the query of a model's page. */
    public static final String PROMPT = "prompt";
    public static final String TASK = "task";
    public static final String ONLY = "only";
    public static final String SOURCE = "source";
    public static final String FIELD = "field";
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

    /** The model's form with a medium of the person's in this field. */
    public static String withSource(Model model, Media medium, MediaField field) {
        return of(model) + "?" + SOURCE + "=" + medium.id() + "&" + FIELD + "=" + URLEncoder.encode(field.name(), StandardCharsets.UTF_8);
    }

    /** The model's form with the input of a task, of this model or another, as far as its fields fit. */
    public static String withTask(Model model, UUID taskId) {
        return of(model) + "?" + TASK + "=" + taskId;
    }

    /** The model's form as the person left it, with this part of a task's input put over it. */
    static String withPart(Model model, UUID taskId, ReusePart part) {
        return withTask(model, taskId) + "&" + ONLY + "=" + part.id();
    }

    /** The model's form with what fits of the person's draft for another model. */
    public static String withDraft(Model model, Model drafted) {
        return of(model) + "?" + DRAFT + "=" + URLEncoder.encode(drafted.id(), StandardCharsets.UTF_8);
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
