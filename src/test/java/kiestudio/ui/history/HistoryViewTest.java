package kiestudio.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import java.util.UUID;
import kiestudio.account.Accounts;
import kiestudio.account.Person;
import kiestudio.account.Role;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskService;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

class HistoryViewTest extends ScreenTest {

    @Autowired
    Accounts accounts;

    @Autowired
    TaskService tasks;

    @Test
    @SignedInAs("historian")
    void a_member_sees_their_own_tasks_and_not_those_of_others() {
        submit("historian", "My own boat");
        submit(stranger(), "A stranger's boat");

        var view = open("history", "q=boat", HistoryView.class);

        awaitOnScreen(() -> test(view.grid).size() == 1);
        assertThat(test(view.grid).getRow(0).prompt()).isEqualTo("My own boat");
        assertThat(view.grid.getColumnByKey("person")).isNull();
    }

    @Test
    @SignedInAs(value = "chief", role = Role.ADMINISTRATOR)
    void an_administrator_sees_everybodys_tasks_with_their_names() {
        String who = stranger();
        submit(who, "A lantern " + who);

        var view = open("history", "q=" + who, HistoryView.class);

        awaitOnScreen(() -> test(view.grid).size() == 1);
        Grid.Column<?> person = view.grid.getColumnByKey("person");
        assertThat(test(view.grid).getCellText(0, view.grid.getColumns().indexOf(person))).isEqualTo(who);
    }

    @Test
    @SignedInAs("sorter")
    void the_state_and_category_in_the_address_narrow_the_rows() {
        submit("sorter", "A kite");

        var none = open("history", "category=video", HistoryView.class);
        assertThat(test(none.grid).size()).isZero();

        var images = open("history", "category=image", HistoryView.class);
        assertThat(test(images.grid).size()).isOne();
    }

    private String stranger() {
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(name, name, "a password of " + name, Role.MEMBER);
        return name;
    }

    private void submit(String username, String prompt) {
        var account = accounts.findByUsername(username).orElseThrow();
        var input = JsonNodeFactory.instance.objectNode().put("prompt", prompt);
        tasks.submit(
                new Person(account.id(), account.username(), account.role()),
                new SubmitTask("google/imagen4", input, null, null));
    }
}
