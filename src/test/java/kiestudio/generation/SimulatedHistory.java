package kiestudio.generation;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import kiestudio.catalog.Category;
import kiestudio.catalog.CheckedInput;
import kiestudio.catalog.Kind;
import kiestudio.catalog.Model;
import kiestudio.catalog.Text;
import kiestudio.catalog.Variant;
import kiestudio.kie.KieLook;
import kiestudio.kie.KieOutcome;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.node.JsonNodeFactory;

/** One random life of one task. {@link #storm} lets anything happen, {@link #calm} lets everything work, {@link #check} judges. */
final class SimulatedHistory {

    /** What becomes of the task at Kie, decided when Kie accepts it. */
    private enum Fate {
        MADE,
        MADE_WITHOUT_ADDRESS,
        FAILED,
        FORGOTTEN
    }

    private final long seed;
    private final SplittableRandom random;
    private final List<String> diary = new ArrayList<>();
    private final Task row;
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    /** The database's version of the row, and what a worker holds of it. */
    private int version;

    private boolean leased;

    // the truth at Kie
    private int accepted;
    private Fate fate = Fate.MADE;
    private Instant doneAt = now;
    private boolean stormy = true;

    // our books
    private int settled;
    private int released;

    SimulatedHistory(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        Text name = new Text("Model", "Модель");
        Variant variant = new Variant("vendor/model", name, null, List.of(), List.of(), Map.of(), null);
        Model model = new Model(
                "vendor/model", name, "Vendor", name, Category.IMAGE, List.of(Kind.TEXT_TO_IMAGE), Model.Status.LIVE, null, 20,
                List.of(variant));
        CheckedInput checked =
                new CheckedInput(model, variant, JsonNodeFactory.instance.objectNode(), BigDecimal.TEN, "a red fox");
        this.row = new Task(new UUID(0, seed), new UUID(1, 1), checked, null, null, now);
    }

    /** A few dozen happenings, each of which may go wrong at any point. */
    void storm() {
        int steps = random.nextInt(5, 60);
        for (int i = 0; i < steps; i++) {
            pass(Duration.ofMillis(random.nextLong(1, random.nextInt(6) == 0 ? 86_400_000L : 20_000)));
            switch (random.nextInt(12)) {
                case 0 -> workersDie();
                case 1, 2 -> callback();
                case 3 -> cancel();
                case 4 -> staleWorkerWrites();
                default -> work();
            }
            nothingStuck();
        }
    }

    /** From now on everything works; whatever can end must end. */
    void calm() {
        stormy = false;
        diary.add("calm");
        workersDie();
        for (int i = 0; i < 2_000 && !atRest(); i++) {
            if (row.dueAt() != null && row.dueAt().isAfter(now)) {
                now = row.dueAt();
            }
            work();
            nothingStuck();
        }
        require(atRest(), "never came to rest");
    }

    void check() {
        require(accepted <= 1, "paid " + accepted + " times");
        require(settled + released <= 1, "the books were closed " + (settled + released) + " times");
        boolean billed = accepted == 1 && (fate == Fate.MADE || fate == Fate.MADE_WITHOUT_ADDRESS);
        switch (row.state()) {
            case SUCCESS -> require(billed && settled == 1, "success without an expense");
            case FAIL, CANCELLED -> require(!billed && released == 1, "Kie billed it, the books say it cost nothing");
            case LOST -> require(
                    settled == 1 && (fate != Fate.MADE || now.isAfter(doneAt.plus(Schedule.KIE_RETENTION))), "lost what could be had");
            case UNCLEAR -> require(settled + released == 0, "the credits of an unclear task must stay booked");
            default -> require(row.held(), "ended as " + row.state());
        }
    }

    TaskState state() {
        return row.state();
    }

    List<String> diary() {
        return diary;
    }

    private boolean atRest() {
        return row.state().ended() || row.held() || row.state() == TaskState.UNCLEAR && row.dueAt() == null;
    }

    /** One worker, one step, as SubmitToKie, LookAtKie and KeepResults do it; in a storm it may die between any two lines. */
    private void work() {
        if (leased || row.dueAt() == null || row.dueAt().isAfter(now)) {
            return;
        }
        row.claim("worker", now, now.plusSeconds(60));
        leased = true;
        int held = ++version;
        if (dies()) return;
        switch (row.state()) {
            case PENDING -> submit(held);
            case WAITING, QUEUING, GENERATING, LOST -> apply(held, new Happening.Looked(look()));
            case UNCLEAR -> apply(held, judge());
            case SAVING -> apply(held, stormy && random.nextInt(3) == 0
                    ? new Happening.ResultsDelayed(Note.of(Note.Kind.RESULT_DELAYED, "truncated"))
                    : new Happening.ResultsKept());
            default -> throw new AssertionError("worked on a " + row.state());
        }
    }

    private void submit(int held) {
        if (stormy && random.nextInt(8) == 0) {
            apply(held, random.nextBoolean() ? new Happening.SourceDelayed(Note.of(Note.Kind.SOURCE_NOT_SENT, "later")) : new Happening.NoSlot(now.plusSeconds(3)));
            return;
        }
        if (!apply(held, new Happening.SubmissionStarted("hash", "{}"))) return;
        held = version;
        if (dies()) return;
        KieOutcome outcome = create();
        if (dies()) return;
        apply(held, new Happening.Created(outcome, null));
    }

    /** What Kie does and what we see of it are two things. */
    private KieOutcome create() {
        int what = stormy ? random.nextInt(10) : 9;
        return switch (what) {
            case 0 -> new KieOutcome.NotSent("refused");
            case 1 -> new KieOutcome.Throttled();
            case 2 -> new KieOutcome.Blocked(402, "Credits insufficient");
            case 3 -> new KieOutcome.Maintenance();
            case 4 -> new KieOutcome.Rejected(422, "prompt is required");
            case 5 -> new KieOutcome.Unknown("reset before Kie read it");
            case 6 -> {
                accept();
                yield new KieOutcome.Unknown("reset after Kie read it");
            }
            default -> {
                accept();
                yield new KieOutcome.Accepted(kieTaskId());
            }
        };
    }

    private void accept() {
        accepted++;
        fate = Fate.values()[random.nextInt(10) < 7 ? 0 : random.nextInt(4)];
        doneAt = now.plusMillis(random.nextLong(1_000, random.nextInt(10) == 0 ? 172_800_000L : 120_000));
        diary.add("accepted: " + fate);
    }

    private KieLook look() {
        if (stormy && random.nextInt(4) == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> new KieLook.Throttled();
                case 1 -> new KieLook.Blocked(401, "no access");
                case 2 -> new KieLook.NotFound();
                default -> new KieLook.Unreadable("<html>");
            };
        }
        if (fate == Fate.FORGOTTEN) return new KieLook.NotFound();
        if (now.isBefore(doneAt)) return new KieLook.Running(KieLook.Progress.values()[random.nextInt(3)]);
        return switch (fate) {
            case MADE -> new KieLook.Succeeded(List.of(URI.create("http://kie/1.png")), BigDecimal.TEN, "{}");
            case MADE_WITHOUT_ADDRESS -> new KieLook.Succeeded(List.of(), BigDecimal.TEN, "{}");
            default -> new KieLook.Failed("500", "Internal Error");
        };
    }

    private Happening judge() {
        if (stormy && random.nextInt(3) == 0) return new Happening.CandidateUndecided(Note.of(Note.Kind.CANDIDATE_UNKNOWN, "k"));
        boolean ours = accepted == 1 && kieTaskId().equals(row.candidate());
        return ours ? new Happening.Reconciled(kieTaskId(), now) : new Happening.CandidateRefuted(Note.of(Note.Kind.CANDIDATE_OTHER_INPUT, "k"));
    }

    /** As KieCallbacks: touches due time and candidate, never version or state. Sometimes forged. */
    private void callback() {
        if (row.kieTaskId() != null && (row.state().atKie() || row.state() == TaskState.LOST)) {
            ReflectionTestUtils.setField(row, "pokedAt", now);
            ReflectionTestUtils.setField(row, "dueAt", now);
        } else if (row.state() == TaskState.SUBMITTING || row.state() == TaskState.UNCLEAR) {
            boolean real = accepted == 1 && random.nextInt(4) > 0;
            ReflectionTestUtils.setField(row, "candidate", real ? kieTaskId() : "forged");
            ReflectionTestUtils.setField(row, "pokedAt", now);
            if (row.state() == TaskState.UNCLEAR) ReflectionTestUtils.setField(row, "dueAt", now);
        }
    }

    private void cancel() {
        if (row.state() == TaskState.PENDING && random.nextInt(4) == 0) apply(version, new Happening.Cancelled());
    }

    /** Someone who held the row long ago writes what he saw then: the fence must drop it. */
    private void staleWorkerWrites() {
        if (version > 0) {
            TaskState before = row.state();
            boolean written = apply(version - 1, new Happening.Created(new KieOutcome.Accepted("stale"), null));
            require(!written && row.state() == before, "a stale worker wrote");
        }
    }

    private void workersDie() {
        if (leased) {
            diary.add("worker lost");
            apply(version, new Happening.WorkerLost());
        }
    }

    private boolean dies() {
        boolean dead = stormy && random.nextInt(12) == 0;
        if (dead) diary.add("died");
        return dead;
    }

    private boolean apply(int held, Happening happening) {
        if (held != version) return false;
        TaskState before = row.state();
        Step step = row.apply(happening, now, random);
        version++;
        leased = step.keepLease();
        for (Effect effect : step.effects()) {
            // The ledger is idempotent per task and kind, as the real one.
            if (effect == Effect.SETTLE_CREDITS) settled = 1;
            if (effect == Effect.RELEASE_CREDITS) released++;
        }
        diary.add(before + " + " + happening.getClass().getSimpleName() + " -> " + row.state());
        return true;
    }

    private void nothingStuck() {
        boolean cared = row.dueAt() != null || leased;
        require(cared || atRest(), "nobody cares for a task that is " + row.state());
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private String kieTaskId() {
        return "kie-" + seed;
    }

    private void require(boolean holds, String complaint) {
        if (!holds) {
            throw new AssertionError("seed " + seed + ": " + complaint + "\n" + String.join("\n", diary));
        }
    }
}
