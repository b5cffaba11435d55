package kiestudio.ui.parts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kiestudio.catalog.Field;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.Field.TextField;
import kiestudio.catalog.ModelCatalog;
import kiestudio.catalog.Variant;
import kiestudio.generation.TaskView;
import tools.jackson.databind.node.ObjectNode;

/** A part of a task's input that can be taken over alone, with everything else in the form left as it is. */
public enum ReusePart {
    PROMPT,
    SEED,
    SIZE;

    /** What Kie's models call the size besides the shape, which the catalogue marks. */
    private static final Set<String> SIZES = Set.of("size", "resolution", "image_size", "image_resolution");

    /** As in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReusePart> of(String id) {
        return Stream.of(values()).filter(part -> part.id().equals(id)).findFirst();
    }

    /** Whether the field belongs to this part. */
    boolean covers(Field field) {
        return switch (this) {
            case PROMPT -> field instanceof TextField text && text.role() == TextField.Role.PROMPT;
            case SEED -> field.isSeed();
            case SIZE -> field instanceof ChoiceField choice
                    && (choice.look() == ChoiceField.Look.RATIO || SIZES.contains(choice.name()));
        };
    }

    /** Only what of the input belongs to this part. */
    public ObjectNode of(ObjectNode input, List<Field> fields) {
        Set<String> names = Set.copyOf(fields.stream().filter(this::covers).map(Field::name).toList());
        ObjectNode part = input.deepCopy();
        return part.retain(names);
    }

    /** Whether the task has anything of this part. */
    boolean isIn(TaskView task, ModelCatalog catalog) {
        return catalog.findVariant(task.kieModel()).stream()
                .map(Variant::fields)
                .anyMatch(fields -> !of(task.input(), fields).isEmpty());
    }
}
