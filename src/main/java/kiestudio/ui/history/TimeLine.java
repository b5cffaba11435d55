package kiestudio.ui.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import kiestudio.generation.TaskStep;
import kiestudio.ui.parts.Elapsed;
import kiestudio.ui.parts.StateIcon;
import kiestudio.ui.parts.Words;

/** What a task went through: each state with its time and how long it stayed. The last one of a running task counts on. */
final class TimeLine extends Section {

    private final transient Words words;
    private final transient ZoneId zone;

    TimeLine(List<TaskStep> steps, Instant now, ZoneId zone, Words words) {
        this.words = words;
        this.zone = zone;
        addClassName("time-line");
        var list = new OrderedList();
        for (int i = 0; i < steps.size(); i++) {
            TaskStep step = steps.get(i);
            TaskStep next = i + 1 < steps.size() ? steps.get(i + 1) : null;
            var line = line(step, i == 0 || sameDay(steps.get(i - 1), step));
            if (next != null) {
                line.add(stayed(new Span(TimeTaken.of(Duration.between(step.at(), next.at()), words))));
            } else if (!step.state().ended()) {
                line.add(stayed(new Elapsed(Duration.between(step.at(), now))));
            }
            var item = new ListItem(line);
            item.addClassName("state-" + step.state().id());
            if (step.note() != null) {
                var note = new Div(words.of(step.note()));
                note.addClassName("time-line-note");
                item.add(note);
            }
            list.add(item);
        }
        add(new H3(words.text("history.timeLine")), list);
        steps.stream().findFirst().ifPresent(first -> addComponentAtIndex(1, day(first)));
    }

    private Div day(TaskStep first) {
        var day = new Div(words.day(first.at(), zone));
        day.addClassNames("time-line-day", "muted");
        return day;
    }

    private Div line(TaskStep step, boolean sameDay) {
        var word = new Span(words.of(step.state()));
        word.addClassName("time-line-state");
        var at = new Span(sameDay ? words.clock(step.at(), zone) : words.day(step.at(), zone) + ", " + words.clock(step.at(), zone));
        at.addClassNames("time-line-at", "muted");
        var line = new Div(StateIcon.of(step.state()).create(), word, at);
        line.addClassName("time-line-step");
        return line;
    }

    private static <T extends Component> T stayed(T time) {
        time.getElement().getClassList().add("time-line-stayed");
        return time;
    }

    private boolean sameDay(TaskStep one, TaskStep other) {
        return one.at().atZone(zone).toLocalDate().equals(other.at().atZone(zone).toLocalDate());
    }
}
