package kiestudio.ui.history;

/** How much of the history fits into the window. */
final class BrowserWindow {

    /** The drawer and the air around a page. */
    private static final int FRAME = 304;

    /** The panel of details and the gap before it. */
    private static final int PANEL = 440;

    private static final int ROOM_FOR_PANEL = 1100;
    private static final int ROOM_FOR_COLUMNS = 900;

    private BrowserWindow() {}

    /** Whether details fit beside the list. */
    static boolean fitsPanel(int width) {
        return width >= ROOM_FOR_PANEL;
    }

    /** Whether all columns fit, with or without the panel beside them. */
    static boolean fitsColumns(int width, boolean panel) {
        return width - FRAME - (panel && fitsPanel(width) ? PANEL : 0) >= ROOM_FOR_COLUMNS;
    }
}
