package kiestudio.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kiestudio.catalog.Category;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;
import kiestudio.ui.ScreenTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class BatchTableTest extends ScreenTest {

    private static final String IMAGEN = "google/imagen4";
    private static final String SEEDREAM = "bytedance/seedream";

    @Autowired
    ModelCatalog catalog;

    @Test
    void models_make_the_columns_and_what_varies_in_the_prompt_the_rows() {
        var table = table(
                task(IMAGEN, "A cat", Map.of("animal", "cat"), null),
                task(SEEDREAM, "A cat", Map.of("animal", "cat"), null),
                task(IMAGEN, "A dog", Map.of("animal", "dog"), null),
                task(SEEDREAM, "A dog", Map.of("animal", "dog"), null));

        assertThat(table.name()).isEqualTo("animal: cat, dog");
        assertThat(table.corner()).isEqualTo("animal");
        assertThat(table.columns()).containsExactly("Google Imagen 4", "Seedream 3.0");
        assertThat(table.rows().stream().map(BatchTable.Row::heading)).containsExactly("cat", "dog");
        assertThat(table.rows()).allSatisfy(row -> assertThat(row.cells()).hasSize(2).allSatisfy(cell -> assertThat(cell).hasSize(1)));
    }

    @Test
    void with_one_model_two_variables_make_a_grid() {
        var table = table(
                task(IMAGEN, "A cat, snow", Map.of("animal", "cat", "place", "snow"), null),
                task(IMAGEN, "A cat, rain", Map.of("animal", "cat", "place", "rain"), null),
                task(IMAGEN, "A dog, snow", Map.of("animal", "dog", "place", "snow"), null),
                task(IMAGEN, "A dog, rain", Map.of("animal", "dog", "place", "rain"), null));

        assertThat(table.columns()).hasSize(2);
        assertThat(table.rows()).hasSize(2);
    }

    @Test
    void prompts_and_runs_make_a_table_too_and_runs_are_named_by_their_seeds() {
        var table = table(
                task(IMAGEN, "A cat", Map.of(), "7"),
                task(IMAGEN, "A cat", Map.of(), "8"),
                task(IMAGEN, "A boat", Map.of(), "7"),
                task(IMAGEN, "A boat", Map.of(), "8"));

        assertThat(table.name()).isEqualTo("A cat and 1 more");
        assertThat(table.columns()).containsExactly("Seed 7", "Seed 8");
        assertThat(table.rows().stream().map(BatchTable.Row::heading)).containsExactly("A cat", "A boat");
    }

    @Test
    void where_one_thing_varies_the_tasks_stand_in_a_row() {
        var table = table(task(IMAGEN, "A cat", Map.of(), null), task(IMAGEN, "A cat", Map.of(), null));

        assertThat(table.name()).isEqualTo("A cat");
        assertThat(table.columns()).isEmpty();
        assertThat(table.rows().stream().map(BatchTable.Row::heading)).containsExactly("Run 1", "Run 2");
    }

    @Test
    void a_place_whose_task_was_deleted_is_empty() {
        var table = table(
                task(IMAGEN, "A cat", Map.of(), null),
                task(SEEDREAM, "A cat", Map.of(), null),
                task(IMAGEN, "A boat", Map.of(), null));

        assertThat(table.rows().getLast().cells().getLast()).isEmpty();
    }

    private BatchTable table(TaskView... tasks) {
        return BatchTable.of(List.of(tasks), catalog, new Words(Locale.ENGLISH));
    }

    private static TaskView task(String model, String prompt, Map<String, String> values, String seed) {
        Instant now = Instant.parse("2026-11-01T00:00:00Z");
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("prompt", prompt);
        if (seed != null) {
            input.put("seed", seed);
        }
        return new TaskView(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 0, values, null, model, model, Category.IMAGE, TaskState.SUCCESS,
                input, prompt, null, List.of(), null, null, null, null, false, null, null, now, null, null, now);
    }
}
