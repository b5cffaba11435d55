package kiestudio.ui.create;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import java.util.function.Consumer;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.OffUi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A star that is on or off, and saves which. */
final class StarButton extends Button {

    private static final Logger log = LoggerFactory.getLogger(StarButton.class);

    private final transient Consumer<Boolean> save;
    private final String notSaved;
    private boolean marked;
    private boolean stored;
    private boolean saving;

    /**
     * @param marked   how it is now
     * @param name     what is on or off; the same in both states
     * @param notSaved told when it could not be saved
     * @param save     writes the state; called off the UI thread, never twice at once
     */
    StarButton(boolean marked, String name, String notSaved, Consumer<Boolean> save) {
        super(Icon.STAR.create());
        this.save = save;
        this.notSaved = notSaved;
        this.stored = marked;
        addClassNames("icon-button", "star");
        setAriaLabel(name);
        // A tooltip of Vaadin's would take the Escape that is meant for the picker around it.
        getElement().setAttribute("title", name);
        show(marked);
        addClickListener(clicked -> {
            show(!this.marked);
            saveLatest();
        });
    }

    private void show(boolean now) {
        marked = now;
        getElement().setAttribute("aria-pressed", String.valueOf(now));
    }

    /** One write after another: of two at once the earlier press could win. */
    private void saveLatest() {
        if (saving || marked == stored) {
            return;
        }
        boolean wanted = marked;
        saving = true;
        // Also when the button is gone by now: what was pressed counts.
        OffUi.read(
                UI.getCurrentOrThrow(),
                () -> {
                    save.accept(wanted);
                    return wanted;
                },
                this::saved,
                this::failed);
    }

    private void saved(boolean now) {
        saving = false;
        stored = now;
        saveLatest();
    }

    private void failed(RuntimeException failure) {
        log.warn("a favourite cannot be saved", failure);
        saving = false;
        show(stored);
        Notification.show(notSaved);
    }
}
