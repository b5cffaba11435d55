package kiestudio.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kiestudio.catalog.Category;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.Kind;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.TaskView;
import kiestudio.media.Media;
import org.jspecify.annotations.Nullable;

/** What else can be made of a medium: a button that opens a list of links to the forms that take it. */
final class UseIn extends Div {

    /** What a field of a model does with the medium. The order is that of the list. */
    enum Use {
        EDIT,
        UPSCALE,
        REMOVE_BACKGROUND,
        REFRAME,
        CHARACTER,
        ANIMATE,
        FIRST_FRAME,
        LAST_FRAME,
        REFERENCE,
        STYLE;

        String key() {
            return "use." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static Optional<Use> of(MediaField field, Model model) {
            return switch (field.role()) {
                case SOURCE -> model.kinds().stream().map(Use::of).min(Use::compareTo);
                case REFERENCE -> Optional.of(model.kinds().contains(Kind.CHARACTER) ? CHARACTER : REFERENCE);
                case STYLE -> Optional.of(STYLE);
                case FIRST_FRAME -> Optional.of(FIRST_FRAME);
                case LAST_FRAME -> Optional.of(LAST_FRAME);
                case MASK -> Optional.empty();
            };
        }

        private static Use of(Kind kind) {
            return switch (kind) {
                case EDIT -> EDIT;
                case UPSCALE -> UPSCALE;
                case REMOVE_BACKGROUND -> REMOVE_BACKGROUND;
                case REFRAME -> REFRAME;
                case CHARACTER -> CHARACTER;
                case IMAGE_TO_VIDEO -> ANIMATE;
                case TEXT_TO_IMAGE, TEXT_TO_VIDEO, TEXT_TO_SPEECH -> REFERENCE;
            };
        }

        Icon icon() {
            return switch (this) {
                case EDIT -> Icon.PENCIL;
                case UPSCALE -> Icon.SCALING;
                case REMOVE_BACKGROUND -> Icon.SCISSORS;
                case REFRAME -> Icon.CROP;
                case CHARACTER -> Icon.USER_ROUND;
                case ANIMATE, FIRST_FRAME, LAST_FRAME -> Icon.FILM;
                case REFERENCE, STYLE -> Icon.IMAGE;
            };
        }
    }

    /** A field of a model that takes the medium. */
    record Way(Model model, MediaField field) {}

    private final HangingList list;

    /** @param speakers models that speak the text; none without one */
    private UseIn(Map<Use, List<Way>> uses, List<Model> speakers, Media medium, @Nullable TaskView task, Words words, boolean labelled) {
        addClassName("use-in");
        var button = new Button(Icon.ARROW_UP_RIGHT.create());
        if (labelled) {
            button.setText(words.text("use.in"));
            button.addClassName("quiet");
        } else {
            button.addClassName("icon-button");
            button.setAriaLabel(words.text("use.in"));
            button.setTooltipText(words.text("use.in"));
        }
        list = new HangingList(button, words.text("use.in"), () -> fill(uses, speakers, medium, task, words));
        add(button, list);
    }

    private void fill(Map<Use, List<Way>> uses, List<Model> speakers, Media medium, @Nullable TaskView task, Words words) {
        uses.forEach((use, ways) -> list.add(group(use, ways, medium, words)));
        if (task != null && !speakers.isEmpty()) {
            list.add(speaking(speakers, task, words));
        }
    }

    /**
     * @param task that the medium came from, whose text can be spoken; null when there is none
     * @return empty when nothing can be made of it
     */
    static Optional<UseIn> of(Media medium, @Nullable TaskView task, ModelCatalog catalog, Words words, boolean labelled) {
        Map<Use, List<Way>> uses = uses(medium, catalog);
        List<Model> speakers = task == null || task.prompt().isBlank()
                ? List.of()
                : catalog.models(Category.AUDIO).stream().filter(model -> !model.retired()).toList();
        return uses.isEmpty() && speakers.isEmpty()
                ? Optional.empty()
                : Optional.of(new UseIn(uses, speakers, medium, task, words, labelled));
    }

    /** The models that are still at Kie and take files of this type, under everything that their fields do with them. */
    static Map<Use, List<Way>> uses(Media medium, ModelCatalog catalog) {
        var uses = new EnumMap<Use, List<Way>>(Use.class);
        for (Model model : catalog.models()) {
            if (!model.retired()) {
                fields(model).filter(field -> field.accept().contains(medium.mimeType())).forEach(field -> Use.of(field, model)
                        .map(use -> uses.computeIfAbsent(use, none -> new ArrayList<>()))
                        .filter(ways -> ways.stream().noneMatch(way -> way.model().equals(model)))
                        .ifPresent(ways -> ways.add(new Way(model, field))));
            }
        }
        return uses;
    }

    private static Stream<MediaField> fields(Model model) {
        return model.variants().stream().flatMap(variant -> variant.mediaFields().stream());
    }

    private static Div speaking(List<Model> speakers, TaskView task, Words words) {
        var group = new Div(new H3(Icon.AUDIO_LINES.create(), new Span(words.text("use.speak"))));
        speakers.forEach(model ->
                group.add(new Anchor(CreatePaths.withPart(model, task.id(), ReusePart.PROMPT), words.of(model.name()))));
        return group;
    }

    static Div group(Use use, List<Way> ways, Media medium, Words words) {
        var group = new Div(new H3(use.icon().create(), new Span(words.text(use.key()))));
        ways.forEach(way -> group.add(
                new Anchor(CreatePaths.withSource(way.model(), medium, way.field()), words.of(way.model().name()))));
        return group;
    }
}
