package kiestudio.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kiestudio.catalog.Category;
import kiestudio.catalog.CheckedInput;
import kiestudio.catalog.Kind;
import kiestudio.catalog.Model;
import kiestudio.catalog.Text;
import kiestudio.catalog.Variant;
import kiestudio.media.Media;
import kiestudio.simulator.Simulator;
import kiestudio.support.RunningStudio;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;

/** What can be chosen as a source, on both databases. One studio a database; its workers rest. */
class OwnMediaTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BORIS = UUID.randomUUID();
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg");

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
    void own_media_are_listed_newest_first_by_type_words_and_page(TestDatabase database) {
        kie = RunningStudio.kie(folder.resolve("kie"), 10);
        List<String> settings = new ArrayList<>(List.of(RunningStudio.on(database.url(), database.username())));
        settings.add("--studio.worker.auto-start=false");
        studio = RunningStudio.start(kie, folder.resolve("data"), settings.toArray(String[]::new));
        var uploads = new ArrayList<UUID>();
        for (int i = 0; i < 7; i++) {
            // Three have the same time: the id decides between them, so that no page shows one twice or leaves one out.
            uploads.add(medium(ANNA, "image/png", "holiday_" + i + ".png", START.plusSeconds(Math.min(i, 4))));
        }
        UUID clip = medium(ANNA, "video/mp4", "clip.mp4", START.plusSeconds(50));
        UUID result = medium(ANNA, "image/jpeg", "fox.jpg", START.plusSeconds(60));
        make(ANNA, result, "A red Лиса 100% in the snow");
        UUID trashed = medium(ANNA, "image/png", "trash.png", START.plusSeconds(70));
        trash(make(ANNA, trashed, "A mistake"));
        medium(BORIS, "image/png", "his.png", START.plusSeconds(80));

        var seen = new ArrayList<UUID>();
        Media after = null;
        for (int page = 0; page < 4; page++) {
            List<OwnMedia.Item> items = page(PICTURES, "", after);
            seen.addAll(ids(items));
            after = items.getLast().medium();
            assertThat(items).hasSize(2);
        }
        assertThat(page(PICTURES, "", after)).isEmpty();
        assertThat(seen).doesNotHaveDuplicates().hasSize(8).startsWith(result).endsWith(uploads.get(1), uploads.get(0));

        assertThat(ids(page(Set.of("video/mp4"), "", null))).containsExactly(clip);
        assertThat(page(Set.of(), "", null)).isEmpty();
        assertThat(page(PICTURES, "лиса 100%", null))
                .singleElement()
                .satisfies(item -> assertThat(item.prompt()).isEqualTo("A red Лиса 100% in the snow"));
        assertThat(ids(page(PICTURES, "holiday_3", null))).containsExactly(uploads.get(3));
        assertThat(page(PICTURES, "holiday%3", null)).isEmpty();
        assertThat(page(PICTURES, "mistake", null)).isEmpty();
    }

    private List<OwnMedia.Item> page(Set<String> types, String words, Media after) {
        return studio.bean(OwnMedia.class).page(ANNA, types, words, after, 2);
    }

    private static List<UUID> ids(List<OwnMedia.Item> items) {
        return items.stream().map(item -> item.medium().id()).toList();
    }

    private UUID medium(UUID owner, String type, String name, Instant at) {
        UUID id = UUID.randomUUID();
        studio.bean(JdbcClient.class)
                .sql("""
                        insert into media (id, owner_id, origin, sha256, mime_type, kind, size_bytes, file_name, created_at)
                        values (:id, :owner, 'upload', :sha256, :type, :kind, 1, :name, :at)""")
                .param("id", id)
                .param("owner", owner)
                .param("sha256", "ab".repeat(32))
                .param("type", type)
                .param("kind", type.substring(0, type.indexOf('/')))
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private void trash(UUID task) {
        studio.bean(JdbcClient.class)
                .sql("update kie_tasks set trashed_at = created_at where id = ?")
                .param(task)
                .update();
    }

    private UUID make(UUID owner, UUID medium, String prompt) {
        Text name = new Text("Model", "Модель");
        Variant variant = new Variant("vendor/painter", name, null, List.of(), List.of(), Map.of(), null);
        Model model = new Model(
                "vendor/painter", name, "Vendor", name, Category.IMAGE, List.of(Kind.TEXT_TO_IMAGE), Model.Status.LIVE, null, 20,
                List.of(variant));
        UUID id = UUID.randomUUID();
        studio.bean(Tasks.class)
                .saveAndFlush(new Task(
                        id, owner,
                        new CheckedInput(model, variant, JsonNodeFactory.instance.objectNode(), BigDecimal.ONE, prompt),
                        null, null, START));
        studio.bean(TaskMedia.class).addResult(id, medium, 0);
        return id;
    }
}
