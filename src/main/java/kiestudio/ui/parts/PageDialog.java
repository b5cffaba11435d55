package kiestudio.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.shared.Registration;

/**
 * A dialog of one page. It hangs on the UI and not on the page, so it closes by itself when another page is shown, or another content
 * of the same one: by a link in it, or by the browser's Back.
 */
public abstract class PageDialog extends Dialog {

    protected PageDialog() {
        addAttachListener(attached -> {
            UI ui = attached.getUI();
            Registration left = ui.addAfterNavigationListener(navigated -> close());
            addDetachListener(detached -> {
                detached.unregisterListener();
                left.remove();
            });
        });
    }
}
