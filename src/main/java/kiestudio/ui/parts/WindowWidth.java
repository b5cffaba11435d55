package kiestudio.ui.parts;

import com.vaadin.flow.component.UI;

/** How wide the browser's window was when the page was opened. */
public final class WindowWidth {

    private static final int DESK = 1440;

    private WindowWidth() {}

    /** In pixels; that of a desk where the browser does not say. */
    public static int pixels() {
        int width = UI.getCurrentOrThrow().getPage().getExtendedClientDetails().getWindowInnerWidth();
        return width <= 0 ? DESK : width;
    }
}
