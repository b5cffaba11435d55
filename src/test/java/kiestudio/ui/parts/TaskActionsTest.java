package kiestudio.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.Locale;
import kiestudio.account.Accounts;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskService;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

class TaskActionsTest extends ScreenTest {

    @Autowired
    TaskService tasks;

    @Autowired
    TaskQueries queries;

    @Autowired
    Accounts accounts;

    private int done;

    @Test
    @SignedInAs("double-clicker")
    void a_double_click_buys_once() {
        var person = accounts.findByUsername("double-clicker").orElseThrow().person();
        var input = JsonMapper.shared().createObjectNode().put("prompt", "a kite");
        var first = tasks.submit(person, new SubmitTask("google/imagen4", input, null, null));
        awaitOnScreen(() -> queries.find(first.id()).orElseThrow().state().ended());
        var ended = queries.find(first.id()).orElseThrow();
        var actions = TaskActions.inWords(tasks, person, ended, new Words(Locale.ENGLISH), () -> done++);
        UI.getCurrent().add(actions);

        // The home screen around it may show the same task by now, with a button of its own.
        Button again = find(Button.class, actions).withText("Generate again (a new purchase)").single();
        again.click();
        again.click();

        awaitOnScreen(() -> done == 2);
        assertThat(queries.page(TaskFilter.of(person.id()), 0, 10, null).items()).hasSize(2);
    }
}
