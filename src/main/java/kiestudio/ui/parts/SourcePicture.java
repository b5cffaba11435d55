package kiestudio.ui.parts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.Kind;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.catalog.Variant;
import kiestudio.generation.TaskView;
import kiestudio.media.Media;
import kiestudio.media.MediaKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The picture that a task began with, by the roles of the catalogue's fields. */
final class SourcePicture {

    /**
     * What makes of a picture another one of the same thing. Of the character models those count that change a picture (edit, remix):
     * they have it as their source. One that only puts a likeness into a new scene has references, and so nothing before it.
     */
    private static final Set<Kind> CHANGES =
            EnumSet.of(Kind.EDIT, Kind.UPSCALE, Kind.REMOVE_BACKGROUND, Kind.REFRAME, Kind.CHARACTER);

    private static final Set<MediaField.Role> BEGINNINGS =
            EnumSet.of(MediaField.Role.SOURCE, MediaField.Role.FIRST_FRAME);

    private static final Set<MediaField.Role> REFERENCES = EnumSet.of(MediaField.Role.REFERENCE);

    private SourcePicture() {}

    /** Empty when there are several: none of them is then what the result was before. */
    static Optional<UUID> of(TaskView task, ModelCatalog catalog) {
        List<UUID> given =
                catalog.find(task.model()).map(model -> beginnings(task, model)).orElse(List.of());
        return given.size() == 1 ? Optional.of(given.getFirst()) : Optional.empty();
    }

    /** Whether a result is its source changed, so that the two say something side by side. */
    static boolean isBefore(@Nullable Media source, TaskView task, Media result, ModelCatalog catalog) {
        return source != null
                && source.kind() == MediaKind.IMAGE
                && result.kind() == MediaKind.IMAGE
                && catalog.find(task.model())
                        .filter(model -> model.kinds().stream().anyMatch(CHANGES::contains))
                        .filter(model -> beginnings(task, model).contains(source.id()))
                        .isPresent();
    }

    /** Whether the task was given any file. */
    static boolean given(TaskView task, Model model) {
        return !given(task, model, EnumSet.allOf(MediaField.Role.class)).isEmpty();
    }

    /** A model that edits, and can do without a picture too, has what it edits among its references. */
    private static List<UUID> beginnings(TaskView task, Model model) {
        List<UUID> beginnings = given(task, model, BEGINNINGS);
        return beginnings.isEmpty() && model.kinds().contains(Kind.EDIT) ? given(task, model, REFERENCES) : beginnings;
    }

    private static List<UUID> given(TaskView task, Model model, Set<MediaField.Role> roles) {
        var found = new ArrayList<UUID>();
        model.variant(task.kieModel())
                .map(Variant::mediaFields)
                .orElse(List.of())
                .stream()
                .filter(field -> roles.contains(field.role()) && task.input().has(field.name()))
                .forEach(field -> add(found, task.input().get(field.name())));
        return found;
    }

    private static void add(List<UUID> found, JsonNode value) {
        if (value.isArray()) {
            value.forEach(one -> add(found, one));
        } else if (value.isString()) {
            Media.id(value.stringValue()).ifPresent(found::add);
        }
    }
}
