package kiestudio.ui.parts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.UUID;
import kiestudio.account.Person;
import kiestudio.catalog.Category;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;

/** One task among the results: its result, or its place in the shape the result will have. */
final class TaskTile extends Div {

    /** What a tile asks of the list it stands in. */
    interface Surroundings {

        /** Shows a result in full. */
        void open(UUID taskId, int result);

        /** Something was done with the task. */
        void done();
    }

    private final transient TaskLists parts;
    private final transient Person person;
    private final transient Surroundings list;
    private transient ShownTask shown;

    TaskTile(TaskLists parts, Person person, ShownTask shown, Instant now, Surroundings list) {
        this.parts = parts;
        this.person = person;
        this.shown = shown;
        this.list = list;
        addClassNames("task-tile", "tile-of-" + shown.task().category().id());
        build(now);
    }

    ShownTask shown() {
        return shown;
    }

    TaskView task() {
        return shown.task();
    }

    /** Readings run beside each other and may come in late: an older one changes nothing. */
    void update(ShownTask changed, Instant now) {
        if (!changed.equals(shown) && !changed.changedAt().isBefore(shown.changedAt())) {
            shown = changed;
            build(now);
        }
    }

    /** What the task is called where there is one line for it: its prompt, or its model. */
    String title(Words words) {
        return task().prompt().isBlank()
                ? parts.catalog().find(task().model()).map(model -> words.of(model.name())).orElse(task().model())
                : task().prompt();
    }

    private void build(Instant now) {
        removeAll();
        var words = Words.here();
        if (shown.speech() != null) {
            addClassName("speech");
            add(new SpeechDisplay(shown.speech(), parts, person, now, words, list::done));
            return;
        }
        var ratio = AspectRatio.of(shown, parts.catalog());
        getStyle().set("--ratio", Double.toString(ratio.value()));
        String title = title(words);
        var stage = new Div();
        stage.addClassNames("task-stage", "of-" + task().category().id());
        stage.getStyle().set("aspect-ratio", ratio.css());
        if (task().state() == TaskState.SUCCESS) {
            stage.addClassName("kept");
            stage.add(new ResultDisplay(shown, parts.catalog(), title, words, result -> list.open(task().id(), result)));
        } else {
            stage.add(new TaskProgress(task(), now, words));
        }
        if (task().state() == TaskState.UNCLEAR) {
            var row = new Anchor("history?state=unclear", words.text("task.unclear.open"));
            row.addClassName("task-row");
            stage.add(row);
        }
        add(stage);
        boolean spoken = task().category() == Category.AUDIO && task().state() == TaskState.SUCCESS && !task().prompt().isBlank();
        if (spoken) {
            add(new Transcript(task().prompt(), words));
        }
        add(foot(words, spoken ? Transcript.voice(task(), parts.catalog(), words) : title));
    }

    private Div foot(Words words, String title) {
        var text = new Span(title);
        text.addClassName("tile-prompt");
        text.setTitle(title);
        var actions = new TaskActions(parts.tasks(), person, task(), words, list::done);
        if (task().results().size() == 1) {
            UseIn.of(task().results().getFirst(), parts.catalog(), words, false).ifPresent(actions::addComponentAsFirst);
        }
        if (!task().results().isEmpty()) {
            actions.addComponentAsFirst(TaskActions.button(
                    Icon.MAXIMIZE_2, words.text("result.open"), () -> list.open(task().id(), 0)));
        }
        var foot = new Div(text, actions);
        foot.addClassName("tile-foot");
        return foot;
    }
}
