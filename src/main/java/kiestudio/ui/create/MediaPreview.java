package kiestudio.ui.create;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import kiestudio.media.Media;
import kiestudio.media.MediaKind;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;

/** A small picture of a source, which opens large, with its size and what can be done with it. */
final class MediaPreview extends Div {

    /** @param actions buttons made by {@link #action} */
    MediaPreview(Media medium, List<Button> actions, Words words) {
        addClassName("media-preview");
        getElement().setAttribute("role", "listitem");
        if (medium.kind() == MediaKind.IMAGE) {
            add(larger(medium, words));
        } else {
            add(Icon.AUDIO_LINES.create(), new Span(medium.fileName()));
        }
        var buttons = new Div();
        buttons.addClassName("preview-actions");
        actions.forEach(buttons::add);
        if (medium.width() != null && medium.height() != null) {
            var size = new Span(medium.width() + "×" + medium.height());
            size.addClassName("preview-size");
            add(size);
        }
        add(buttons);
    }

    private static NativeButton larger(Media medium, Words words) {
        var button = new NativeButton();
        button.addClassName("preview-larger");
        button.setAriaLabel(words.text("source.larger", medium.fileName()));
        button.add(new Image(medium.thumbnailPath() + "?size=256", ""));
        button.addClickListener(clicked -> new SourceDialog(medium, words).open());
        return button;
    }

    /** @param key of its name, which also tells it from the others */
    static Button action(Icon icon, String key, Words words, Runnable action) {
        var button = new Button(icon.create(), clicked -> action.run());
        button.addClassName("icon-button");
        button.setAriaLabel(words.text(key));
        button.setTooltipText(words.text(key));
        return button;
    }

    /** Puts the keyboard on the action of this name, or on another where there is none. */
    void focus(String name) {
        List<Button> buttons = getElement().getChildren()
                .flatMap(part -> part.getChildren())
                .flatMap(part -> part.getComponent().stream())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
        buttons.stream()
                .filter(button -> button.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .or(() -> buttons.stream().findFirst())
                .ifPresent(Button::focus);
    }
}
