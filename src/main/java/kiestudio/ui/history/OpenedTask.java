package kiestudio.ui.history;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import kiestudio.generation.TaskView;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** The task whose details are open: read beside the screen's thread, and again when it changes. */
final class OpenedTask {

    private final HistoryReading reading;
    private final DetailPlace place;
    private final TaskPanel content;
    private final Runnable close;
    private Consumer<Optional<TaskView>> read = found -> {};
    private @Nullable UUID id;
    private @Nullable TaskView shown;

    OpenedTask(HistoryReading reading, Words words, Runnable close, TaskCommands.Afterwards afterwards) {
        this.reading = reading;
        this.close = close;
        place = new DetailPlace(words.text("history.details"), close);
        content = new TaskPanel(
                new TaskPanel.Parts(reading.tasks(), reading.catalog(), reading.lists(), reading.person(), words), close, afterwards);
    }

    Aside panel() {
        return place.panel();
    }

    TaskPanel content() {
        return content;
    }

    void setBeside(boolean room) {
        place.setBeside(room);
    }

    /**
     * @param wanted null closes
     * @param found  gets the task when it was read, or that there is none to mark in the list
     */
    void show(@Nullable UUID wanted, Consumer<Optional<TaskView>> found) {
        read = found;
        if (wanted == null) {
            id = null;
            shown = null;
            place.hide();
            found.accept(Optional.empty());
        } else if (!wanted.equals(id)) {
            id = wanted;
            shown = null;
            readAgain();
        }
    }

    void changed(Set<UUID> ids) {
        if (id != null && ids.contains(id)) {
            readAgain();
        }
    }

    void readAgain() {
        UUID wanted = id;
        if (wanted != null) {
            OffUi.read(UI.getCurrentOrThrow(), () -> reading.task(wanted), found -> show(wanted, found));
        }
    }

    /** Readings run beside each other: one of another task, or one that says nothing new, changes nothing. */
    private void show(UUID wanted, Optional<TaskPanel.Reading> found) {
        TaskView task = found.map(TaskPanel.Reading::task).orElse(null);
        boolean news = shown == null || task == null || !task.equals(shown) && !task.changedAt().isBefore(shown.changedAt());
        if (!wanted.equals(id) || place.open() && !news) {
            return;
        }
        if (task == null && shown != null) {
            // Thrown away while it was looked at: not something that nobody can find.
            close.run();
            return;
        }
        shown = task;
        content.show(found);
        if (!place.open()) {
            place.show(content);
        }
        read.accept(found.map(TaskPanel.Reading::task));
    }
}
