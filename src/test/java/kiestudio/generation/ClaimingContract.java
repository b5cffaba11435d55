package kiestudio.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import kiestudio.catalog.Category;
import kiestudio.catalog.CheckedInput;
import kiestudio.catalog.Kind;
import kiestudio.catalog.Model;
import kiestudio.catalog.Text;
import kiestudio.catalog.Variant;
import kiestudio.support.SettableClock;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

/** Claims, turns and leases, on both databases. */
@DataJpaTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import(ClaimingContract.Beans.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class ClaimingContract {

    static void use(TestDatabase database, DynamicPropertyRegistry registry) {
        String url = database.url();
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", database::username);
    }

    @TestConfiguration
    static class Beans {
        @Bean
        SettableClock clock() {
            return new SettableClock(Instant.parse("2026-11-22T10:00:00Z"));
        }
    }

    @Autowired
    private Tasks tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private SettableClock clock;

    private TransactionTemplate transaction;
    private ClaimDueTasks one;
    private ClaimDueTasks other;

    @BeforeEach
    void twoProcesses() {
        transaction = new TransactionTemplate(transactions);
        tasks.deleteAll();
        one = new ClaimDueTasks(tasks, new DueTasks(jdbc), transaction, clock);
        other = new ClaimDueTasks(tasks, new DueTasks(jdbc), transaction, clock);
    }

    @Test
    void eight_workers_of_two_processes_never_take_the_same_task() throws Exception {
        for (int i = 0; i < 200; i++) {
            pending(UUID.randomUUID());
        }
        List<Callable<List<UUID>>> workers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ClaimDueTasks process = i % 2 == 0 ? one : other;
            workers.add(() -> {
                List<UUID> mine = new ArrayList<>();
                for (int dry = 0; dry < 20; ) {
                    List<Task> claimed = process.pending(5);
                    claimed.forEach(task -> mine.add(task.id()));
                    dry = claimed.isEmpty() ? dry + 1 : 0;
                }
                return mine;
            });
        }

        List<UUID> all = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<List<UUID>> future : pool.invokeAll(workers)) {
                all.addAll(future.get());
            }
        }

        assertThat(all).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void nobodys_hundred_stand_before_another_persons_one() {
        UUID busy = UUID.randomUUID();
        UUID patient = UUID.randomUUID();
        for (int i = 0; i < 100; i++) {
            pending(busy);
        }
        clock.advance(Duration.ofSeconds(1));
        Task lonely = pending(patient);

        List<UUID> first = one.pending(2).stream().map(Task::id).toList();

        assertThat(first).contains(lonely.id());
    }

    @Test
    void people_with_work_under_way_let_others_go_first() {
        UUID busy = UUID.randomUUID();
        pending(busy);
        pending(busy);
        one.pending(2).forEach(this::startSubmission);
        pending(busy);
        clock.advance(Duration.ofSeconds(1));
        UUID patient = UUID.randomUUID();
        Task first = pending(patient);
        Task second = pending(patient);

        Set<UUID> next = new HashSet<>(one.pending(2).stream().map(Task::id).toList());

        assertThat(next).containsExactlyInAnyOrder(first.id(), second.id());
    }

    @Test
    void a_claimed_task_is_nobody_elses_until_its_worker_is_lost() {
        Task task = pending(UUID.randomUUID());
        assertThat(one.pending(10)).hasSize(1);

        assertThat(other.pending(10)).isEmpty();
        assertThat(new DueTasks(jdbc).abandoned(clock.instant(), 10)).isEmpty();

        clock.advance(ClaimDueTasks.LEASE.plusSeconds(1));
        assertThat(new DueTasks(jdbc).abandoned(clock.instant(), 10)).containsExactly(task.id());
    }

    @Test
    void a_heartbeat_keeps_the_row_and_does_not_disturb_its_worker() {
        Task held = startSubmissionOf(pending(UUID.randomUUID()));
        clock.advance(Duration.ofSeconds(45));

        new LeaseHeartbeat(tasks, one, transaction, clock).beat(Set.of(held.id()));
        clock.advance(Duration.ofSeconds(45));

        assertThat(new DueTasks(jdbc).abandoned(clock.instant(), 10)).isEmpty();
        assertThat(tasks.findById(held.id()).orElseThrow().version()).isEqualTo(held.version());
    }

    @Test
    void a_callback_beside_a_worker_does_not_make_it_lose_what_it_writes() {
        Task held = startSubmissionOf(pending(UUID.randomUUID()));

        transaction.executeWithoutResult(status -> tasks.nameCandidate(held.id(), "kie-1", clock.instant()));
        transaction.executeWithoutResult(status -> tasks.trash(held.id(), clock.instant()));

        Task now = tasks.findById(held.id()).orElseThrow();
        assertThat(now.version()).isEqualTo(held.version());
        assertThat(now.candidate()).isEqualTo("kie-1");
    }

    @Test
    void a_clean_stop_gives_rows_back_but_not_an_attempt_under_way() {
        Task waiting = pending(UUID.randomUUID());
        one.pending(1);
        Task attempted = startSubmissionOf(pending(UUID.randomUUID()));

        new LeaseHeartbeat(tasks, one, transaction, clock).giveBack();

        assertThat(tasks.findById(waiting.id()).orElseThrow().leaseOwner()).isNull();
        assertThat(tasks.findById(attempted.id()).orElseThrow().leaseOwner()).isEqualTo(one.worker());
    }

    private Task startSubmissionOf(Task task) {
        return startSubmission(one.pending(10).stream().filter(t -> t.id().equals(task.id())).findFirst().orElseThrow());
    }

    private Task startSubmission(Task claimed) {
        return transaction.execute(status -> {
            Task task = tasks.findById(claimed.id()).orElseThrow();
            task.apply(new Happening.SubmissionStarted(UUID.randomUUID().toString(), "{}"), clock.instant(),
                    RandomGenerator.getDefault());
            return tasks.saveAndFlush(task);
        });
    }

    private Task pending(UUID owner) {
        Text name = new Text("Model", "Модель");
        Variant variant = new Variant("vendor/model", name, null, List.of(), List.of(), Map.of(), null);
        Model model = new Model("vendor/model", name, "Vendor", name, Category.IMAGE, List.of(Kind.TEXT_TO_IMAGE),
                Model.Status.LIVE, null, 20, List.of(variant));
        return tasks.saveAndFlush(new Task(
                UUID.randomUUID(), owner,
                new CheckedInput(model, variant, JsonNodeFactory.instance.objectNode(), BigDecimal.ONE, "a fox"),
                null, null, clock.instant()));
    }
}
