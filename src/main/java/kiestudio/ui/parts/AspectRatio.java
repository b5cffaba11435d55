package kiestudio.ui.parts;

import java.util.Optional;
import kiestudio.catalog.Category;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.ModelCatalog;
import kiestudio.catalog.Variant;
import kiestudio.generation.TaskView;
import kiestudio.media.Media;

/** Width by height of what a task makes, so that its place has the right shape before the result is there. */
record AspectRatio(int width, int height) {

    /** Of the result; before there is one, of what was asked for, of what it is made from, of what is usual. */
    static AspectRatio of(ShownTask shown, ModelCatalog catalog) {
        TaskView task = shown.task();
        return task.results().stream()
                .flatMap(medium -> of(medium).stream())
                .findFirst()
                .or(() -> asked(task, catalog))
                .or(() -> Optional.ofNullable(shown.source()).flatMap(AspectRatio::of))
                .orElseGet(() -> usual(task.category()));
    }

    static Optional<AspectRatio> of(Media medium) {
        return medium.width() == null || medium.height() == null || medium.height() == 0
                ? Optional.empty()
                : Optional.of(new AspectRatio(medium.width(), medium.height()));
    }

    private static Optional<AspectRatio> asked(TaskView task, ModelCatalog catalog) {
        return catalog.findVariant(task.kieModel()).flatMap(variant -> asked(task, variant));
    }

    private static Optional<AspectRatio> asked(TaskView task, Variant variant) {
        return variant.fields().stream()
                .filter(ChoiceField.class::isInstance)
                .map(ChoiceField.class::cast)
                .filter(field -> field.look() == ChoiceField.Look.RATIO && task.input().has(field.name()))
                .flatMap(field -> field.options().stream()
                        .filter(option -> option.is(task.input().get(field.name()))))
                .filter(option -> option.width() > 0 && option.height() > 0)
                .map(option -> new AspectRatio(option.width(), option.height()))
                .findFirst();
    }

    static AspectRatio usual(Category category) {
        return switch (category) {
            case IMAGE -> new AspectRatio(1, 1);
            case VIDEO -> new AspectRatio(16, 9);
            case AUDIO -> new AspectRatio(16, 5);
        };
    }

    String css() {
        return width + " / " + height;
    }

    double value() {
        return (double) width / height;
    }
}
