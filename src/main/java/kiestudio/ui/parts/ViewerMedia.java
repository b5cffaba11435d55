package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import kiestudio.media.Media;
import kiestudio.media.MediaKind;

/** A result in full, for the viewer and the comparison. */
final class ViewerMedia {

    /** A film that begins by itself is motion that nobody asked for where less of it is wished. */
    private static final String PLAY = """
            if (!matchMedia('(prefers-reduced-motion: reduce)').matches) this.play().catch(() => {});
            """;

    private ViewerMedia() {}

    static Component picture(Media medium, String description) {
        var image = new Image(medium.path(), description);
        image.getElement().setAttribute("decoding", "async").setAttribute("draggable", "false");
        return image;
    }

    /** Begins by itself and goes round. */
    static Component film(Media medium, String description) {
        HtmlComponent player = ResultDisplay.player("video", medium, description);
        player.getElement().setAttribute("loop", true);
        player.getElement().executeJs(PLAY);
        return player;
    }

    /** For a place where one play head moves several. */
    static Component filmWithoutControls(Media medium, String description) {
        HtmlComponent player = ResultDisplay.player("video", medium, description);
        player.getElement().removeAttribute("controls").setAttribute("muted", true);
        return player;
    }

    /** Small and silent, for a strip. Of films the browser shows the first picture. */
    static Component still(Media medium) {
        return medium.kind() == MediaKind.VIDEO ? ClipPreview.still(medium) : ResultDisplay.thumbnail(medium, "");
    }

    static Component sound(Media medium, String description, Words words) {
        var sound = new Div(new SoundPlayer(medium, description, words));
        sound.addClassName("viewer-sound");
        return sound;
    }
}
