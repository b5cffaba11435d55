package kiestudio.generation;

import jakarta.annotation.PreDestroy;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One draft per person and model. Forms hand over every change; it is known here at once and written a second later, in a thread of its
 * own, so that nobody who types waits for the database. A crash costs that second.
 */
@Service
public class Drafts {

    private static final Logger log = LoggerFactory.getLogger(Drafts.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(15);

    /** No form's limits come near; what is larger was pasted by mistake. */
    private static final int LARGEST = 200_000;

    private record Key(UUID owner, String model) {}

    private final Map<Key, Optional<Draft>> unwritten = new ConcurrentHashMap<>();
    private final AtomicBoolean planned = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(1, Thread.ofVirtual().name("drafts").factory());
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What the person typed last for this model, also when it is not written yet. Reads the database. */
    public Optional<Draft> find(UUID ownerId, String model) {
        Optional<Draft> recent = unwritten.get(new Key(ownerId, model));
        return recent != null ? recent : stored(ownerId, model);
    }

    /** Keeps what the form holds now. Never waits. */
    public void keep(UUID ownerId, String model, Draft draft) {
        put(ownerId, model, Optional.of(draft));
    }

    /** The form is as it was in the beginning. Never waits. */
    public void forget(UUID ownerId, String model) {
        put(ownerId, model, Optional.empty());
    }

    private void put(UUID ownerId, String model, Optional<Draft> draft) {
        unwritten.put(new Key(ownerId, model), draft);
        plan(PAUSE);
    }

    private void plan(Duration pause) {
        if (!timer.isShutdown() && planned.compareAndSet(false, true)) {
            timer.schedule(this::write, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void write() {
        planned.set(false);
        unwritten.forEach((key, draft) -> {
            try {
                store(key, draft);
                unwritten.remove(key, draft);
            } catch (RuntimeException e) {
                log.warn("a draft cannot be written now", e);
                plan(PAUSE_AFTER_TROUBLE);
            }
        });
    }

    private void store(Key key, Optional<Draft> draft) {
        String input = draft.map(one -> json.writeValueAsString(one.input())).orElse("");
        if (draft.isEmpty() || input.length() > LARGEST) {
            jdbc.sql("delete from draft where owner_id = ? and model = ?").param(key.owner()).param(key.model()).update();
            return;
        }
        try {
            if (update(key, draft.get(), input) == 0) {
                insert(key, draft.get(), input);
            }
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            update(key, draft.get(), input);
        } catch (DataIntegrityViolationException e) {
            log.debug("the draft of an account that is gone", e);
        }
    }

    private int update(Key key, Draft draft, String input) {
        return execute("""
                update draft set kie_model = :kieModel, input = :input, copies = :copies, batch = :batch, changed_at = :now
                where owner_id = :owner and model = :model""", key, draft, input);
    }

    private void insert(Key key, Draft draft, String input) {
        execute("""
                insert into draft (owner_id, model, kie_model, input, copies, batch, changed_at)
                values (:owner, :model, :kieModel, :input, :copies, :batch, :now)""", key, draft, input);
    }

    private int execute(String sql, Key key, Draft draft, String input) {
        return jdbc.sql(sql)
                .param("owner", key.owner())
                .param("model", key.model())
                .param("kieModel", draft.kieModel())
                .param("input", input)
                .param("copies", draft.copies())
                .param("batch", stored(draft.batch()), Types.VARCHAR)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<Draft> stored(UUID ownerId, String model) {
        return jdbc.sql("select kie_model, input, copies, batch from draft where owner_id = ? and model = ?")
                .param(ownerId)
                .param(model)
                .query((row, number) -> new Draft(
                        row.getString(1),
                        (ObjectNode) json.readTree(row.getString(2)),
                        row.getInt(3),
                        batch(row.getString(4))))
                .optional();
    }

    private @Nullable String stored(Draft.Batch batch) {
        return batch.equals(Draft.Batch.NONE) ? null : json.writeValueAsString(batch);
    }

    private Draft.Batch batch(@Nullable String stored) {
        return stored == null ? Draft.Batch.NONE : json.readValue(stored, Draft.Batch.class);
    }

    /** A clean stop loses nothing. A write under way is not interrupted: that would close H2's file. */
    @PreDestroy
    void stop() throws InterruptedException {
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        timer.shutdown();
        timer.awaitTermination(5, TimeUnit.SECONDS);
        write();
    }
}
