package kiestudio.generation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How the models did here, in this installation, for everybody: from each model's last 200 finished tasks of the last 30 days. Read at
 * most once a minute and only when somebody asks; asking never waits, so that screens may do it.
 */
@Service
public class ModelFigures {

    private static final Logger log = LoggerFactory.getLogger(ModelFigures.class);

    private static final Duration PERIOD = Duration.ofDays(30);
    private static final Duration AGE = Duration.ofMinutes(1);
    private static final int TASKS = 200;

    /**
     * @param finished tasks that succeeded or that Kie refused or failed
     * @param succeeded how many of them succeeded
     * @param seconds  median from sending to the kept result; null while none succeeded
     * @param paid     median of the credits that Kie billed for a success; null while unknown
     * @param listed   median of the list prices of the same tasks; null while unknown
     * @param priced   how many tasks the two medians are of
     */
    public record Figures(
            int finished,
            int succeeded,
            @Nullable Integer seconds,
            @Nullable BigDecimal paid,
            @Nullable BigDecimal listed,
            int priced) {

        /** Success rate in whole percent, rounded down: 100 means that none failed. */
        public int percent() {
            return finished == 0 ? 0 : succeeded * 100 / finished;
        }
    }

    private record Snapshot(Map<String, Figures> byModel, @Nullable Instant at) {}

    private record Row(boolean succeeded, @Nullable Long seconds, @Nullable BigDecimal paid, @Nullable BigDecimal listed) {}

    private final JdbcClient jdbc;
    private final ModelCatalog catalog;
    private final Clock clock;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile Snapshot snapshot = new Snapshot(Map.of(), null);

    ModelFigures(JdbcClient jdbc, ModelCatalog catalog, Clock clock) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** As they were a minute ago at most; empty when the model finished nothing here, or nobody has asked before. Never waits. */
    public Optional<Figures> of(Model model) {
        Snapshot now = snapshot;
        if (now.at() == null || now.at().isBefore(clock.instant().minus(AGE))) {
            readAside();
        }
        return Optional.ofNullable(now.byModel().get(model.id()));
    }

    /** How long the model usually takes: as it was here, else as the catalogue says. Never waits. */
    public int usualSeconds(Model model) {
        return of(model).map(Figures::seconds).orElse(model.usualSeconds());
    }

    private void readAside() {
        if (reading.compareAndSet(false, true)) {
            Thread.ofVirtual().name("model-figures").start(() -> {
                try {
                    read();
                } catch (RuntimeException e) {
                    log.debug("the figures stay as they were", e);
                } finally {
                    reading.set(false);
                }
            });
        }
    }

    /** Reads the database now. */
    public void read() {
        Instant now = clock.instant();
        var byModel = new HashMap<String, Figures>();
        for (Model model : catalog.models()) {
            List<Row> rows = rows(model, now.minus(PERIOD));
            if (!rows.isEmpty()) {
                byModel.put(model.id(), figures(rows));
            }
        }
        snapshot = new Snapshot(Map.copyOf(byModel), now);
    }

    private List<Row> rows(Model model, Instant from) {
        return jdbc.sql("""
                        select state, submitted_at, completed_at, credits_consumed, credits_estimated from kie_tasks
                        where model = :model and created_at >= :from and state in ('SUCCESS', 'FAIL') and submitted_at is not null
                        order by created_at desc, id desc fetch first %d rows only""".formatted(TASKS))
                .param("model", model.id())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(ModelFigures::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        boolean succeeded = row.getString("state").equals(TaskState.SUCCESS.name());
        OffsetDateTime sent = row.getObject("submitted_at", OffsetDateTime.class);
        OffsetDateTime completed = row.getObject("completed_at", OffsetDateTime.class);
        return new Row(
                succeeded,
                succeeded && completed != null ? Duration.between(sent, completed).toSeconds() : null,
                succeeded ? row.getBigDecimal("credits_consumed") : null,
                succeeded ? row.getBigDecimal("credits_estimated") : null);
    }

    private static Figures figures(List<Row> rows) {
        List<Row> priced = rows.stream().filter(row -> row.paid() != null && row.listed() != null).toList();
        List<BigDecimal> seconds =
                rows.stream().filter(row -> row.seconds() != null).map(row -> BigDecimal.valueOf(row.seconds())).toList();
        BigDecimal usual = median(seconds);
        return new Figures(
                rows.size(),
                (int) rows.stream().filter(Row::succeeded).count(),
                usual == null ? null : Math.max(1, usual.setScale(0, RoundingMode.HALF_UP).intValue()),
                median(priced.stream().map(Row::paid).toList()),
                median(priced.stream().map(Row::listed).toList()),
                priced.size());
    }

    private static @Nullable BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return null;
        }
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.TWO);
    }
}
