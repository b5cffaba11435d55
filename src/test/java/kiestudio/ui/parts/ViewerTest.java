package kiestudio.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kiestudio.account.Accounts;
import kiestudio.account.Favourites;
import kiestudio.account.Person;
import kiestudio.account.PersonalSettings;
import kiestudio.account.PersonalSettings.Setting;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What stands in the viewer and the comparison, and what their buttons do; the keys are pressed in {@code ViewerJourneyIT}. */
class ViewerTest extends ScreenTest {

    @Autowired
    Accounts accounts;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskQueries queries;

    @Autowired
    TaskLists lists;

    @Autowired
    Favourites favourites;

    @Autowired
    PersonalSettings settings;

    @Test
    @SignedInAs("panel-reader")
    void the_panel_says_what_was_made_what_it_cost_how_long_it_took_and_under_which_ids() {
        TaskView task = done("panel-reader", input("prompt", "A kite", "aspect_ratio", "16:9", "seed", "7"));

        Viewer viewer = open();

        assertThat(textOf(find(ViewerPanel.class, viewer).single()))
                .contains("A kite", "Seed", "List price", "Paid", "8 credits", "Waited", "Ran")
                .contains(task.id().toString(), String.valueOf(task.kieTaskId()));
        assertThat(keysOf(viewer)).contains("keya", "keyp", "keys", "keyr", "keyd", "delete");
        assertThat(find(Anchor.class, viewer).all().stream().map(Anchor::getHref))
                .contains("images/google/imagen4?task=" + task.id() + "&only=seed");
    }

    @Test
    @SignedInAs("no-seed")
    void what_a_task_was_made_without_cannot_be_reused() {
        done("no-seed", input("prompt", "A kite"));

        assertThat(keysOf(open())).contains("keyp").doesNotContain("keys");
    }

    @Test
    @SignedInAs("star-giver")
    void a_star_is_shown_at_once_and_kept() {
        TaskView task = done("star-giver", input("prompt", "A kite"));
        String id = task.results().getFirst().id().toString();
        StarButton star = find(StarButton.class, open()).single();
        assertThat(star.getElement().getAttribute("aria-pressed")).isEqualTo("false");

        test(star).click();

        assertThat(star.getElement().getAttribute("aria-pressed")).isEqualTo("true");
        UUID me = person("star-giver").id();
        awaitOnScreen(() -> favourites.isMarked(me, Favourites.Kind.RESULT, id));
        List<StarButton> ofTheTileToo = find(StarButton.class).all();
        assertThat(ofTheTileToo).hasSize(2);
        awaitOnScreen(() -> ofTheTileToo.stream().allMatch(StarButton::marked));
        test(star).click();
        awaitOnScreen(() -> !favourites.isMarked(me, Favourites.Kind.RESULT, id));
        assertThat(star.marked()).isFalse();
    }

    @Test
    @SignedInAs("star-breaker")
    void a_star_that_is_not_saved_goes_out_again() {
        var star = new StarButton(false, "Favourite", "Not saved", marked -> {
            throw new IllegalStateException("the database is away");
        });
        UI.getCurrent().add(star);

        test(star).click();

        assertThat(star.marked()).isTrue();
        awaitOnScreen(() -> !star.marked());
    }

    @Test
    @SignedInAs("undoer")
    void a_deleted_result_makes_room_for_the_next_and_can_be_had_back() {
        TaskView kite = done("undoer", input("prompt", "A kite"));
        done("undoer", input("prompt", "A barrel"));
        Viewer viewer = open();

        test(find(Button.class, viewer).withClassName("viewer-delete").single()).click();

        awaitOnScreen(() -> textOf(viewer).contains("A barrel"));
        assertThat(queries.find(kite.id())).isEmpty();
        test(find(Button.class).withText("Undo").single()).click();
        awaitOnScreen(() -> queries.find(kite.id()).isPresent());
    }

    @Test
    @SignedInAs("comparer")
    void of_two_marked_results_only_what_differs_is_listed_and_they_change_places() {
        TaskView wide = done("comparer", input("prompt", "A kite", "aspect_ratio", "16:9", "seed", "7"));
        TaskView tall = done("comparer", input("prompt", "A kite", "aspect_ratio", "9:16", "seed", "7"));
        Marks marks = Marks.of(UI.getCurrent());
        marks.add(new Marks.Marked(wide, wide.results().getFirst()));
        marks.add(new Marks.Marked(tall, tall.results().getFirst()));

        CompareView.open(lists, person("comparer"), marks);

        awaitOnScreen(() -> find(CompareView.class).exists());
        var table = find(NativeTable.class).single();
        assertThat(textOf(table)).contains("Aspect ratio", "16:9", "9:16").doesNotContain("Seed").doesNotContain("A kite");
        test(find(Button.class).withAriaLabel("Move to the right").all().getFirst()).click();
        assertThat(marks.all()).extracting(Marks.Marked::task).containsExactly(tall, wide);
        test(find(Button.class).withAriaLabel("Remove: 1 · Google Imagen 4").single()).click();
        assertThat(find(CompareView.class).exists()).isFalse();
        assertThat(marks.all()).hasSize(1);
    }

    @Test
    @SignedInAs("forgotten")
    void a_marked_result_that_was_deleted_is_not_compared() {
        TaskView gone = done("forgotten", input("prompt", "A kite"));
        TaskView here = done("forgotten", input("prompt", "A barrel"));
        Marks marks = Marks.of(UI.getCurrent());
        marks.add(new Marks.Marked(gone, gone.results().getFirst()));
        marks.add(new Marks.Marked(here, here.results().getFirst()));
        tasks.trash(person("forgotten"), gone.id());

        CompareView.open(lists, person("forgotten"), marks);

        awaitOnScreen(() -> marks.all().size() == 1);
        assertThat(find(CompareView.class).exists()).isFalse();
    }

    @Test
    @SignedInAs("key-hater")
    void single_keys_are_switched_off_for_good() {
        done("key-hater", input("prompt", "A kite"));
        Viewer viewer = open();
        test(find(Button.class, viewer).withAriaLabel("Keyboard shortcuts").single()).click();
        SingleKeys singleKeys = find(SingleKeys.class).single();
        awaitOnScreen(singleKeys::isEnabled);
        assertThat(singleKeys.getValue()).isTrue();

        test(singleKeys).click();

        assertThat(find(ViewerKeys.class).single().getElement().getProperty("singles", true)).isFalse();
        awaitOnScreen(() -> settings.find(person("key-hater").id(), Setting.SINGLE_KEYS).equals(Optional.of("off")));
    }

    private Viewer open() {
        navigate("images/google/imagen4", Main.class);
        awaitOnScreen(() -> !find(NativeButton.class).withClassName("result-open").all().isEmpty());
        test(find(NativeButton.class).withClassName("result-open").all().getLast()).click();
        return find(Viewer.class).single();
    }

    private static List<String> keysOf(Component viewer) {
        return inside(viewer.getElement())
                .filter(element -> element.hasAttribute("data-key"))
                .map(element -> element.getAttribute("data-key"))
                .toList();
    }

    private static Stream<Element> inside(Element element) {
        return element.getChildren().flatMap(child -> Stream.concat(Stream.of(child), inside(child)));
    }

    private Person person(String username) {
        return accounts.findByUsername(username).orElseThrow().person();
    }

    private TaskView done(String username, ObjectNode input) {
        UUID id = tasks.submit(person(username), new SubmitTask("google/imagen4", input, null, null)).id();
        Awaitility.await().until(() -> queries.find(id).orElseThrow().state() == TaskState.SUCCESS);
        return queries.find(id).orElseThrow();
    }

    private static ObjectNode input(String... namesAndValues) {
        ObjectNode input = JsonMapper.shared().createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            input.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return input;
    }
}
