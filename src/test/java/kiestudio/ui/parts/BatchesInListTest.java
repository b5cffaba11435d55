package kiestudio.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kiestudio.account.Accounts;
import kiestudio.account.Person;
import kiestudio.generation.PlaceInGroup;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskGroups;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/** Batches in the list of a model: each stands as one. */
class BatchesInListTest extends ScreenTest {

    private static final String IMAGEN = "google/imagen4";

    @Autowired
    TaskLists lists;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskGroups groups;

    @Autowired
    Accounts accounts;

    @Test
    @SignedInAs("list-batches")
    void every_batch_stands_as_one_also_after_a_newer_one_came() {
        UUID older = batch("list-batches", "A cat", "A dog");
        single("list-batches", "A kite");
        TaskList list = list("list-batches", 24);
        awaitOnScreen(() -> textOf(list).contains("A kite") && textOf(list).contains("A cat and 1 more"));

        UUID newer = batch("list-batches", "A boat", "A ferry");
        awaitOnScreen(() -> textOf(list).contains("A boat and 1 more"));

        assertThat(blocks(list)).containsExactly(newer, older);
        assertThat(textOf(list)).contains("A cat and 1 more");
        assertThat(find(TaskTile.class, list).all()).hasSize(5);

        TaskList again = list("list-batches", 24);
        awaitOnScreen(() -> textOf(again).contains("A cat and 1 more") && textOf(again).contains("A boat and 1 more"));
        assertThat(blocks(again)).containsExactly(newer, older);
        assertThat(find(TaskTile.class, again).all()).hasSize(5);
    }

    @Test
    @SignedInAs("list-pages")
    void a_batch_is_whole_where_only_a_part_of_it_was_read() {
        UUID older = batch("list-pages", IntStream.range(0, 19).mapToObj(n -> "Sheep " + n).toArray(String[]::new));
        TaskList list = list("list-pages", 2);

        awaitOnScreen(() -> find(TaskTile.class, list).all().size() == 19);
        assertThat(blocks(list)).containsExactly(older);
        assertThat(textOf(list)).contains("of 19 done");
    }

    @Test
    @SignedInAs("list-again")
    void an_older_batch_keeps_its_place_when_a_failed_task_of_it_is_made_again() {
        UUID older = batch("list-again", "[moderated] a harbour", "A boat");
        UUID newer = batch("list-again", "A cat", "A dog");
        TaskList list = list("list-again", 24);
        awaitOnScreen(() -> textOf(list).contains("1 of 2 done") && textOf(list).contains("2 of 2 done"));

        Person person = person("list-again");
        List<UUID> failed = TaskGroups.failed(groups.find(person, older)).stream().map(TaskView::id).toList();
        groups.retryFailed(person, older, failed, UUID.randomUUID());

        awaitOnScreen(() -> find(TaskTile.class, list).all().stream().anyMatch(tile -> tile.task().state() == TaskState.FAIL
                && !failed.contains(tile.task().id())));
        assertThat(blocks(list)).containsExactly(newer, older);
        assertThat(find(TaskTile.class, list).all()).hasSize(4);
    }

    @Test
    @SignedInAs("list-singles")
    void singles_between_batches_stand_in_rows_of_their_own_when_the_list_is_opened_again() {
        single("list-singles", "A kite");
        single("list-singles", "A ball");
        UUID older = batch("list-singles", "A cat", "A dog");
        TaskView between = single("list-singles", "A lamp");
        UUID newer = batch("list-singles", "A boat", "A ferry");
        awaitOnScreen(() -> Stream.of(older, newer)
                .flatMap(group -> groups.find(person("list-singles"), group).stream())
                .allMatch(task -> task.state().ended()));

        TaskList list = list("list-singles", 24);
        awaitOnScreen(() -> textOf(list).contains("A cat and 1 more") && textOf(list).contains("A boat and 1 more"));

        assertThat(rows(list)).containsExactly(List.of("A lamp"), List.of("A ball", "A kite"));

        tasks.trash(person("list-singles"), between.id());
        awaitOnScreen(() -> !textOf(list).contains("A lamp"));
        assertThat(rows(list)).containsExactly(List.of("A ball", "A kite"));
    }

    private List<UUID> blocks(TaskList list) {
        return find(BatchBlock.class, list).all().stream().map(BatchBlock::groupId).toList();
    }

    private List<List<String>> rows(TaskList list) {
        return find(Div.class, list).withClassName("tile-row").all().stream()
                .map(row -> row.getChildren()
                        .map(TaskTile.class::cast)
                        .map(tile -> tile.task().prompt())
                        .toList())
                .toList();
    }

    private TaskList list(String username, int size) {
        var filter = new TaskFilter(person(username).id(), Set.of(), null, IMAGEN, null, null, null);
        TaskList list = lists.newest(filter, size, new Span("Nothing here yet"));
        UI.getCurrent().add(list);
        return list;
    }

    private UUID batch(String username, String... prompts) {
        UUID group = UUID.randomUUID();
        tasks.submitAll(person(username), IntStream.range(0, prompts.length)
                .mapToObj(place -> new SubmitTask(
                        IMAGEN,
                        JsonNodeFactory.instance.objectNode().put("prompt", prompts[place]),
                        null,
                        new PlaceInGroup(group, place, Map.of())))
                .toList());
        return group;
    }

    private TaskView single(String username, String prompt) {
        return tasks.submit(
                person(username),
                new SubmitTask(IMAGEN, JsonNodeFactory.instance.objectNode().put("prompt", prompt), null, null));
    }

    private Person person(String username) {
        return accounts.findByUsername(username).orElseThrow().person();
    }
}
