package kiestudio.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.shared.Registration;

/**
 * A dialog of one page. It hangs on the UI and not on the page, so it closes by itself when another page is shown, or another content
 * of the same one: by a link in it, or by the browser's Back. On a phone whose browser can tell, Back closes the dialog alone.
 */
@JsModule("./close-on-back.ts")
public abstract class PageDialog extends Dialog {

    protected PageDialog() {
        addAttachListener(attached -> {
            UI ui = attached.getUI();
            getElement().executeJs("this.dispatchEvent(new CustomEvent('studio-dialog', { bubbles: true }))");
            Registration left = ui.addAfterNavigationListener(navigated -> close());
            addDetachListener(detached -> {
                detached.unregisterListener();
                left.remove();
            });
        });
    }
}
