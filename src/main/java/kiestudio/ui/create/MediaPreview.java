package kiestudio.ui.create;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import kiestudio.media.Media;
import kiestudio.media.MediaKind;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;

/** A small picture of a source, which opens large, with what can be done with it. */
final class MediaPreview extends Div {

    MediaPreview(Media medium, Div actions, Words words) {
        addClassName("media-preview");
        getElement().setAttribute("role", "listitem");
        if (medium.kind() == MediaKind.IMAGE) {
            add(larger(medium, words));
        } else {
            add(Icon.AUDIO_LINES.create(), new Span(medium.fileName()));
        }
        add(actions);
    }

    private static NativeButton larger(Media medium, Words words) {
        var button = new NativeButton();
        button.addClassName("preview-larger");
        button.setAriaLabel(words.text("source.larger", medium.fileName()));
        button.add(new Image(medium.thumbnailPath() + "?size=256", ""));
        button.addClickListener(clicked -> new SourceDialog(medium, words).open());
        return button;
    }

    static Button action(String key, Words words, Runnable action) {
        Icon icon = switch (key) {
            case "upload.earlier" -> Icon.CHEVRON_LEFT;
            case "upload.later" -> Icon.CHEVRON_RIGHT;
            default -> Icon.X;
        };
        var button = new Button(icon.create(), clicked -> action.run());
        button.addClassName("icon-button");
        button.setAriaLabel(words.text(key));
        button.setTooltipText(words.text(key));
        return button;
    }
}
