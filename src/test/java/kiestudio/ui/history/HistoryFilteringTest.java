package kiestudio.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import kiestudio.account.Account;
import kiestudio.account.Accounts;
import kiestudio.account.Favourites;
import kiestudio.account.Role;
import kiestudio.catalog.Model;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;

/** Narrowing the history by its controls and by its address, which are the same. */
class HistoryFilteringTest extends ScreenTest {

    @Autowired
    Accounts accounts;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskQueries queries;

    @Autowired
    Favourites favourites;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    @SignedInAs("modeller")
    void a_chosen_model_stands_in_the_address_and_back_takes_it_out_again() {
        UUID one = submit("modeller", "google/imagen4", "A hat");
        UUID other = submit("modeller", "flux2/pro-text-to-image", "A coat");
        var view = open("history", "", HistoryView.class);
        assertThat(rows(view)).containsExactly(other, one);

        test(view.filters.model).selectItem("Flux 2 Pro");

        assertThat(address().filter().model()).isEqualTo("flux2/pro-text-to-image");
        assertThat(rows(view)).containsExactly(other);
        assertThat(view.filters.reset.isVisible()).isTrue();
        UI.getCurrent().navigate("history", QueryParameters.empty());
        assertThat(rows(view)).containsExactly(other, one);
        assertThat(view.filters.model.getValue()).isNull();
        assertThat(view.filters.reset.isVisible()).isFalse();
        assertThat(getCurrentView()).isSameAs(view);
    }

    @Test
    @SignedInAs("dater")
    void days_of_the_address_stand_in_the_calendars_and_a_ready_range_replaces_them() {
        UUID today = submit("dater", "google/imagen4", "Of today");
        UUID old = submit("dater", "google/imagen4", "Of long ago");
        jdbc.sql("update kie_tasks set created_at = timestamp with time zone '2026-01-15 12:00:00+00' where id = :id")
                .param("id", old)
                .update();

        var view = open("history", "from=2026-01-15&to=2026-01-16", HistoryView.class);

        assertThat(rows(view)).containsExactly(old);
        assertThat(view.filters.days.from.getValue()).isEqualTo("2026-01-15");
        assertThat(view.filters.days.to.getValue()).isEqualTo("2026-01-16");
        test(find(Button.class).withText("7 days").single()).click();
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        assertThat(address().filter()).isEqualTo(HistoryFilter.NONE.withDays(day.minusDays(6), day));
        assertThat(rows(view)).containsExactly(today);
    }

    @Test
    @SignedInAs("stargazer")
    void the_favourites_are_the_tasks_with_a_result_that_carries_a_star() {
        UUID plain = done("stargazer", "A plain one").id();
        TaskView loved = done("stargazer", "A loved one");
        Account me = accounts.findByUsername("stargazer").orElseThrow();
        favourites.mark(me.id(), Favourites.Kind.RESULT, loved.results().getFirst().id().toString(), true);
        favourites.mark(me.id(), Favourites.Kind.MODEL, "google/imagen4", true);
        var view = open("history", "", HistoryView.class);
        assertThat(rows(view)).containsExactly(loved.id(), plain);

        test(view.filters.favourites).click();

        assertThat(address().filter().favourites()).isTrue();
        assertThat(rows(view)).containsExactly(loved.id());
        assertThat(view.filters.favourites.getElement().getAttribute("aria-pressed")).isEqualTo("true");
        test(view.filters.favourites).click();
        assertThat(address().filter()).isEqualTo(HistoryFilter.NONE);
    }

    private TaskView done(String username, String prompt) {
        UUID id = submit(username, "google/imagen4", prompt);
        Awaitility.await().until(() -> queries.find(id).orElseThrow().state() == TaskState.SUCCESS);
        return queries.find(id).orElseThrow();
    }

    @Test
    @SignedInAs("crosser")
    void an_end_before_the_beginning_moves_the_beginning_along() {
        var view = open("history", "from=2026-03-10", HistoryView.class);

        test(find(Button.class).withAttribute("aria-label", "Dates: since Mar 10, 2026").single()).click();
        test(view.filters.days.to).setValue(LocalDate.parse("2026-03-02"));

        assertThat(address().filter())
                .isEqualTo(HistoryFilter.NONE.withDays(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-02")));
    }

    @Test
    @SignedInAs(value = "overseer", role = Role.ADMINISTRATOR)
    void an_administrator_reaches_the_history_of_a_person_again_by_its_address() {
        Account anna = account();
        Account boris = account();
        UUID annas = submit(anna.username(), "google/imagen4", "Anna's");
        submit(boris.username(), "google/imagen4", "Boris's");

        var view = open("history", "person=" + anna.id(), HistoryView.class);

        assertThat(rows(view)).containsExactly(annas);
        awaitOnScreen(() -> view.filters.person.getOptionalValue().map(Account::id).equals(Optional.of(anna.id())));
        assertThat(test(view.filters.person).getSuggestionItems()).extracting(Account::username).contains(boris.username());
    }

    @Test
    @SignedInAs("nosy")
    void a_member_is_offered_nobody_and_the_address_of_another_shows_their_own() {
        UUID own = submit("nosy", "google/imagen4", "My own");
        Account other = account();
        submit(other.username(), "google/imagen4", "Not mine");

        var view = open("history", "person=" + other.id(), HistoryView.class);

        assertThat(rows(view)).containsExactly(own);
        assertThat(view.filters.person.isAttached()).isFalse();
        assertThat(view.filters.reset.isVisible()).isFalse();
    }

    @Test
    @SignedInAs("beginner")
    void nothing_made_yet_is_not_nothing_found() {
        var view = open("history", "", HistoryView.class);
        assertThat(rows(view)).isEmpty();
        assertThat(textOf(view.grid.getEmptyStateComponent())).contains("Nothing made yet", "Images", "Video", "Audio");

        submit("beginner", "google/imagen4", "The first");
        var narrowed = open("history", "q=nothing+like+this&state=fail", HistoryView.class);
        assertThat(rows(narrowed)).isEmpty();
        assertThat(textOf(narrowed.grid.getEmptyStateComponent())).contains("Nothing found");

        test(find(Button.class, narrowed.grid).withText("Reset filters").single()).click();

        assertThat(address().filter()).isEqualTo(HistoryFilter.NONE);
        assertThat(rows(narrowed)).hasSize(1);
        assertThat(narrowed.filters.search.getValue()).isEmpty();
    }

    @Test
    @SignedInAs("keeper")
    void every_model_of_the_catalogue_can_be_chosen_by_its_name() {
        var view = open("history", "model=google/imagen4", HistoryView.class);

        assertThat(view.filters.model.getValue()).extracting(Model::id).isEqualTo("google/imagen4");
        assertThat(test(view.filters.model).getSuggestions()).contains("Google Imagen 4", "Sora 2 Pro (text)", "ElevenLabs TTS Turbo 2.5");
    }

    private List<UUID> rows(HistoryView view) {
        return IntStream.range(0, test(view.grid).size())
                .mapToObj(test(view.grid)::getRow)
                .map(TaskView::id)
                .toList();
    }

    private static HistoryAddress address() {
        Location location = UI.getCurrent().getInternals().getActiveViewLocation();
        return HistoryAddress.of(location.getQueryParameters());
    }

    private Account account() {
        String name = "f" + UUID.randomUUID().toString().substring(0, 8);
        return accounts.create(name, name, "a password of " + name, Role.MEMBER);
    }

    private UUID submit(String username, String model, String prompt) {
        var person = accounts.findByUsername(username).orElseThrow().person();
        var input = JsonNodeFactory.instance.objectNode().put("prompt", prompt);
        return tasks.submit(person, new SubmitTask(model, input, null, null)).id();
    }
}
