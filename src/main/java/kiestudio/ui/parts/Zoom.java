package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import kiestudio.media.Media;

/**
 * Pictures that are looked at closely, all by the same amount at the same place: one, one with what it was before, or several to
 * compare. Everything happens in the browser.
 *
 * <p>Our own and not {@code @panzoom/panzoom}: that one moves a single element about its parent, while here one zoom has to reach
 * several places at once, some of them inside of other components.
 */
@Tag("studio-zoom")
@JsModule("./studio-zoom.ts")
final class Zoom extends Component implements HasComponents {

    Zoom(Words words) {
        getElement()
                .setProperty("inLabel", words.text("zoom.in"))
                .setProperty("outLabel", words.text("zoom.out"))
                .setProperty("toggleLabel", words.text("zoom.toggle"));
    }

    /** As large as there is room for. */
    void fit() {
        getElement().callJsFunction("fit");
    }

    /** The place of a picture or a film, in which it is fitted; what of it is larger is cut off. */
    static Div pane(Media medium, Component content) {
        var pane = new Div(content);
        pane.addClassName("zoom-pane");
        AspectRatio.of(medium).ifPresent(ratio -> pane.getStyle().set("--ratio", Double.toString(ratio.value())));
        pixels(pane, medium);
        return pane;
    }

    /** How wide the file is, so that 100 % can mean its own pixels before it is loaded. */
    static void pixels(Component place, Media medium) {
        if (medium.width() != null) {
            place.getElement().setAttribute("data-pixels", medium.width().toString());
        }
    }
}
