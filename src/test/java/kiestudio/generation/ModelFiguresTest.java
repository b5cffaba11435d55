package kiestudio.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ModelFiguresTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void the_usual_time_the_success_rate_and_the_price_paid_are_those_of_the_last_30_days(TestDatabase database) {
        jdbc = JdbcClient.create(database.fresh());
        ModelCatalog catalog = ModelCatalog.load(null);
        var figures = new ModelFigures(jdbc, catalog, Clock.systemUTC());
        Model imagen = catalog.find("google/imagen4").orElseThrow();

        figures.read();
        assertThat(figures.of(imagen)).isEmpty();
        assertThat(figures.usualSeconds(imagen)).isEqualTo(imagen.usualSeconds());

        store(imagen, TaskState.SUCCESS, 1, 10, "8", "8");
        store(imagen, TaskState.SUCCESS, 2, 20, "8", "6");
        store(imagen, TaskState.SUCCESS, 3, 90, "8", "7");
        store(imagen, TaskState.FAIL, 4, 500, "8", "0");
        store(imagen, TaskState.CANCELLED, 5, 1, "8", "0");
        store(imagen, TaskState.SUCCESS, 24 * 31, 1, "8", "100");
        figures.read();

        ModelFigures.Figures found = figures.of(imagen).orElseThrow();
        assertThat(found.finished()).isEqualTo(4);
        assertThat(found.succeeded()).isEqualTo(3);
        assertThat(found.percent()).isEqualTo(75);
        assertThat(found.seconds()).isEqualTo(20);
        assertThat(found.priced()).isEqualTo(3);
        assertThat(found.paid()).isEqualByComparingTo("7");
        assertThat(found.listed()).isEqualByComparingTo("8");
        assertThat(figures.usualSeconds(imagen)).isEqualTo(20);
    }

    private void store(Model model, TaskState state, int hoursAgo, int seconds, String listed, String paid) {
        Instant sent = NOW.minus(hoursAgo, ChronoUnit.HOURS);
        jdbc.sql("""
                        insert into kie_tasks (id, version, owner_id, model, kie_model, category, state, input, prompt,
                            credits_estimated, credits_consumed, created_at, submitted_at, completed_at, changed_at)
                        values (:id, 0, :owner, :model, :model, 'IMAGE', :state, '{}', '', :listed, :paid, :sent, :sent, :done, :done)""")
                .param("id", UUID.randomUUID())
                .param("owner", UUID.randomUUID())
                .param("model", model.id())
                .param("state", state.name())
                .param("listed", new BigDecimal(listed))
                .param("paid", new BigDecimal(paid))
                .param("sent", sent.atOffset(ZoneOffset.UTC))
                .param("done", sent.plusSeconds(seconds).atOffset(ZoneOffset.UTC))
                .update();
    }
}
