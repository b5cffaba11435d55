package kiestudio.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RecentModelsTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BORIS = UUID.randomUUID();

    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void each_model_stands_once_at_its_newest_task_and_only_for_the_person_who_used_it(TestDatabase database) {
        jdbc = JdbcClient.create(database.fresh());
        var recent = new RecentModels(jdbc);
        assertThat(recent.of(ANNA, 4)).isEmpty();

        store(ANNA, "vendor/painter", 1);
        store(ANNA, "vendor/filmer", 2);
        store(ANNA, "vendor/speaker", 3);
        store(ANNA, "vendor/painter", 4);
        store(BORIS, "vendor/upscaler", 5);

        assertThat(recent.of(ANNA, 4)).containsExactly("vendor/painter", "vendor/speaker", "vendor/filmer");
        assertThat(recent.of(ANNA, 2)).containsExactly("vendor/painter", "vendor/speaker");
        assertThat(recent.of(BORIS, 4)).containsExactly("vendor/upscaler");
    }

    private void store(UUID owner, String model, int second) {
        jdbc.sql("""
                        insert into kie_tasks (id, version, owner_id, model, kie_model, category, state, input, prompt, created_at, changed_at)
                        values (:id, 0, :owner, :model, :model, 'IMAGE', 'PENDING', '{}', '', :at, :at)""")
                .param("id", UUID.randomUUID())
                .param("owner", owner)
                .param("model", model)
                .param("at", START.plusSeconds(second).atOffset(ZoneOffset.UTC))
                .update();
    }
}
