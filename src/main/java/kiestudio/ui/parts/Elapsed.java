package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;

/** A running time that counts on in the browser, without asking the server. Screen readers do not hear its seconds. */
@Tag("studio-elapsed")
@JsModule("./studio-elapsed.ts")
public class Elapsed extends Component {

    /** @param soFar how much has passed by the server's clock; the browser's may be wrong */
    public Elapsed(Duration soFar) {
        getElement().setProperty("soFar", Math.max(0, soFar.toMillis()));
    }

    /** "0:12 of usually 0:15", and once that is over, "0:17, longer than usual (0:15)". */
    Elapsed(Duration soFar, Duration usual, Words words) {
        this(soFar);
        String time = Words.clock(usual);
        getElement()
                .setProperty("usual", usual.toMillis())
                .setProperty("ofUsual", words.text("task.usual", time))
                .setProperty("longer", words.text("task.usual.longer", time));
    }
}
