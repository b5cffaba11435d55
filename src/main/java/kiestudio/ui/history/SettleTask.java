package kiestudio.ui.history;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import kiestudio.account.Person;
import kiestudio.generation.TaskConflictException;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.Toast;
import kiestudio.ui.parts.Words;

/**
 * What only an administrator can decide: which of Kie's tasks an unclear one is, whether to give it up, whether a held one goes on.
 * Naming a task of Kie decides nothing by itself; the studio compares it with Kie's own record.
 */
final class SettleTask extends Div {

    private final transient TaskService tasks;
    private final transient Person person;
    private final transient TaskView task;
    private final transient Words words;
    private final transient Runnable done;

    /** Whether there is anything to decide for this person. */
    static boolean wanted(Person person, TaskView task) {
        return person.administrator() && (task.held() || task.state() == TaskState.UNCLEAR);
    }

    SettleTask(TaskService tasks, Person person, TaskView task, Words words, Runnable done) {
        this.tasks = tasks;
        this.person = person;
        this.task = task;
        this.words = words;
        this.done = done;
        addClassName("settle-task");
        if (task.held()) {
            add(button("settle.resume", () -> tasks.resume(person, task.id())));
        }
        if (task.state() == TaskState.UNCLEAR) {
            add(new Paragraph(words.text("settle.explain")), matching());
            add(tasks.mayBeGivenUp(task) ? givingUp() : new Paragraph(words.text("settle.tooEarly")));
        }
    }

    private Div matching() {
        var kieTaskId = new TextField(words.text("settle.kieTaskId"));
        kieTaskId.setHelperText(words.text("settle.kieTaskId.help"));
        kieTaskId.setMaxLength(200);
        var compare = button("settle.compare", () -> tasks.nameKieTask(person, task.id(), kieTaskId.getValue()));
        compare.setEnabled(false);
        kieTaskId.addValueChangeListener(changed -> compare.setEnabled(!changed.getValue().isBlank()));
        kieTaskId.setValueChangeMode(ValueChangeMode.EAGER);
        return new Div(kieTaskId, compare);
    }

    private Div givingUp() {
        return new Div(
                button("settle.notCharged", () -> tasks.writeOff(person, task.id(), false)),
                button("settle.charged", () -> tasks.writeOff(person, task.id(), true)));
    }

    /** Off the UI thread, since each is a transaction that may wait for a row. */
    private Button button(String key, Runnable action) {
        return new Button(words.text(key), clicked -> OffUi.read(
                UI.getCurrentOrThrow(),
                () -> {
                    action.run();
                    return task;
                },
                result -> done.run(),
                failure -> {
                    if (!(failure instanceof TaskConflictException)) {
                        throw failure;
                    }
                    Toast.say(words.text("settle.conflict"));
                }));
    }
}
