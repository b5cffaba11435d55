package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.IntConsumer;

/** How wide the browser's window is, for what styles alone cannot decide. */
public final class WindowWidth {

    /** From here down it is a phone, or a window as narrow as one; styles say the same. */
    public static final int PHONE = 800;

    private static final int DESK = 1440;

    private WindowWidth() {}

    /** When the page was opened, in pixels; that of a desk where the browser does not say. */
    public static int pixels() {
        int width = UI.getCurrentOrThrow().getPage().getExtendedClientDetails().getWindowInnerWidth();
        return width <= 0 ? DESK : width;
    }

    /** Tells the width whenever the component is attached, and on each change while it is. */
    public static void follow(Component component, IntConsumer width) {
        component.addAttachListener(attached -> {
            width.accept(pixels());
            Registration resizing = attached.getUI().getPage().addBrowserWindowResizeListener(resized -> width.accept(resized.getWidth()));
            component.addDetachListener(detached -> {
                detached.unregisterListener();
                resizing.remove();
            });
        });
    }
}
