package kiestudio.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import java.time.Duration;
import java.util.UUID;
import kiestudio.account.Accounts;
import kiestudio.account.Role;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskState;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.node.JsonNodeFactory;

class HistoryViewTest extends ScreenTest {

    @Autowired
    Accounts accounts;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskQueries queries;

    @Autowired
    JdbcClient jdbc;

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

    @Test
    @SignedInAs(value = "settler", role = Role.ADMINISTRATOR)
    void an_administrator_gives_up_an_unclear_task_that_was_not_charged() {
        var view = openUnclear("[unclear] a ferry " + UUID.randomUUID());
        UUID task = test(view.grid).getRow(0).id();

        test(view.grid).clickRow(0);
        assertThat(textOf(find(Dialog.class).single())).contains("Kie’s own log", "24 hours after it was sent");
        find(Dialog.class).single().close();

        jdbc.sql("update kie_tasks set submitted_at = submitted_at - interval '25' hour where id = :id").param("id", task).update();
        view.grid.getDataProvider().refreshAll();
        test(view.grid).clickRow(0);
        test(find(Button.class).withText("Give up: not charged").single()).click();

        awaitOnScreen(() -> queries.find(task).orElseThrow().state() == TaskState.FAIL);
    }

    @Test
    @SignedInAs("sailor")
    void a_member_is_not_asked_to_settle_an_unclear_task() {
        var view = openUnclear("[unclear] a raft " + UUID.randomUUID());

        test(view.grid).clickRow(0);

        assertThat(textOf(find(Dialog.class).single())).contains("We do not know whether Kie accepted this");
        assertThat(find(Button.class).withText("Give up: not charged").all()).isEmpty();
    }

    private HistoryView openUnclear(String prompt) {
        var who = accounts.findByUsername(SecurityContextHolder.getContext().getAuthentication().getName()).orElseThrow();
        submit(who.username(), prompt);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> queries
                .page(TaskFilter.of(who.id()), 0, 1, null)
                .items()
                .getFirst()
                .state() == TaskState.UNCLEAR);
        var view = open("history", "state=unclear&q=" + prompt.substring(prompt.lastIndexOf(' ') + 1), HistoryView.class);
        awaitOnScreen(() -> test(view.grid).size() == 1);
        return view;
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
                account.person(),
                new SubmitTask("google/imagen4", input, null, null));
    }
}
