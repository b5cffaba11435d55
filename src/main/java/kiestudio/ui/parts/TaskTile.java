package kiestudio.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.UUID;
import kiestudio.account.Person;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;

/** One task among the results: its result, or its place in the shape the result will have. */
final class TaskTile extends Div {

    private final transient TaskLists parts;
    private final transient Person person;
    private final transient Runnable done;
    private transient TaskView task;

    TaskTile(TaskLists parts, Person person, TaskView task, Instant now, Runnable done) {
        this.parts = parts;
        this.person = person;
        this.task = task;
        this.done = done;
        addClassNames("task-tile", "tile-of-" + task.category().id());
        build(now);
    }

    UUID taskId() {
        return task.id();
    }

    TaskView task() {
        return task;
    }

    /** Readings run beside each other and may come in late: an older one changes nothing. */
    void update(TaskView changed, Instant now) {
        if (!changed.equals(task) && !changed.changedAt().isBefore(task.changedAt())) {
            task = changed;
            build(now);
        }
    }

    private void build(Instant now) {
        removeAll();
        var words = Words.here();
        var ratio = AspectRatio.of(task, parts.catalog());
        getStyle().set("--ratio", Double.toString(ratio.value()));
        var stage = new Div();
        stage.addClassNames("task-stage", "of-" + task.category().id());
        stage.getStyle().set("aspect-ratio", ratio.css());
        String description = task.prompt().isBlank() ? modelName(words) : task.prompt();
        if (task.state() == TaskState.SUCCESS) {
            stage.addClassName("kept");
            stage.add(new ResultDisplay(task.results(), description));
        } else {
            stage.add(new TaskProgress(task, now, words));
        }
        add(stage, foot(words, description));
    }

    private String modelName(Words words) {
        return parts.catalog().find(task.model()).map(model -> words.of(model.name())).orElse(task.model());
    }

    private Div foot(Words words, String description) {
        var text = new Span(description);
        text.addClassName("tile-prompt");
        text.setTitle(description);
        var foot = new Div(text, new TaskActions(parts.tasks(), person, task, words, done));
        foot.addClassName("tile-foot");
        return foot;
    }
}
