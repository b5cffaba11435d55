package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;
import kiestudio.ui.parts.Toast;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** For a moment, the way back to what was in a form before something else was put over it. */
final class BringBack {

    private static final Duration STAYS = Duration.ofSeconds(8);

    private final Words words;
    private @Nullable Notification offer;

    /** @param form when it is left, there is no way back; that is closed by itself where the whole page goes */
    BringBack(Component form, Words words) {
        this.words = words;
        form.addDetachListener(left -> {
            if (!left.getUI().isClosing()) {
                withdraw();
            }
        });
    }

    /** @param what says what has happened */
    void offer(String what, Runnable undo) {
        offer(what, words.text("create.clear.undo"), undo);
    }

    /** @param button what the way back is called */
    void offer(String what, String button, Runnable undo) {
        withdraw();
        offer = Toast.withWayBack(what, button, STAYS, () -> {
            offer = null;
            undo.run();
        });
    }

    /** What is newer must not be lost to it. */
    void withdraw() {
        if (offer != null) {
            offer.close();
            offer = null;
        }
    }
}
