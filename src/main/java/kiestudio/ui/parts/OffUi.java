package kiestudio.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that must not hold a session's lock (database, disk): done in a thread of its own, shown in the UI afterwards. */
public final class OffUi {

    private static final Logger log = LoggerFactory.getLogger(OffUi.class);

    private OffUi() {}

    /** Reads, then shows; a failed read is logged and leaves the screen as it was. */
    public static <T> void read(UI ui, Supplier<T> read, Consumer<T> show) {
        read(ui, read, show, failure -> log.error("cannot read for a screen", failure));
    }

    /** @param failed called in the UI with what the read threw */
    public static <T> void read(UI ui, Supplier<T> read, Consumer<T> show, Consumer<RuntimeException> failed) {
        Thread.ofVirtual().name("ui-read").start(() -> {
            try {
                T value = read.get();
                show(ui, () -> show.accept(value));
            } catch (RuntimeException e) {
                show(ui, () -> failed.accept(e));
            }
        });
    }

    /** Runs in the UI with its lock, pushed to the browser; nothing when the tab is gone. */
    public static void show(UI ui, Runnable change) {
        try {
            ui.access(change::run);
        } catch (UIDetachedException tabIsGone) {
            log.trace("a closed tab needs nothing");
        }
    }
}
