package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import kiestudio.media.Media;

/**
 * A picture beside what it was before, with a divider to move. Both are fitted into the same box: an upscaled picture lies exactly on
 * its source, and a reframed one shows what grew around it.
 *
 * <p>Our own and not {@code img-comparison-slider}: that one has neither role nor value for screen readers, moves only for as long as
 * an arrow key is held, and lets its lower picture shine through a transparent upper one.
 */
@Tag("studio-compare")
@JsModule("./studio-compare.ts")
final class BeforeAfter extends Component {

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

    static BeforeAfter full(Media before, Media after, String description, Words words) {
        return new BeforeAfter(before.path(), after.path(), description, words);
    }

    private static String thumbnail(Media medium) {
        return medium.thumbnailPath() + "?size=768";
    }
}
