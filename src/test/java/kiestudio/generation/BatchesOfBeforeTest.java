package kiestudio.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.UUID;
import kiestudio.support.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was made together before places were kept, in a database that is brought up to date. */
class BatchesOfBeforeTest {

    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-05-01T10:00:00Z");

    @ParameterizedTest
    @EnumSource
    void tasks_that_were_made_together_get_a_place_each_in_the_order_in_which_they_were_made(TestDatabase database) {
        var source = new DriverManagerDataSource(database.url(), database.username(), "");
        FluentConfiguration scripts = Flyway.configure().dataSource(source).locations("classpath:db/migration");
        scripts.target("3").load().migrate();
        var jdbc = JdbcClient.create(source);
        UUID group = UUID.randomUUID();
        UUID third = task(jdbc, group, THEN.plusSeconds(2));
        UUID first = task(jdbc, group, THEN);
        UUID second = task(jdbc, group, THEN.plusSeconds(1));
        UUID other = task(jdbc, UUID.randomUUID(), THEN.plusSeconds(3));
        UUID alone = task(jdbc, null, THEN.plusSeconds(4));
        UUID together = UUID.randomUUID();
        task(jdbc, together, THEN);
        task(jdbc, together, THEN);

        scripts.target("latest").load().migrate();

        assertThat(place(jdbc, first)).isZero();
        assertThat(place(jdbc, second)).isEqualTo(1);
        assertThat(place(jdbc, third)).isEqualTo(2);
        assertThat(place(jdbc, other)).isZero();
        assertThat(place(jdbc, alone)).isZero();
        assertThat(jdbc.sql("select group_place from kie_tasks where group_id = ?").param(together).query(Integer.class).list())
                .containsExactlyInAnyOrder(0, 1);
    }

    private static UUID task(JdbcClient jdbc, UUID group, OffsetDateTime at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into kie_tasks (id, version, owner_id, group_id, model, kie_model, category, state, input, prompt,
                                               created_at, changed_at)
                        values (:id, 0, :owner, cast(:group as uuid), 'google/imagen4', 'google/imagen4', 'IMAGE', 'FAIL', '{}', 'a boat', :at, :at)""")
                .param("id", id)
                .param("owner", UUID.randomUUID())
                .param("group", group == null ? null : group.toString())
                .param("at", at)
                .update();
        return id;
    }

    private static int place(JdbcClient jdbc, UUID task) {
        return jdbc.sql("select group_place from kie_tasks where id = ?").param(task).query(Integer.class).single();
    }
}
