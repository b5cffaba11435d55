package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.dom.Element;
import java.util.Set;
import kiestudio.media.Media;

/** Plays a sound; its waveform is a slider for pointer and keyboard. Only one sound or film plays at a time on a page. */
@Tag("studio-sound")
@NpmPackage(value = "wavesurfer.js", version = "7.12.12")
@JsModule("./studio-sound.ts")
public final class SoundPlayer extends Component {

    /** Of these the studio has a picture; the browser must decode the others. */
    private static final Set<String> DRAWN = Set.of("audio/mpeg", "audio/wav");

    /** @param description what is heard, for screen readers */
    public SoundPlayer(Media medium, String description, Words words) {
        var sound = new Element("audio").setAttribute("src", medium.path()).setAttribute("preload", "metadata");
        getElement()
                .setProperty("picture", DRAWN.contains(medium.mimeType()) ? medium.thumbnailPath() + "?size=768" : "")
                .setProperty("milliseconds", medium.durationMs() == null ? 0 : medium.durationMs())
                .setProperty("label", words.text("sound.place", description))
                .setProperty("playLabel", words.text("sound.play", description))
                .setProperty("pauseLabel", words.text("sound.pause", description))
                .setProperty("timeLabel", words.text("sound.time", "{0}", "{1}"))
                .setProperty("failedLabel", words.text("sound.failed"))
                .appendChild(sound);
    }
}
