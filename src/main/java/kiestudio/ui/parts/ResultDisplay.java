package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import java.util.List;
import kiestudio.media.Media;

/** The results of one task: pictures that open in full, players for video and sound. */
public final class ResultDisplay extends Div {

    /** @param description what a screen reader hears in place of a picture */
    public ResultDisplay(List<Media> results, String description) {
        addClassName("result-display");
        getElement().getClassList().set("several", results.size() > 1);
        results.forEach(medium -> add(display(medium, description)));
    }

    private static Component display(Media medium, String description) {
        return switch (medium.kind()) {
            case IMAGE -> picture(medium, description);
            case VIDEO -> player("video", medium, description);
            case AUDIO -> player("audio", medium, description);
        };
    }

    private static Anchor picture(Media medium, String description) {
        var image = new Image(medium.thumbnailPath() + "?size=768", description);
        image.getElement().setAttribute("loading", "lazy").setAttribute("decoding", "async");
        if (medium.width() != null && medium.height() != null) {
            image.getElement().setAttribute("width", medium.width().toString());
            image.getElement().setAttribute("height", medium.height().toString());
        }
        var link = new Anchor(medium.path(), image);
        link.setTarget(AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        return link;
    }

    private static Component player(String tag, Media medium, String description) {
        var player = new HtmlComponent(tag);
        player.getElement()
                .setAttribute("src", medium.path())
                .setAttribute("controls", true)
                .setAttribute("playsinline", true)
                .setAttribute("preload", "metadata")
                .setAttribute("aria-label", description);
        return player;
    }

    /** A link that saves the file under a name made from the prompt. */
    public static Anchor download(Media medium, Words words) {
        var link = new Anchor(medium.path() + "?download", Icon.DOWNLOAD.create());
        link.addClassNames("icon-button");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.setAriaLabel(words.text("result.download"));
        link.setTitle(words.text("result.download"));
        return link;
    }
}
