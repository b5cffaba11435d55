package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Tells screen readers what has happened. Cannot be seen. */
@Tag("studio-announcer")
@JsModule("./studio-announcer.ts")
final class Announcer extends Component {

    void say(String sentence) {
        getElement().callJsFunction("say", sentence);
    }
}
