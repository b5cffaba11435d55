package kiestudio.ui.history;

import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;
import kiestudio.ui.parts.Words;

/** What Kie called a failure, and which field it means; its sentence stands above, with the state. The studio's own reasons have no code. */
final class FailureWords {

    private FailureWords() {}

    /** Empty when Kie refused nothing. */
    static Optional<Facts> of(TaskView task, TaskInputs inputs, Words words) {
        boolean kies = task.state() == TaskState.FAIL && task.note() == null;
        if (!kies || task.failCode() == null) {
            return Optional.empty();
        }
        var facts = new Facts(words.text("history.failure"));
        facts.addClassName("failure");
        facts.add(words.text("history.failure.code"), new Span(task.failCode()));
        if (task.failField() != null) {
            facts.add(words.text("history.failure.field"), new Span(inputs.label(task.failField())));
        }
        return Optional.of(facts);
    }
}
