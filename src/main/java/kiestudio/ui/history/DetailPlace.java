package kiestudio.ui.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Aside;
import org.jspecify.annotations.Nullable;

/** Where an opened task is shown: in a panel beside the list, or over everything where there is no room beside it. */
final class DetailPlace {

    private final Dialog dialog = new Dialog();
    private final Aside panel = new Aside();
    private boolean beside = true;
    private @Nullable Component shown;

    DetailPlace(String name, Runnable close) {
        panel.addClassName("detail-panel");
        panel.getElement().setAttribute("aria-label", name);
        panel.setVisible(false);
        // The dialog hangs on the page and would stay over the screen that comes after this one.
        panel.addDetachListener(left -> hide());
        Shortcuts.addShortcutListener(panel, close::run, Key.ESCAPE).listenOn(panel);
        dialog.addClassName("detail-dialog");
        dialog.getElement().setAttribute("aria-label", name);
        dialog.setWidthFull();
        dialog.setHeightFull();
        dialog.addDialogCloseActionListener(asked -> close.run());
    }

    /** To be put beside the list. */
    Aside panel() {
        return panel;
    }

    boolean open() {
        return shown != null;
    }

    void show(Component content) {
        hide();
        shown = content;
        if (beside) {
            panel.add(content);
            panel.setVisible(true);
        } else {
            dialog.add(content);
            dialog.open();
        }
    }

    void hide() {
        shown = null;
        panel.removeAll();
        panel.setVisible(false);
        dialog.removeAll();
        dialog.close();
    }

    /** @param room whether there is room beside the list; what is shown moves */
    void setBeside(boolean room) {
        if (beside != room) {
            Component content = shown;
            hide();
            beside = room;
            if (content != null) {
                show(content);
            }
        }
    }
}
