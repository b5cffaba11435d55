package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Plays all films in it under one play head, and never two sounds at once: where one ends, the next begins. */
@Tag("studio-together")
@JsModule("./studio-together.ts")
final class Together extends Component implements HasComponents {

    Together(Words words) {
        // Or the page would stop one film as soon as the next begins.
        getElement()
                .setAttribute("data-plays-together", true)
                .setProperty("playLabel", words.text("together.play"))
                .setProperty("pauseLabel", words.text("together.pause"))
                .setProperty("seekLabel", words.text("together.seek"))
                .setProperty("soundLabel", words.text("together.sound"));
    }
}
