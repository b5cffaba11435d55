package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;

/** A running time that counts on in the browser, without asking the server. Hidden from screen readers, which would hear every second. */
@Tag("studio-elapsed")
@JsModule("./studio-elapsed.ts")
public class Elapsed extends Component {

    /** @param soFar how much has passed by the server's clock; the browser's may be wrong */
    public Elapsed(Duration soFar) {
        getElement().setProperty("soFar", Math.max(0, soFar.toMillis()));
    }
}
