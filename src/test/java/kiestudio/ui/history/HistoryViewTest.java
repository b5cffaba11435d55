package kiestudio.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kiestudio.account.Accounts;
import kiestudio.account.Role;
import kiestudio.catalog.Category;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import kiestudio.ui.parts.Elapsed;
import kiestudio.ui.parts.ResultDisplay;
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

        openRow(view, 0);
        assertThat(textOf(view.opened.content())).contains("Kie’s own log", "24 hours after it was sent");
        test(find(Button.class).withAttribute("aria-label", "Close").single()).click();

        jdbc.sql("update kie_tasks set submitted_at = submitted_at - interval '25' hour where id = :id").param("id", task).update();
        openRow(view, 0);
        test(find(Button.class).withText("Give up: not charged").single()).click();

        awaitOnScreen(() -> queries.find(task).orElseThrow().state() == TaskState.FAIL);
    }

    @Test
    @SignedInAs("patient")
    void an_opened_task_shows_how_long_it_has_been_running_until_now() {
        var view = openUnclear("[unclear] a barge " + UUID.randomUUID());
        UUID task = test(view.grid).getRow(0).id();
        // At work for as long as the test needs: Kie is not asked about it again.
        jdbc.sql("""
                        update kie_tasks set state = 'WAITING', due_at = timestamp '2099-01-01 00:00:00',
                            created_at = created_at - interval '2' hour, submitted_at = submitted_at - interval '2' hour
                        where id = :id""")
                .param("id", task)
                .update();

        var again = open("history", "task=" + task, HistoryView.class);
        awaitOnScreen(() -> find(Elapsed.class, again.opened.content()).all().size() == 2);

        double soFar = find(Elapsed.class, again.opened.content()).atIndex(1).getElement().getProperty("soFar", 0.0);
        assertThat(Duration.ofMillis((long) soFar)).isGreaterThanOrEqualTo(Duration.ofHours(2));
    }

    @Test
    @SignedInAs("sailor")
    void a_member_is_not_asked_to_settle_an_unclear_task() {
        var view = openUnclear("[unclear] a raft " + UUID.randomUUID());

        openRow(view, 0);

        assertThat(textOf(view.opened.content())).contains("We do not know whether Kie accepted this");
        assertThat(find(Button.class).withText("Give up: not charged").all()).isEmpty();
    }

    @Test
    @SignedInAs("pager")
    void a_click_puts_the_task_into_the_address_and_close_takes_it_out_again() {
        UUID task = submit("pager", "A lamp");
        var view = open("history", "category=image", HistoryView.class);
        awaitOnScreen(() -> test(view.grid).size() == 1);

        openRow(view, 0);

        assertThat(HistoryAddress.of(location().getQueryParameters()))
                .isEqualTo(new HistoryAddress(HistoryFilter.NONE.withCategory(Category.IMAGE), task));
        assertThat(view.grid.getSelectedItems()).extracting(TaskView::id).containsExactly(task);
        assertThat(textOf(view.opened.content())).contains("Imagen 4", "A lamp", task.toString(), "What happened", "Waiting for its turn");
        test(find(Button.class).withAttribute("aria-label", "Close").single()).click();
        assertThat(location().getPathWithQueryParameters()).isEqualTo("history?category=image");
        assertThat(view.opened.panel().isVisible()).isFalse();
        assertThat(getCurrentView()).isSameAs(view);
    }

    @Test
    @SignedInAs("linker")
    void a_task_of_the_address_opens_with_its_settings_results_and_story_and_takes_the_form_back_there() {
        UUID task = submit("linker", "A linked bridge");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> queries.find(task).orElseThrow().state() == TaskState.SUCCESS);

        var view = open("history", "task=" + task, HistoryView.class);

        awaitOnScreen(() -> view.opened.panel().isVisible());
        assertThat(textOf(view.opened.content()))
                .contains("A linked bridge", "Aspect ratio", "Reserved", "Billed", "Done", "Saving here", "Sending to Kie");
        assertThat(find(ResultDisplay.class, view.opened.content()).all()).hasSize(1);
        assertThat(find(Anchor.class, view.opened.content()).all())
                .extracting(Anchor::getHref)
                .contains("images/google/imagen4?task=" + task, "images/google/imagen4");
    }

    @Test
    @SignedInAs("snoop")
    void a_task_that_one_may_not_see_looks_as_if_it_were_not_there() {
        UUID task = submit(stranger(), "A stranger's secret");

        for (UUID id : List.of(task, UUID.randomUUID())) {
            var view = open("history", "task=" + id, HistoryView.class);
            awaitOnScreen(() -> view.opened.panel().isVisible());
            assertThat(textOf(view.opened.content())).contains("deleted, or it belongs to somebody else").doesNotContain("secret");
        }
    }

    @Test
    @SignedInAs("unlucky")
    void what_kie_called_a_failure_is_said_as_kies_with_the_money() {
        UUID task = submit("unlucky", "[fail] a fox");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> queries.find(task).orElseThrow().state() == TaskState.FAIL);

        var view = open("history", "task=" + task, HistoryView.class);

        awaitOnScreen(() -> view.opened.panel().isVisible());
        TaskView failed = queries.find(task).orElseThrow();
        assertThat(textOf(view.opened.content()))
                .contains("Kie said: “" + failed.failMessage() + "”", "Nothing was charged", "Code", failed.failCode());
    }

    @Test
    @SignedInAs("homesick")
    void a_reason_of_the_studio_itself_is_said_in_the_readers_language_and_not_as_kies() {
        UUID task = submit("homesick", "[unclear] a quay");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> queries.find(task).orElseThrow().state() == TaskState.UNCLEAR);
        jdbc.sql("update kie_tasks set state = 'FAIL', fail_code = 'model-gone', fail_msg = 'English', note = '[model-gone] old/model'"
                        + " where id = :id")
                .param("id", task)
                .update();
        UI.getCurrent().setLocale(Locale.of("ru"));

        var view = open("history", "task=" + task, HistoryView.class);

        awaitOnScreen(() -> view.opened.panel().isVisible());
        assertThat(textOf(view.opened.content()))
                .contains("Модели old/model в студии больше нет", "Деньги не списаны")
                .doesNotContain("English", "Ответ Kie");
    }

    @Test
    @SignedInAs("clumsy")
    void a_deleted_task_comes_back_by_undo() {
        UUID task = submit("clumsy", "[unclear] a vase");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> queries.find(task).orElseThrow().state() == TaskState.UNCLEAR);
        jdbc.sql("update kie_tasks set state = 'CANCELLED' where id = :id").param("id", task).update();
        var view = open("history", "task=" + task, HistoryView.class);
        awaitOnScreen(() -> view.opened.panel().isVisible());

        test(find(Button.class).withText("Delete").single()).click();
        awaitOnScreen(() -> !find(Button.class).withText("Undo").all().isEmpty());

        assertThat(queries.find(task)).isEmpty();
        assertThat(location().getPathWithQueryParameters()).isEqualTo("history");
        awaitOnScreen(() -> test(view.grid).size() == 0);
        test(find(Button.class).withText("Undo").single()).click();
        awaitOnScreen(() -> test(view.grid).size() == 1 && view.opened.panel().isVisible());
        assertThat(queries.find(task)).isPresent();
    }

    @Test
    @SignedInAs("walker")
    void on_a_phone_the_details_cover_the_list_and_below_the_prompt_stands_what_has_no_column() {
        submit("walker", "A pocket");
        var view = open("history", "", HistoryView.class);
        awaitOnScreen(() -> test(view.grid).size() == 1);

        view.fit(390);
        openRow(view, 0);

        assertThat(textOf(find(Dialog.class).single())).contains("A pocket");
        assertThat(visibleColumns(view)).containsExactly("thumbnail", "state", "prompt");
        view.fit(1920);
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(textOf(view.opened.panel())).contains("A pocket");
        assertThat(visibleColumns(view)).contains("model", "credits", "created", "taken");
    }

    @Test
    @SignedInAs("tidy")
    void columns_that_were_taken_away_stay_away_whatever_else_the_browser_remembers() {
        var view = open("history", "", HistoryView.class);
        var chooser = find(ColumnChooser.class, view).single();

        chooser.remembered("credits,taken,prompt,nonsense");

        assertThat(visibleColumns(view)).containsExactly("thumbnail", "state", "prompt", "model", "created");
        assertThat(chooser.shown.getValue()).containsExactlyInAnyOrder("thumbnail", "state", "model", "created");
    }

    private static List<String> visibleColumns(HistoryView view) {
        return view.grid.getColumns().stream().filter(Component::isVisible).map(Grid.Column::getKey).toList();
    }

    private static Location location() {
        return UI.getCurrent().getInternals().getActiveViewLocation();
    }

    private void openRow(HistoryView view, int row) {
        test(view.grid).clickRow(row);
        awaitOnScreen(() -> view.opened.content().isAttached() && view.opened.content().isVisible());
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

    private UUID submit(String username, String prompt) {
        var account = accounts.findByUsername(username).orElseThrow();
        var input = JsonNodeFactory.instance.objectNode().put("prompt", prompt);
        return tasks.submit(
                account.person(),
                new SubmitTask("google/imagen4", input, null, null))
                .id();
    }
}
