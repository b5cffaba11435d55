package kiestudio.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kiestudio.generation.WaitingLine.Place;
import kiestudio.support.SettableClock;
import kiestudio.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class WaitingLineTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final UUID BUSY = UUID.randomUUID();
    private static final UUID PATIENT = UUID.randomUUID();

    private JdbcClient jdbc;
    private DueTasks due;
    private WaitingLine line;

    private void begin(TestDatabase database) {
        jdbc = JdbcClient.create(database.fresh());
        var clock = new SettableClock(NOW);
        due = new DueTasks(jdbc);
        line = new WaitingLine(due, new SubmissionPause(jdbc, clock), clock);
    }

    @ParameterizedTest
    @EnumSource
    void places_are_the_order_in_which_workers_take_the_tasks(TestDatabase database) {
        begin(database);
        store(BUSY, "GENERATING", 100, NOW, null);
        var all = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            all.add(store(BUSY, "PENDING", 60 - i, NOW, null));
        }
        all.add(store(PATIENT, "PENDING", 10, NOW, null));
        all.add(store(PATIENT, "PENDING", 9, NOW, null));

        var places = line.places(all);

        List<UUID> byPlace = all.stream()
                .sorted((one, other) -> number(places.get(one)) - number(places.get(other)))
                .toList();
        assertThat(byPlace).isEqualTo(due.pending(NOW, 100));
        assertThat(places.get(all.get(5))).isEqualTo(new Place.InLine(1));
        assertThat(places.values()).containsExactlyInAnyOrder(
                new Place.InLine(1), new Place.InLine(2), new Place.InLine(3), new Place.InLine(4), new Place.InLine(5),
                new Place.InLine(6), new Place.InLine(7));
    }

    @ParameterizedTest
    @EnumSource
    void a_place_is_counted_among_everybodys_tasks_also_when_only_one_is_asked_for(TestDatabase database) {
        begin(database);
        store(BUSY, "PENDING", 60, NOW, null);
        UUID asked = store(BUSY, "PENDING", 50, NOW, null);
        store(BUSY, "PENDING", 40, NOW, null);
        UUID sent = store(PATIENT, "WAITING", 30, NOW, null);

        assertThat(line.places(List.of(asked, sent))).containsOnlyKeys(asked).containsValue(new Place.InLine(2));
        assertThat(line.places(List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_in_line_says_why(TestDatabase database) {
        begin(database);
        UUID taken = store(BUSY, "PENDING", 60, NOW, "worker");
        UUID later = store(BUSY, "PENDING", 50, NOW.plusSeconds(90), null);
        UUID held = store(BUSY, "PENDING", 40, null, null);
        UUID next = store(BUSY, "PENDING", 30, NOW, null);

        var places = line.places(List.of(taken, later, held, next));

        assertThat(places.get(taken)).isEqualTo(new Place.Preparing());
        assertThat(places.get(later)).isEqualTo(new Place.Later(NOW.plusSeconds(90)));
        assertThat(places.get(held)).isEqualTo(new Place.Held());
        assertThat(places.get(next)).isEqualTo(new Place.InLine(1));
    }

    @ParameterizedTest
    @EnumSource
    void while_kie_takes_nothing_the_line_stands_still(TestDatabase database) {
        begin(database);
        UUID next = store(BUSY, "PENDING", 30, NOW, null);
        jdbc.sql("insert into submission_pause (id, code, message, since, probe_at) values (1, 402, 'Credits insufficient', :now, :now)")
                .param("now", utc(NOW))
                .update();

        assertThat(line.places(List.of(next)).get(next)).isEqualTo(new Place.Paused(1));
    }

    private static int number(Place place) {
        return ((Place.InLine) place).number();
    }

    private UUID store(UUID owner, String state, int secondsAgo, @Nullable Instant dueAt, @Nullable String worker) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into kie_tasks (id, version, owner_id, model, kie_model, category, state, input, prompt,
                            created_at, changed_at, due_at, lease_owner, lease_until)
                        values (:id, 0, :owner, 'm', 'm', 'IMAGE', :state, '{}', '', :created, :created, :due, :worker, :lease)""")
                .param("id", id)
                .param("owner", owner)
                .param("state", state)
                .param("created", utc(NOW.minusSeconds(secondsAgo)))
                .param("due", dueAt == null ? null : utc(dueAt))
                .param("worker", worker)
                .param("lease", worker == null ? null : utc(NOW.plusSeconds(60)))
                .update();
        return id;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
