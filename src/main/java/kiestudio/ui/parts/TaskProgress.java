package kiestudio.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;

/** Where a task is, in honest words: the state, how long it has been running, what stands in its way, and whether money moved. */
public final class TaskProgress extends Div {

    public TaskProgress(TaskView task, Instant now, Words words) {
        addClassNames("task-progress", "state-" + task.state().id());
        add(head(task, now, words));
        String explanation = explanation(task, words);
        if (!explanation.isEmpty()) {
            var sentence = new Paragraph(explanation);
            sentence.addClassName("task-explanation");
            add(sentence);
        }
        if (!task.state().ended() && task.state() != TaskState.UNCLEAR) {
            add(bar());
        }
    }

    private static Div head(TaskView task, Instant now, Words words) {
        var word = new Span(words.of(task.state()));
        word.addClassName("task-state");
        var head = new Div(StateIcon.of(task.state()).create(), word);
        head.addClassName("task-head");
        if (!task.state().ended()) {
            head.add(new Elapsed(Duration.between(task.createdAt(), now)));
        }
        return head;
    }

    private static Div bar() {
        var bar = new Div();
        bar.addClassName("task-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    /** One or two sentences: what happened and whether money moved; empty while all is well. */
    static String explanation(TaskView task, Words words) {
        return switch (task.state()) {
            case FAIL -> said(task, words) + words.text("task.fail.money");
            case LOST -> said(task, words) + words.text("task.lost.money");
            case UNCLEAR -> words.text("task.unclear");
            case CANCELLED -> words.text("task.cancelled");
            case PENDING, SUBMITTING, WAITING, QUEUING, GENERATING, SAVING ->
                task.held() ? words.text("task.held") : task.note() == null ? "" : words.of(task.note());
            case SUCCESS -> "";
        };
    }

    /** The studio's own reason, if it ended the task; otherwise Kie's words as Kie said them. */
    private static String said(TaskView task, Words words) {
        if (task.note() != null) {
            return words.of(task.note()) + " ";
        }
        return task.failMessage() == null || task.failMessage().isBlank()
                ? ""
                : words.text("task.said", task.failMessage()) + " ";
    }
}
