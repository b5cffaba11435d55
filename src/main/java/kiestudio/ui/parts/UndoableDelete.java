package kiestudio.ui.parts;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.function.Supplier;
import kiestudio.account.Person;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskView;

/** Puts a task into the trash without asking, since it can be taken out again for a while. */
public final class UndoableDelete {

    private static final Duration TIME_TO_UNDO = Duration.ofSeconds(10);

    private final TaskService tasks;
    private final Person person;
    private final Words words;

    public UndoableDelete(TaskService tasks, Person person, Words words) {
        this.tasks = tasks;
        this.person = person;
        this.words = words;
    }

    /**
     * @param deleted  called in the UI when it is gone, before the way back is offered
     * @param restored called in the UI when it is there again
     */
    public void delete(UI ui, TaskView task, Runnable deleted, Runnable restored) {
        Supplier<TaskView> trash = () -> {
            tasks.trash(person, task.id());
            return task;
        };
        OffUi.read(ui, trash, gone -> {
            deleted.run();
            offerUndo(ui, task, restored);
        }, this::say);
    }

    private void offerUndo(UI ui, TaskView task, Runnable restored) {
        Runnable back = () -> OffUi.read(ui, () -> tasks.restore(person, task.id()), restoredTask -> {
            restored.run();
            ui.getPage().executeJs(
                    "document.dispatchEvent(new CustomEvent('studio-return', { detail: $0 }))", task.id().toString());
        }, this::say);
        Toast.withWayBack(words.text("history.deleted"), words.text("history.undo"), TIME_TO_UNDO, back);
    }

    private void say(RuntimeException failure) {
        Toast.say(TaskActions.reason(failure, words));
    }
}
