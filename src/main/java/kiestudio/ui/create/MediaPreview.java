package kiestudio.ui.create;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import kiestudio.media.Media;
import kiestudio.media.MediaKind;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;

/** A small picture of an upload with what can be done with it. */
final class MediaPreview extends Div {

    MediaPreview(Media medium, Div actions) {
        addClassName("media-preview");
        getElement().setAttribute("role", "listitem");
        if (medium.kind() == MediaKind.AUDIO) {
            add(Icon.AUDIO_LINES.create(), new Span(medium.fileName()));
        } else {
            add(new Image(medium.thumbnailPath() + "?size=256", medium.fileName()));
        }
        add(actions);
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
