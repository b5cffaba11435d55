package kiestudio.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kiestudio.simulator.Simulator;
import kiestudio.support.RunningStudio;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;

/** What came from what, on both databases. */
class LineageTest {

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
    void a_task_knows_its_parents_and_its_children_and_forgets_those_in_the_trash(TestDatabase database) {
        kie = RunningStudio.kie(folder.resolve("kie"), 100);
        studio = RunningStudio.start(kie, folder.resolve("data"), RunningStudio.on(database.url(), database.username()));
        UUID first = studio.paint("A harbour");
        TaskView root = studio.awaitState(first, TaskState.SUCCESS);
        UUID edited = enlarge(root);
        UUID again = enlarge(root);

        Lineage lineage = studio.bean(Lineage.class);
        assertThat(lineage.of(first).parents()).isEmpty();
        assertThat(lineage.of(first).children()).extracting(TaskView::id).containsExactly(again, edited);
        assertThat(lineage.of(edited).parents()).singleElement().satisfies(parent -> {
            assertThat(parent.medium()).isEqualTo(root.results().getFirst());
            assertThat(parent.task().id()).isEqualTo(first);
        });

        for (int i = 0; i < 30; i++) {
            lineage.cutOut(medium(studio.administrator().id()), root.results().getFirst().id());
        }
        UUID strangers = medium(UUID.randomUUID());
        lineage.cutOut(strangers, root.results().getFirst().id());
        assertThat(lineage.of(first).children()).extracting(TaskView::id).containsExactly(again, edited);
        assertThat(studio.bean(JdbcClient.class).sql("select count(*) from media_origin where media_id = ?").param(strangers).query(Integer.class).single())
                .isZero();

        studio.bean(TaskService.class).trash(studio.administrator(), first);
        assertThat(lineage.of(edited).parents()).singleElement().satisfies(parent -> assertThat(parent.task()).isNull());
        assertThat(lineage.of(UUID.randomUUID())).isEqualTo(new Lineage.Family(List.of(), List.of()));
    }

    private UUID medium(UUID owner) {
        UUID id = UUID.randomUUID();
        studio.bean(JdbcClient.class)
                .sql("""
                        insert into media (id, owner_id, origin, sha256, mime_type, kind, size_bytes, file_name, created_at)
                        values (:id, :owner, 'upload', :sha256, 'image/png', 'image', 1, 'a.png', :at)""")
                .param("id", id)
                .param("owner", owner)
                .param("sha256", "ab".repeat(32))
                .param("at", Instant.now().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private UUID enlarge(TaskView painted) {
        var input = JsonNodeFactory.instance
                .objectNode()
                .put("image_url", painted.results().getFirst().path())
                .put("upscale_factor", "2");
        return studio.bean(TaskService.class)
                .submit(studio.administrator(), new SubmitTask("topaz/image-upscale", input, null, null))
                .id();
    }
}
