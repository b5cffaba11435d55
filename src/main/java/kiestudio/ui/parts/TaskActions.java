package kiestudio.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Supplier;
import kiestudio.account.OverBudgetException;
import kiestudio.account.Person;
import kiestudio.catalog.InvalidInputException;
import kiestudio.catalog.UnknownModelException;
import kiestudio.generation.BeingMadeAgainException;
import kiestudio.generation.InvalidTasksException;
import kiestudio.generation.TaskConflictException;
import kiestudio.generation.TaskNotFoundException;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;

/** What can be done with a task: stop it while it waits, make it again, delete it. Only its owner is offered anything that costs. */
public final class TaskActions extends Div {

    private final transient TaskService tasks;
    private final transient Person person;
    private final transient TaskView task;
    private final transient Words words;
    private final transient Runnable done;
    private final transient BuyAgain buyAgain;

    /**
     * As icons.
     *
     * @param done called in the UI after something was done
     */
    TaskActions(TaskLists parts, Person person, TaskView task, Words words, Runnable done) {
        this(parts, person, task, words, done, false, true);
    }

    /** As icons with their words, without deleting: the viewer does that itself. */
    static TaskActions toKeep(TaskLists parts, Person person, TaskView task, Words words, Runnable done) {
        return new TaskActions(parts, person, task, words, done, true, false);
    }

    /** As icons with their words. */
    static TaskActions inWords(TaskLists parts, Person person, TaskView task, Words words, Runnable done) {
        return new TaskActions(parts, person, task, words, done, true, true);
    }

    private TaskActions(
            TaskLists parts, Person person, TaskView task, Words words, Runnable done, boolean inWords, boolean deletes) {
        this.tasks = parts.tasks();
        this.buyAgain = parts.buyAgain(person, words);
        this.person = person;
        this.task = task;
        this.words = words;
        this.done = done;
        addClassName("task-actions");
        if (task.state() == TaskState.PENDING) {
            add(button(Icon.BAN, "task.cancel", inWords, () -> run(() -> tasks.cancel(person, task.id()), done)));
        }
        boolean own = task.ownerId().equals(person.id());
        if (own && task.state().ended()) {
            add(button(Icon.ROTATE_CCW, "task.retry", inWords, this::again));
        }
        if (task.groupId() != null && task.part() == null) {
            add(BatchBlock.link(task.groupId(), inWords, words));
        }
        if (task.state().ended() && deletes) {
            add(button(Icon.TRASH_2, "task.delete", inWords, this::delete));
        }
    }

    private Button button(Icon icon, String key, boolean inWords, Runnable action) {
        if (!inWords) {
            return button(icon, words.text(key), action);
        }
        var button = new Button(words.text(key), icon.create(), clicked -> action.run());
        button.addClassName("quiet");
        return button;
    }

    /** A button that is only its icon. */
    static Button button(Icon icon, String name, Runnable action) {
        var button = new Button(icon.create(), clicked -> action.run());
        button.addClassName("icon-button");
        button.setAriaLabel(name);
        button.setTooltipText(name);
        return button;
    }

    /** The new task stands in front of all others, and so perhaps out of sight. */
    private void again() {
        Runnable told = () -> {
            done.run();
            Toast.say(words.text("task.retry.started"));
        };
        buyAgain.press(List.of(task), submission -> run(() -> tasks.retry(person, task.id(), submission), told));
    }

    private void delete() {
        new UndoableDelete(tasks, person, words).delete(UI.getCurrentOrThrow(), task, done, done);
    }

    /** Off the UI thread, since each is a transaction that may wait for a row. */
    private void run(Supplier<TaskView> action, Runnable done) {
        OffUi.read(UI.getCurrentOrThrow(), action, result -> done.run(), failure -> Toast.say(reason(failure, words)));
    }

    /** What somebody is told when one of these could not be done; anything else is thrown on. */
    public static String reason(RuntimeException failure, Words words) {
        return switch (failure) {
            case BeingMadeAgainException again -> words.text("task.retry.underWay");
            case TaskConflictException conflict -> words.text("task.conflict");
            case TaskNotFoundException gone -> words.text("task.gone");
            case OverBudgetException over ->
                words.text("create.overBudget", words.credits(over.needed()), words.credits(over.left()));
            case InvalidInputException invalid -> words.text("task.retry.invalid");
            case InvalidTasksException invalid -> words.text("task.retry.invalid");
            case UnknownModelException unknown -> words.text("task.retry.invalid");
            default -> throw failure;
        };
    }
}
