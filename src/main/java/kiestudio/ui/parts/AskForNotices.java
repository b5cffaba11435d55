package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Locale;
import java.util.function.Consumer;

/** Around something to click: the click asks the browser for leave to show notices of the system. Nothing else asks. */
@Tag("studio-ask-notices")
@JsModule("./studio-notices.ts")
final class AskForNotices extends Component implements HasComponents, HasStyle {

    private static final String DETAIL = "(event.detail)";

    /** What the browser said. */
    enum Answer {
        GRANTED,
        /** By the person, now or long ago; only the browser's settings change it. */
        DENIED,
        /** Neither: the question was put off. */
        DEFAULT,
        /** The browser has no notices, or none for a page that did not come over https. */
        UNSUPPORTED;

        /** What a person is told; nothing is wrong with any of these. */
        String said(Words words) {
            return words.text("notices." + name().toLowerCase(Locale.ROOT));
        }
    }

    AskForNotices(Component clicked, Consumer<Answer> answered) {
        add(clicked);
        getElement()
                .addEventListener("answer", event -> answered.accept(
                        Answer.valueOf(event.getEventData().path(DETAIL).asString("unsupported").toUpperCase(Locale.ROOT))))
                .addEventData(DETAIL);
    }
}
