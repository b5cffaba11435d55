package kiestudio.ui.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kiestudio.account.Person;
import kiestudio.catalog.Model;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;
import kiestudio.ui.parts.BatchBlock;
import kiestudio.ui.parts.BuyAgain;
import kiestudio.ui.parts.CreatePaths;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.ResultActions;
import kiestudio.ui.parts.ResultDisplay;
import kiestudio.ui.parts.TaskActions;
import kiestudio.ui.parts.TaskLists;
import kiestudio.ui.parts.Toast;
import kiestudio.ui.parts.UndoableDelete;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** What can be done with an opened task. Only its owner is offered to buy it again; deleting can be undone for a while. */
final class TaskCommands extends Div {

    /** What the screen does afterwards. */
    interface Afterwards {
        /** The task, or the list, is not what it was. */
        void changed();

        /** It is gone from the list. */
        void deleted();

        /** A new task was made of it. */
        void opened(UUID task);
    }

    private final transient TaskService tasks;
    private final transient Person person;
    private final transient TaskView task;
    private final transient Words words;
    private final transient Afterwards afterwards;
    private final transient BuyAgain buyAgain;

    /**
     * @param model null when the catalogue no longer has it
     * @param stage where the results are shown
     */
    TaskCommands(
            TaskLists parts,
            Person person,
            TaskView task,
            @Nullable Model model,
            Component stage,
            Words words,
            Afterwards afterwards) {
        this.tasks = parts.tasks();
        this.buyAgain = parts.buyAgain(person, words);
        this.person = person;
        this.task = task;
        this.words = words;
        this.afterwards = afterwards;
        addClassName("task-commands");
        if (!task.results().isEmpty()) {
            var icons = new Div();
            icons.addClassName("task-panel-icons");
            if (task.results().size() == 1) {
                icons.add(ResultActions.of(parts, person, task, task.results().getFirst(), stage, words));
            } else {
                task.results().forEach(medium -> icons.add(ResultDisplay.download(medium, words)));
            }
            add(icons);
        }
        boolean own = task.ownerId().equals(person.id());
        if (own && task.state().ended() && model != null) {
            add(button(Icon.ROTATE_CCW, "history.again", "task.retry", this::again));
        }
        if (model != null) {
            if (own) {
                add(link(CreatePaths.of(model) + "?task=" + task.id(), Icon.PENCIL, "history.reuse"));
            }
            add(link(CreatePaths.of(model), Icon.of(model.category()), "history.openModel"));
        }
        if (task.state() == TaskState.PENDING) {
            add(button(Icon.BAN, "task.cancel", "task.cancel", this::cancel));
        }
        if (task.groupId() != null && task.part() == null) {
            add(link(BatchBlock.path(task.groupId()), Icon.COLUMNS_3, "batch.open"));
        }
        if (task.state().ended()) {
            Button delete = button(Icon.TRASH_2, "task.delete", "task.delete", this::delete);
            delete.addClassName("quiet");
            add(delete);
        }
    }

    private Button button(Icon icon, String key, String explain, Runnable action) {
        var button = new Button(words.text(key), icon.create(), clicked -> action.run());
        if (!explain.equals(key)) {
            button.setTooltipText(words.text(explain));
        }
        return button;
    }

    private Component link(String address, Icon icon, String key) {
        var link = new Anchor(address, icon.create(), new Span(words.text(key)));
        link.addClassName("button-link");
        return link;
    }

    private void again() {
        buyAgain.press(List.of(task), submission -> run(() -> tasks.retry(person, task.id(), submission), made -> {
            Toast.say(words.text("task.retry.started"));
            afterwards.opened(made.id());
        }));
    }

    private void cancel() {
        run(() -> tasks.cancel(person, task.id()), cancelled -> afterwards.changed());
    }

    private void delete() {
        new UndoableDelete(tasks, person, words)
                .delete(UI.getCurrentOrThrow(), task, afterwards::deleted, () -> afterwards.opened(task.id()));
    }

    /** Off the UI thread, since each is a transaction that may wait for a row. */
    private void run(Supplier<TaskView> action, Consumer<TaskView> done) {
        OffUi.read(
                UI.getCurrentOrThrow(),
                action,
                done,
                failure -> Toast.say(TaskActions.reason(failure, words)));
    }
}
