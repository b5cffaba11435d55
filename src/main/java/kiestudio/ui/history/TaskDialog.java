package kiestudio.ui.history;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import kiestudio.account.Person;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;
import kiestudio.ui.parts.CreatePaths;
import kiestudio.ui.parts.ResultDisplay;
import kiestudio.ui.parts.TaskActions;
import kiestudio.ui.parts.TaskProgress;
import kiestudio.ui.parts.Words;

/** One task of the history: its results or its state, its prompt, and what can be done with it. */
final class TaskDialog extends Dialog {

    TaskDialog(
            TaskView task,
            ModelCatalog catalog,
            TaskService tasks,
            Person person,
            Instant now,
            Words words,
            Runnable changed) {
        var model = catalog.find(task.model());
        setHeaderTitle(model.map(known -> words.of(known.name())).orElse(task.model()));
        setWidth("min(720px, 94vw)");
        addClassName("task-dialog");
        if (task.state() == TaskState.SUCCESS) {
            add(new ResultDisplay(task.results(), task.prompt()));
        } else {
            add(new TaskProgress(task, now, words));
        }
        var prompt = new Paragraph(task.prompt());
        prompt.addClassName("dialog-prompt");
        add(prompt);
        Runnable done = () -> {
            changed.run();
            close();
        };
        if (SettleTask.wanted(person, task)) {
            add(new SettleTask(tasks, person, task, words, done));
        }
        var actions = new TaskActions(tasks, person, task, words, done);
        var foot = new Div(actions);
        foot.addClassName("dialog-foot");
        model.ifPresent(known -> foot.addComponentAsFirst(
                new Anchor(CreatePaths.of(known), words.text("history.openModel"))));
        getFooter().add(foot, new Button(words.text("dialog.close"), clicked -> close()));
    }
}
