package kiestudio.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.Kind;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.media.Media;

/** What else can be made of a medium: a button that opens a list of links to the forms that take it. */
final class UseIn extends Div {

    /** What a model does with the medium. The order is that of the list. */
    enum Use {
        EDIT,
        UPSCALE,
        REMOVE_BACKGROUND,
        REFRAME,
        CHARACTER,
        ANIMATE,
        REFERENCE;

        String key() {
            return "use." + name().toLowerCase(Locale.ROOT).replace('_', '-');
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
                case ANIMATE -> Icon.FILM;
                case REFERENCE -> Icon.IMAGE;
            };
        }
    }

    private UseIn(Map<Use, List<Model>> uses, Media medium, Words words, boolean labelled) {
        addClassName("use-in");
        var button = new Button(Icon.ARROW_UP_RIGHT.create());
        button.getElement().setAttribute("aria-haspopup", "true");
        if (labelled) {
            button.setText(words.text("use.in"));
            button.addClassName("quiet");
        } else {
            button.addClassName("icon-button");
            button.setAriaLabel(words.text("use.in"));
            button.setTooltipText(words.text("use.in"));
        }
        var list = new Popover();
        list.addClassName("use-in-list");
        list.setTarget(button);
        list.setAriaLabel(words.text("use.in"));
        list.setPosition(PopoverPosition.BOTTOM_END);
        list.setAutofocus(true);
        list.setOpenOnClick(false);
        button.addClickListener(clicked -> {
            if (list.isOpened()) {
                list.close();
                return;
            }
            if (list.getChildren().findAny().isEmpty()) {
                uses.forEach((use, models) -> list.add(group(use, models, medium, words)));
            }
            list.open();
        });
        add(button, list);
    }

    /** @return empty when no model takes this medium */
    static Optional<UseIn> of(Media medium, ModelCatalog catalog, Words words, boolean labelled) {
        Map<Use, List<Model>> uses = uses(medium, catalog);
        return uses.isEmpty() ? Optional.empty() : Optional.of(new UseIn(uses, medium, words, labelled));
    }

    /** The models that are still at Kie and take files of this type, each under the first thing that it does with them. */
    static Map<Use, List<Model>> uses(Media medium, ModelCatalog catalog) {
        var uses = new EnumMap<Use, List<Model>>(Use.class);
        for (Model model : catalog.models()) {
            if (!model.retired() && takes(model, medium)) {
                Use use = model.kinds().stream().map(Use::of).min(Use::compareTo).orElse(Use.REFERENCE);
                uses.computeIfAbsent(use, none -> new ArrayList<>()).add(model);
            }
        }
        return uses;
    }

    private static boolean takes(Model model, Media medium) {
        return model.variants().stream()
                .flatMap(variant -> variant.mediaFields().stream())
                .anyMatch(field -> field.role() != MediaField.Role.MASK && field.accept().contains(medium.mimeType()));
    }

    static Div group(Use use, List<Model> models, Media medium, Words words) {
        var group = new Div(new H3(use.icon().create(), new Span(words.text(use.key()))));
        models.forEach(model -> group.add(new Anchor(CreatePaths.withSource(model, medium), words.of(model.name()))));
        return group;
    }
}
