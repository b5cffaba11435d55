package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Listens for the {@link Shortcut}s of the dialog that it is put into, as long as no other dialog is on top. Cannot be seen. */
@Tag("studio-keys")
@JsModule("./studio-keys.ts")
final class ViewerKeys extends Component {

    /** @param act whether keys act that are not {@linkplain Shortcut#always always} there */
    void singles(boolean act) {
        getElement().setProperty("singles", act);
    }
}
