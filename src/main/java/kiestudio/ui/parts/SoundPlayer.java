package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Set;
import kiestudio.media.Media;

/** Plays a sound; its waveform is a slider for pointer and keyboard. Only one sound or film plays at a time on a page. */
@Tag("studio-sound")
@NpmPackage(value = "wavesurfer.js", version = "7.12.12")
@JsModule("./studio-sound.ts")
public final class SoundPlayer extends Component {

    /** Of these the studio has a picture; the browser must decode the others. */
    private static final Set<String> DRAWN = Set.of("audio/mpeg", "audio/wav");

    /** The picture of a part of the sound, as the browser gets it. */
    public record Picture(String address, long milliseconds) {}

    /** @param description what is heard, for screen readers */
    public SoundPlayer(Media medium, String description, Words words) {
        this(medium.path(), List.of(medium), description, words);
    }

    /**
     * A sound made of several.
     *
     * @param address of the whole
     * @param parts   in their order
     */
    SoundPlayer(String address, List<Media> parts, String description, Words words) {
        var sound = new Element("audio").setAttribute("src", address).setAttribute("preload", "metadata");
        List<Picture> pictures = parts.stream()
                .map(part -> new Picture(part.thumbnailPath() + "?size=768", length(part)))
                .toList();
        getElement()
                .setPropertyList("pictures", parts.stream().allMatch(part -> DRAWN.contains(part.mimeType())) ? pictures : List.of())
                .setProperty("milliseconds", parts.stream().mapToLong(SoundPlayer::length).sum())
                .setProperty("label", words.text("sound.place", description))
                .setProperty("playLabel", words.text("sound.play", description))
                .setProperty("pauseLabel", words.text("sound.pause", description))
                .setProperty("timeLabel", words.text("sound.time", "{0}", "{1}"))
                .setProperty("failedLabel", words.text("sound.failed"))
                .appendChild(sound);
    }

    private static long length(Media part) {
        return part.durationMs() == null ? 0 : part.durationMs();
    }
}
