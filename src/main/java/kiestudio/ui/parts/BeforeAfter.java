package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kiestudio.media.Media;

/**
 * A picture with what it was before: under a divider to move, side by side, or one in place of the other. Both are fitted into the same box: an upscaled picture lies exactly on
 * its source, and a reframed one shows what grew around it.
 *
 * <p>Our own and not {@code img-comparison-slider}: that one has neither role nor value for screen readers, moves only for as long as
 * an arrow key is held, and lets its lower picture shine through a transparent upper one.
 */
@Tag("studio-compare")
@JsModule("./studio-compare.ts")
final class BeforeAfter extends Component {

    private static final String DETAIL = "(event.detail)";

    /** How the two are shown; the constant in lower case is its name in the browser. */
    enum Mode {
        SLIDER,
        SIDE,
        HOLD;

        private String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Mode of(String id) {
            return Stream.of(values()).filter(mode -> mode.id().equals(id)).findFirst().orElse(SLIDER);
        }
    }

    private BeforeAfter(String before, String after, String description, Words words) {
        getElement()
                .setProperty("beforePicture", before)
                .setProperty("afterPicture", after)
                .setProperty("beforeLabel", words.text("compare.before"))
                .setProperty("afterLabel", words.text("compare.after"))
                .setProperty("label", words.text("compare.label"))
                .setProperty("description", description);
    }

    /** For a tile: small pictures; a click or Enter opens. */
    static BeforeAfter small(Media before, Media after, String description, Words words, Runnable open) {
        var compare = new BeforeAfter(thumbnail(before), thumbnail(after), description, words);
        compare.getElement().setProperty("opens", true);
        compare.getElement().addEventListener("open", happened -> open.run());
        return compare;
    }

    /**
     * For the viewer: in full, with a choice of modes.
     *
     * @param chosen called when another mode was chosen
     */
    static BeforeAfter full(Media before, Media after, String description, Mode mode, Consumer<Mode> chosen, Words words) {
        var compare = new BeforeAfter(before.path(), after.path(), description, words);
        Zoom.pixels(compare, after);
        compare.getElement()
                .setProperty("mode", mode.id())
                .setProperty("modesLabel", words.text("compare.modes"))
                .setProperty("sliderLabel", words.text("compare.slider"))
                .setProperty("sideLabel", words.text("compare.side"))
                .setProperty("holdLabel", words.text("compare.hold"))
                .setProperty("choosable", true);
        compare.getElement()
                .addEventListener("mode", event -> chosen.accept(Mode.of(event.getEventData().get(DETAIL).asString())))
                .addEventData(DETAIL);
        return compare;
    }

    private static String thumbnail(Media medium) {
        return medium.thumbnailPath() + "?size=768";
    }
}
