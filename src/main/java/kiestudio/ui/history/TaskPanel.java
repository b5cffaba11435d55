package kiestudio.ui.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kiestudio.account.Person;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskStep;
import kiestudio.generation.TaskView;
import kiestudio.ui.parts.EmptyState;
import kiestudio.ui.parts.Family;
import kiestudio.ui.parts.FoldedText;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.TaskLists;
import kiestudio.ui.parts.TaskProgress;
import kiestudio.ui.parts.TimeZone;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** One task in full: what came of it, what it was asked, what it cost, what it went through, and what can be done with it. */
final class TaskPanel extends Div {

    /**
     * Everything that the panel shows of a task.
     *
     * @param at    when it was read
     * @param owner the owner's name, where it is somebody else's
     */
    record Reading(TaskView task, List<TaskStep> steps, Instant at, @Nullable String owner) {}

    /** What the panels of all tasks have in common. */
    record Parts(TaskService tasks, ModelCatalog catalog, TaskLists lists, Person person, Words words) {}

    private final transient Parts parts;
    private final transient Words words;
    private final transient TaskCommands.Afterwards afterwards;
    private final transient Runnable close;
    /** The same while the task goes on, so that who has unfolded it can read on. */
    private @Nullable FoldedText prompt;

    TaskPanel(Parts parts, Runnable close, TaskCommands.Afterwards afterwards) {
        this.parts = parts;
        this.words = parts.words();
        this.close = close;
        this.afterwards = afterwards;
        addClassName("task-panel");
    }

    /** @param reading empty for a task that is not there, or not for this person */
    void show(Optional<Reading> reading) {
        removeAll();
        reading.ifPresentOrElse(this::show, this::showNothing);
    }

    private void showNothing() {
        add(head(words.text("notFound.title")));
        add(new EmptyState(Icon.COMPASS, words.text("notFound.title"), words.text("history.notFound")));
    }

    private void show(Reading reading) {
        TaskView task = reading.task();
        Model model = parts.catalog().find(task.model()).orElse(null);
        var inputs = new TaskInputs(task, parts.catalog(), words);
        add(head(model == null ? task.model() : words.of(model.name())));
        Component stage = outcome(reading);
        add(stage);
        FailureWords.of(task, inputs, words).ifPresent(this::add);
        if (SettleTask.wanted(parts.person(), task)) {
            add(new SettleTask(parts.tasks(), parts.person(), task, words, afterwards::changed));
        }
        add(new TaskCommands(parts.lists(), parts.person(), task, model, stage, words, afterwards));
        if (!task.prompt().isBlank()) {
            add(prompt(task));
        }
        var asked = new Facts(words.text("history.input"));
        inputs.addTo(asked);
        if (!asked.isEmpty()) {
            add(asked);
        }
        add(new Family(parts.lists(), parts.person(), task));
        add(credits(task), new TimeLine(reading.steps(), reading.at(), TimeZone.here(), words), ids(reading));
    }

    private Div head(String title) {
        var heading = new H2(title);
        var closing = new Button(Icon.X.create(), clicked -> close.run());
        closing.addClassName("icon-button");
        closing.setAriaLabel(words.text("dialog.close"));
        closing.setTooltipText(words.text("dialog.close"));
        var head = new Div(heading, closing);
        head.addClassName("task-panel-head");
        return head;
    }

    private Component outcome(Reading reading) {
        TaskView task = reading.task();
        var stage = new Div();
        stage.addClassNames("task-panel-stage", "of-" + task.category().id());
        if (task.state() == TaskState.SUCCESS) {
            stage.addClassName("kept");
            stage.add(parts.lists().results(parts.person(), task, words, afterwards::changed));
        } else {
            stage.add(new TaskProgress(task, reading.at(), words));
            if (task.state() == TaskState.UNCLEAR && task.note() != null) {
                stage.add(new Paragraph(words.of(task.note())));
            }
        }
        return stage;
    }

    private Section prompt(TaskView task) {
        if (prompt == null || !prompt.whole().getText().equals(task.prompt())) {
            prompt = new FoldedText(task.prompt(), words);
            prompt.addClassName("task-panel-prompt");
        }
        String title = words.text("history.prompt");
        var section = new Section(
                new H3(task.part() == null ? title : title + " · " + RowCells.part(task.part(), words)), prompt);
        section.addClassName("facts");
        return section;
    }

    private Facts credits(TaskView task) {
        var facts = new Facts(words.text("history.credits"));
        String reserved = task.creditsEstimated() == null ? words.text("create.priceUnknown") : words.number(task.creditsEstimated());
        facts.add(words.text("history.credits.reserved"), number(reserved));
        facts.add(words.text("history.credits.billed"), number(billed(task)));
        return facts;
    }

    private String billed(TaskView task) {
        if (task.creditsConsumed() != null) {
            return words.number(task.creditsConsumed());
        }
        return switch (task.state()) {
            case CANCELLED, FAIL -> words.number(BigDecimal.ZERO);
            default -> words.text("history.credits.open");
        };
    }

    private static Span number(String text) {
        var number = new Span(text);
        number.addClassName("fact-number");
        return number;
    }

    private Facts ids(Reading reading) {
        TaskView task = reading.task();
        var facts = new Facts(words.text("history.ids"));
        if (reading.owner() != null) {
            facts.add(words.text("history.person"), new Span(reading.owner()));
        }
        facts.add(words.text("history.ids.task"), new CopiedText(task.id().toString(), words));
        if (task.kieTaskId() != null) {
            facts.add(words.text("history.ids.kie"), new CopiedText(task.kieTaskId(), words));
        }
        facts.add(words.text("history.ids.model"), new CopiedText(task.kieModel(), words));
        return facts;
    }

}
