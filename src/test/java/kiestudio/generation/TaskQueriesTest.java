package kiestudio.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import kiestudio.account.Favourites;
import kiestudio.catalog.Category;
import kiestudio.catalog.CheckedInput;
import kiestudio.catalog.Kind;
import kiestudio.catalog.Model;
import kiestudio.catalog.Text;
import kiestudio.catalog.Variant;
import kiestudio.simulator.Simulator;
import kiestudio.support.RunningStudio;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;

/** What lists show, on both databases. One studio a database; its workers rest. */
class TaskQueriesTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BORIS = UUID.randomUUID();

    @TempDir
    Path folder;

    private Simulator kie;
    private RunningStudio studio;

    @AfterEach
    void stop() {
        studio.close();
        kie.stop();
    }

    @ParameterizedTest
    @EnumSource
    void lists_are_filtered_searched_counted_and_paged(TestDatabase database) {
        kie = RunningStudio.kie(folder.resolve("kie"), 10);
        List<String> settings = new ArrayList<>(List.of(RunningStudio.on(database.url(), database.username())));
        settings.add("--studio.worker.auto-start=false");
        studio = RunningStudio.start(kie, folder.resolve("data"), settings.toArray(String[]::new));
        List<UUID> annas = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            annas.addFirst(store(ANNA, "vendor/painter", Category.IMAGE, "A red Fox number " + i, START.plusSeconds(i)));
        }
        UUID clip = store(BORIS, "vendor/filmer", Category.VIDEO, "100% лиса_в снегу", START.plus(Duration.ofDays(2)));
        UUID cancelled = store(BORIS, "vendor/painter", Category.IMAGE, "A blue fox", START.plus(Duration.ofDays(3)));
        cancel(cancelled);

        assertThat(ids(page(TaskFilter.of(ANNA), 0, 10, null))).isEqualTo(annas.subList(0, 10));
        assertThat(ids(page(TaskFilter.of(ANNA), 2, 10, null))).isEqualTo(annas.subList(20, 30));
        assertThat(page(TaskFilter.of(ANNA), 0, 10, null).total()).isEqualTo(30);
        assertThat(page(TaskFilter.of(ANNA), 0, 10, null).totalIsExact()).isTrue();

        assertThat(ids(page(TaskFilter.of(ANNA), 0, 10, annas.get(9)))).isEqualTo(annas.subList(10, 20));
        var withNul = new TaskFilter(ANNA, Set.of(), null, null, "fox\0 number\0", null, null);
        assertThat(ids(page(withNul, 0, 10, null))).isEqualTo(annas.subList(0, 10));
        assertThat(ids(page(TaskFilter.of(ANNA), 0, 10, UUID.randomUUID()))).isEmpty();

        assertThat(ids(page(filter(Set.of(TaskState.CANCELLED), null, null, null), 0, 10, null))).containsExactly(cancelled);
        assertThat(ids(page(filter(Set.of(), Category.VIDEO, null, null), 0, 10, null))).containsExactly(clip);
        assertThat(ids(page(filter(Set.of(), null, "vendor/filmer", null), 0, 10, null))).containsExactly(clip);

        assertThat(ids(page(filter(Set.of(), null, null, "FOX 17"), 0, 10, null))).containsExactly(annas.get(12));
        assertThat(ids(page(filter(Set.of(), null, null, "ЛИСА"), 0, 10, null))).containsExactly(clip);
        assertThat(ids(page(filter(Set.of(), null, null, "100%"), 0, 10, null))).containsExactly(clip);
        assertThat(ids(page(filter(Set.of(), null, null, "лис__в"), 0, 10, null))).isEmpty();

        TaskFilter early = new TaskFilter(null, Set.of(), null, null, null, START.plusSeconds(5), START.plusSeconds(7));
        assertThat(ids(page(early, 0, 10, null))).isEqualTo(List.of(annas.get(23), annas.get(24)));

        assertThat(ids(page(filter(Set.of(), null, null, null).favouritesOf(ANNA), 0, 10, null))).isEmpty();
        star(clip, annas.get(3));
        assertThat(ids(page(filter(Set.of(), null, null, null).favouritesOf(studio.administrator().id()), 0, 10, null)))
                .containsExactly(clip, annas.get(3));
        assertThat(ids(page(TaskFilter.of(ANNA).favouritesOf(studio.administrator().id()), 0, 10, null)))
                .containsExactly(annas.get(3));

        studio.bean(TaskService.class).trash(studio.administrator(), cancelled);
        assertThat(ids(page(filter(Set.of(TaskState.CANCELLED), null, null, null), 0, 10, null))).isEmpty();
    }

    /** A result each, which the administrator marks; a star for a model must not matter. */
    private void star(UUID... made) {
        UUID admin = studio.administrator().id();
        var favourites = studio.bean(Favourites.class);
        favourites.mark(admin, Favourites.Kind.MODEL, "vendor/painter", true);
        for (UUID task : made) {
            UUID medium = UUID.randomUUID();
            var jdbc = studio.bean(JdbcClient.class);
            jdbc.sql("insert into media (id, owner_id, origin, sha256, mime_type, kind, size_bytes, file_name, created_at)"
                            + " values (?, ?, 'RESULT', 'x', 'image/png', 'IMAGE', 1, 'x', current_timestamp)")
                    .params(medium, admin)
                    .update();
            studio.bean(TaskMedia.class).addResult(task, medium, 0);
            favourites.mark(admin, Favourites.Kind.RESULT, medium.toString(), true);
        }
    }

    private TaskPage page(TaskFilter filter, int page, int size, UUID before) {
        return studio.bean(TaskQueries.class).page(filter, page, size, before);
    }

    private static TaskFilter filter(Set<TaskState> states, Category category, String model, String words) {
        return new TaskFilter(null, states, category, model, words, null, null);
    }

    private static List<UUID> ids(TaskPage page) {
        return page.items().stream().map(TaskView::id).toList();
    }

    private UUID store(UUID owner, String modelId, Category category, String prompt, Instant at) {
        Text name = new Text("Model", "Модель");
        Variant variant = new Variant(modelId, name, null, List.of(), List.of(), Map.of(), null);
        Model model = new Model(
                modelId, name, "Vendor", name, category, List.of(Kind.TEXT_TO_IMAGE), Model.Status.LIVE, null, 20, List.of(variant));
        UUID id = UUID.randomUUID();
        studio.bean(Tasks.class)
                .saveAndFlush(new Task(
                        id, owner,
                        new CheckedInput(model, variant, JsonNodeFactory.instance.objectNode(), BigDecimal.ONE, prompt),
                        null, null, at));
        return id;
    }

    private void cancel(UUID id) {
        Tasks tasks = studio.bean(Tasks.class);
        Task task = tasks.findById(id).orElseThrow();
        task.apply(new Happening.Cancelled(), START, RandomGenerator.getDefault());
        tasks.saveAndFlush(task);
    }
}
