package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import kiestudio.generation.TaskChanged;

/**
 * Keeps a component in step with the tasks it shows, from attach to detach: everything is read on attach, what changed when it
 * changes, and everything again every 15 s while something runs, in case a change went unheard.
 */
public final class TaskWatch {

    private static final Duration CATCH_UP = Duration.ofSeconds(15);

    /** How the component reads; called off the UI thread, except {@link #readAll} on attach, which must hand its work on by itself. */
    public interface Screen {
        void readAll(UI ui);

        void readThese(UI ui, Set<UUID> ids);
    }

    private TaskWatch() {}

    /** @param running whether something of what is shown is still at work; asked from other threads */
    public static void keep(
            Component owner, TaskFeed feed, Predicate<TaskChanged> concerns, BooleanSupplier running, Screen screen) {
        owner.addAttachListener(attached -> {
            UI ui = attached.getUI();
            Registration changes = feed.subscribe(concerns, ids -> screen.readThese(ui, ids));
            Registration ticks = feed.every(CATCH_UP, () -> {
                if (running.getAsBoolean()) {
                    screen.readAll(ui);
                }
            });
            owner.addDetachListener(detached -> {
                detached.unregisterListener();
                changes.remove();
                ticks.remove();
            });
            screen.readAll(ui);
        });
    }
}
