package kiestudio.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page of a large history is found by an index, whatever it is narrowed to; both databases say how they would read it. */
class HistoryPlansTest {

    private static final int TASKS = 20_000;
    private static final List<UUID> PEOPLE = Stream.generate(UUID::randomUUID).limit(40).toList();

    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void a_page_of_a_person_a_model_or_everybody_is_read_from_an_index_that_has_its_order(TestDatabase database) {
        DataSource pool = database.fresh();
        jdbc = JdbcClient.create(pool);
        fill();

        assertThat(plan("owner_id = '" + PEOPLE.getFirst() + "' and created_at >= timestamp with time zone '2026-01-01 00:00:00+00'"))
                .contains("kie_tasks_owner");
        assertThat(plan("model = 'vendor/model-7' and created_at >= timestamp with time zone '2026-01-01 00:00:00+00'"))
                .contains("kie_tasks_model");
        assertThat(plan("created_at >= timestamp with time zone '2026-01-01 00:00:00+00'")).contains("kie_tasks_created");
    }

    private void fill() {
        for (int i = 0; i < TASKS; i += 500) {
            StringBuilder rows = new StringBuilder();
            for (int j = i; j < i + 500; j++) {
                rows.append(j == i ? "" : ",").append("('").append(UUID.randomUUID()).append("', 0, '")
                        .append(PEOPLE.get(j % PEOPLE.size())).append("', 'vendor/model-").append(j % 25)
                        .append("', 'k', 'IMAGE', 'SUCCESS', '{}', 'p', timestamp with time zone '2026-01-01 00:00:00+00' + interval '")
                        .append(j % 24).append("' hour, timestamp with time zone '2026-01-01 00:00:00+00')");
            }
            jdbc.sql("insert into kie_tasks (id, version, owner_id, model, kie_model, category, state, input, prompt, created_at, changed_at)"
                            + " values " + rows)
                    .update();
        }
        jdbc.sql("analyze").update();
    }

    private String plan(String where) {
        List<String> lines = jdbc.sql("explain select id from kie_tasks where trashed_at is null and " + where
                        + " order by created_at desc, id desc offset 0 rows fetch first 50 rows only")
                .query(String.class)
                .list();
        return String.join(" ", lines).toLowerCase(Locale.ROOT);
    }
}
