package kiestudio.kie;

import static kiestudio.kie.RateSlots.Bucket.CREATE;
import static kiestudio.kie.RateSlots.Bucket.POLL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Timeout(120)
class RateSlotsTest {

    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");

    /** Time moves when the test says so, and can move by itself at each reading. */
    private static final class SettableClock extends Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(START);
        private final ThreadLocal<Instant> lastReading = new ThreadLocal<>();
        private volatile Duration step = Duration.ZERO;

        void advance(Duration duration) {
            now.updateAndGet(it -> it.plus(duration));
        }

        @Override
        public Instant instant() {
            Instant reading = now.updateAndGet(it -> it.plus(step));
            lastReading.set(reading);
            return reading;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final SettableClock clock = new SettableClock();

    private RateSlots node(DataSource database) {
        return new RateSlots(JdbcClient.create(database), new JdbcTransactionManager(database), clock);
    }

    @ParameterizedTest
    @EnumSource
    void eighteen_creates_and_ninety_looks_and_not_one_more(TestDatabase kind) {
        RateSlots slots = node(kind.fresh());

        assertThat(slots.free(CREATE)).isEqualTo(18);
        assertThat(slots.untilFree(CREATE)).isZero();
        assertThat(granted(slots, CREATE, 30)).isEqualTo(18);
        assertThat(granted(slots, POLL, 120)).isEqualTo(90);
        assertThat(slots.free(CREATE)).isZero();
        assertThat(slots.untilFree(CREATE)).isEqualTo(KieLimits.WINDOW);

        clock.advance(Duration.ofMillis(10_999));
        assertThat(slots.take(CREATE)).isFalse();
        assertThat(slots.untilFree(CREATE)).isEqualTo(Duration.ofMillis(1));

        clock.advance(Duration.ofMillis(1));
        assertThat(slots.free(CREATE)).isEqualTo(18);
        assertThat(granted(slots, CREATE, 30)).isEqualTo(18);
    }

    @ParameterizedTest
    @EnumSource
    void two_nodes_share_one_limit(TestDatabase kind) {
        DataSource database = kind.fresh();
        RateSlots one = node(database);
        RateSlots other = node(database);

        assertThat(granted(one, CREATE, 10) + granted(other, CREATE, 30)).isEqualTo(18);
        assertThat(one.free(CREATE)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void eight_threads_on_two_nodes_that_start_at_once_never_exceed_the_limit(TestDatabase kind) throws Exception {
        DataSource database = kind.fresh();
        List<RateSlots> nodes = List.of(node(database), node(database));
        var random = new Random(7);
        List<Instant> grants = new ArrayList<>();

        for (int round = 0; round < 25; round++) {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                RateSlots node = nodes.get(thread % 2);
                int tries = random.nextInt(6);
                calls.add(() -> granted(node, CREATE, tries));
            }
            int sum = together(calls).stream().mapToInt(Integer::intValue).sum();
            grants.addAll(Collections.nCopies(sum, clock.now.get()));
            clock.advance(Duration.ofMillis(random.nextInt(4000)));
        }

        assertThat(mostInOneWindow(grants)).isEqualTo(18);
    }

    @ParameterizedTest
    @EnumSource
    void the_limit_holds_while_the_clock_runs(TestDatabase kind) throws Exception {
        DataSource database = kind.fresh();
        List<RateSlots> nodes = List.of(node(database), node(database));
        clock.step = Duration.ofMillis(73);
        List<Callable<List<Instant>>> calls = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            RateSlots node = nodes.get(thread % 2);
            calls.add(() -> {
                List<Instant> grants = new ArrayList<>();
                for (int i = 0; i < 150; i++) {
                    if (node.take(CREATE)) {
                        grants.add(clock.lastReading.get());
                    }
                }
                return grants;
            });
        }

        List<Instant> grants = together(calls).stream().flatMap(List::stream).sorted().toList();

        assertThat(mostInOneWindow(grants)).isLessThanOrEqualTo(18);
        // 1,200 readings of 73 ms are eight windows: the limit is also used.
        assertThat(grants).hasSizeGreaterThan(4 * 18);
    }

    @ParameterizedTest
    @EnumSource
    void eight_callers_at_once_all_get_a_slot_while_there_are_enough(TestDatabase kind) throws Exception {
        RateSlots slots = node(kind.fresh());
        slots.free(CREATE);
        List<Callable<Boolean>> calls = Collections.nCopies(8, () -> slots.take(CREATE));

        assertThat(together(calls)).containsOnly(true);
    }

    @ParameterizedTest
    @EnumSource
    void after_a_429_nothing_is_free_for_a_whole_window(TestDatabase kind) {
        RateSlots slots = node(kind.fresh());
        granted(slots, CREATE, 5);
        clock.advance(Duration.ofSeconds(4));

        slots.exhaust(CREATE);

        assertThat(slots.free(CREATE)).isZero();
        assertThat(slots.untilFree(CREATE)).isEqualTo(KieLimits.WINDOW);
        assertThat(slots.free(POLL)).isEqualTo(90);
        clock.advance(KieLimits.WINDOW);
        assertThat(slots.free(CREATE)).isEqualTo(18);
    }

    @ParameterizedTest
    @EnumSource
    void a_slot_stays_taken_when_the_callers_transaction_rolls_back(TestDatabase kind) {
        DataSource database = kind.fresh();
        RateSlots slots = node(database);

        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(status -> {
            assertThat(slots.take(CREATE)).isTrue();
            status.setRollbackOnly();
        });

        assertThat(slots.free(CREATE)).isEqualTo(17);
    }

    private static int granted(RateSlots slots, RateSlots.Bucket bucket, int tries) {
        int granted = 0;
        for (int i = 0; i < tries; i++) {
            granted += slots.take(bucket) ? 1 : 0;
        }
        return granted;
    }

    private static int mostInOneWindow(List<Instant> grants) {
        int most = 0;
        for (Instant start : grants) {
            Instant end = start.plus(KieLimits.WINDOW);
            most = Math.max(most, (int) grants.stream().filter(it -> !it.isBefore(start) && it.isBefore(end)).count());
        }
        return most;
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
