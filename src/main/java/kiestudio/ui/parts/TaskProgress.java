package kiestudio.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import kiestudio.generation.TaskView;
import org.jspecify.annotations.Nullable;

/** Where a task is, in honest words: the state, how long it has been running, what stands in its way, and whether money moved. */
public final class TaskProgress extends Div {

    private final Paragraph place = new Paragraph();

    public TaskProgress(TaskView task, Instant now, Words words) {
        this(task, now, null, words);
    }

    /** @param usual how long the model takes from sending to the result; null where that is not to be said */
    TaskProgress(TaskView task, Instant now, @Nullable Duration usual, Words words) {
        addClassNames("task-progress", "state-" + task.state().id());
        add(head(task, now, usual, words));
        place.addClassName("task-place");
        place.setVisible(false);
        add(place);
        String explanation = explanation(task, words);
        if (!explanation.isEmpty()) {
            var sentence = new Paragraph(explanation);
            sentence.addClassName("task-explanation");
            add(sentence);
        }
        if (task.state().goesOn()) {
            add(new TaskBar(soFar(task, now), task.submittedAt() == null || task.held() ? null : usual));
        }
    }

    /** Says where the task stands in line; the rest stays as it is. */
    void standsInLine(String sentence) {
        place.setText(sentence);
        place.setVisible(!sentence.isEmpty());
    }

    private static Div head(TaskView task, Instant now, @Nullable Duration usual, Words words) {
        var word = new Span(words.of(task.state()));
        word.addClassName("task-state");
        var head = new Div(StateIcon.of(task.state()).create(), word);
        head.addClassName("task-head");
        // Nothing more happens to an unclear task, so no time passes for it.
        if (task.held()) {
            head.add(new Elapsed(soFar(task, now)));
        } else if (task.state().goesOn()) {
            boolean compared = usual != null && task.submittedAt() != null;
            head.add(compared ? new Elapsed(soFar(task, now), usual, words) : new Elapsed(soFar(task, now)));
        }
        return head;
    }

    /** Waiting is counted from the order, work from sending: the usual time is that of the work. */
    private static Duration soFar(TaskView task, Instant now) {
        return Duration.between(task.submittedAt() == null ? task.createdAt() : task.submittedAt(), now);
    }

    /** One or two sentences: what happened and whether money moved; empty while all is well. */
    static String explanation(TaskView task, Words words) {
        return switch (task.state()) {
            case FAIL -> said(task, words) + words.text("task.fail.money");
            case LOST -> said(task, words) + words.text("task.lost.money");
            case UNCLEAR -> words.text("task.unclear");
            case CANCELLED -> words.text("task.cancelled");
            case PENDING, SUBMITTING, WAITING, QUEUING, GENERATING, SAVING -> hindrance(task, words);
            case SUCCESS -> "";
        };
    }

    private static String hindrance(TaskView task, Words words) {
        if (!task.held() && task.note() == null) {
            return "";
        }
        String what = task.held() ? words.text("task.held") : words.of(task.note());
        return what + " " + switch (task.state()) {
            case PENDING -> words.text("task.pending.money");
            case SAVING -> words.text("task.saving.money");
            default -> words.text("task.sent.money");
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
