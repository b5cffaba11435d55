package kiestudio.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.Locale;
import kiestudio.account.Accounts;
import kiestudio.account.Person;
import kiestudio.account.PersonalSettings;
import kiestudio.account.PersonalSettings.Setting;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskService;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class TaskActionsTest extends ScreenTest {

    @Autowired
    TaskService tasks;

    @Autowired
    TaskQueries queries;

    @Autowired
    Accounts accounts;

    @Autowired
    TaskLists lists;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PersonalSettings settings;

    private int done;

    @Test
    @SignedInAs("double-clicker")
    void a_double_click_buys_once() {
        Person person = person("double-clicker");
        // The home screen around it may show the same task by now, with a button of its own.
        Button again = again(person);
        again.click();
        again.click();

        awaitOnScreen(() -> done == 1);
        again.click();
        awaitOnScreen(() -> done == 2);
        assertThat(made(person)).isEqualTo(2);
    }

    @Test
    @SignedInAs("asked-again")
    void what_costs_more_than_the_persons_own_limit_is_asked_about_before_it_is_bought_again() {
        Person person = person("asked-again");
        settings.set(person.id(), Setting.CONFIRM_ABOVE, "7");
        Button again = again(person);
        // What it cost then says nothing of what it costs today.
        jdbc.sql("update kie_tasks set credits_estimated = 1 where owner_id = ?").param(person.id()).update();

        again.click();
        again.click();
        awaitOnScreen(() -> find(ConfirmPurchase.class).exists());
        assertThat(textOf(question())).contains("Tasks", "1", "8 credits · $0.04");
        test(question().cancel).click();
        assertThat(find(ConfirmPurchase.class).exists()).isFalse();
        assertThat(made(person)).isEqualTo(1);

        for (int bought = 1; bought <= 2; bought++) {
            again.click();
            awaitOnScreen(() -> find(ConfirmPurchase.class).exists());
            question().buy.click();
            int expected = bought;
            awaitOnScreen(() -> done == expected);
            assertThat(made(person)).as("each answer is a purchase, however soon it comes").isEqualTo(1 + bought);
        }
    }

    private Button again(Person person) {
        var input = JsonMapper.shared().createObjectNode().put("prompt", "a kite");
        var first = tasks.submit(person, new SubmitTask("google/imagen4", input, null, null));
        awaitOnScreen(() -> queries.find(first.id()).orElseThrow().state().ended());
        var ended = queries.find(first.id()).orElseThrow();
        var actions = TaskActions.inWords(lists, person, ended, new Words(Locale.ENGLISH), () -> done++);
        UI.getCurrent().add(actions);
        return find(Button.class, actions).withText("Generate again (a new purchase)").single();
    }

    private ConfirmPurchase question() {
        return find(ConfirmPurchase.class).single();
    }

    private Person person(String username) {
        return accounts.findByUsername(username).orElseThrow().person();
    }

    private int made(Person person) {
        return queries.page(TaskFilter.of(person.id()), 0, 10, null).items().size();
    }
}
