package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import kiestudio.media.Media;

/**
 * A film among the results, inside the button that opens it: its first picture and its length; it plays without sound while somebody
 * points at it, and stays at the frame where they left it.
 */
@Tag("studio-clip")
@JsModule("./studio-clip.ts")
final class ClipPreview extends Component {

    ClipPreview(Media medium) {
        var length = new HtmlComponent("time");
        length.setClassName("clip-length");
        if (medium.durationMs() != null) {
            length.getElement().setText(Words.clock(Duration.ofSeconds(Math.round(medium.durationMs() / 1000.0))));
        }
        getElement().appendChild(still(medium).getElement(), length.getElement());
    }

    /** Without sound and controls. The first picture is the browser's: it knows more codecs than the studio. */
    static HtmlComponent still(Media medium) {
        var video = new HtmlComponent("video");
        video.getElement()
                .setAttribute("src", medium.path() + "#t=0.05")
                .setAttribute("muted", true)
                .setAttribute("playsinline", true)
                .setAttribute("preload", "metadata")
                .setAttribute("tabindex", "-1")
                .setAttribute("aria-hidden", "true");
        return video;
    }
}
