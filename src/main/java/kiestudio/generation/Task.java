package kiestudio.generation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import kiestudio.catalog.Category;
import kiestudio.catalog.CheckedInput;
import kiestudio.kie.KieLook;
import kiestudio.kie.KieOutcome;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code kie_tasks}: a task and, at once, the job that carries it. {@link #apply} is the only way to another state; the
 * version, which every claim and every step raises, is the only fence between workers.
 */
@Entity
@Table(name = "kie_tasks")
@DynamicUpdate // callbacks and the trash write their own columns beside a worker
class Task {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID ownerId;
    private @Nullable UUID groupId;
    private int groupPlace;
    private @Nullable String groupValues;
    private @Nullable UUID submissionId;
    private @Nullable UUID speechId;
    private @Nullable Integer part;
    private @Nullable Integer partCount;
    private String model;
    private String kieModel;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    private String input;
    private String prompt;

    private @Nullable String kieTaskId;
    private @Nullable String sentInput;
    private @Nullable String callbackTokenHash;
    private @Nullable String candidate;
    private @Nullable String resultUrls;
    private @Nullable String result;
    private @Nullable String failCode;

    @Column(name = "fail_msg")
    private @Nullable String failMessage;

    private @Nullable String failField;
    private @Nullable BigDecimal creditsEstimated;
    private @Nullable BigDecimal creditsConsumed;

    private @Nullable Instant dueAt;

    /** Set by callbacks without raising the version: somebody wants the row looked at again. */
    private @Nullable Instant pokedAt;

    private @Nullable Instant claimedAt;
    private @Nullable String leaseOwner;
    private @Nullable Instant leaseUntil;
    private int looks;
    private int errors;
    private int lostLeases;
    private @Nullable Instant troubleSince;
    private @Nullable String note;

    private Instant createdAt;
    private @Nullable Instant submittedAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant savingAt;
    private @Nullable Instant completedAt;
    private Instant changedAt;
    private @Nullable Instant trashedAt;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    /** A task accepted now, due at once. */
    Task(UUID id, UUID ownerId, CheckedInput checked, @Nullable UUID submissionId, @Nullable PlaceInGroup group, Instant now) {
        this.id = id;
        this.ownerId = ownerId;
        this.submissionId = submissionId;
        if (group != null) {
            this.groupId = group.groupId();
            this.groupPlace = group.place();
            this.groupValues = group.storedValues();
        }
        this.model = checked.model().id();
        this.kieModel = checked.variant().kieId();
        this.category = checked.model().category();
        this.input = checked.input().toString();
        // PostgreSQL stores no NUL; in the input it stands escaped.
        this.prompt = checked.prompt().replace("\0", "");
        this.creditsEstimated = checked.credits();
        this.state = TaskState.PENDING;
        this.createdAt = now;
        this.changedAt = now;
        this.dueAt = now;
    }

    /** With a part, the task speaks that part of a text. */
    Task speaking(@Nullable SpeechPart spoken) {
        if (spoken != null) {
            speechId = spoken.speech();
            part = spoken.number();
            partCount = spoken.count();
        }
        return this;
    }

    /** Takes the row for a worker; raises the version, so that whoever held it before can write no more. */
    void claim(String worker, Instant now, Instant until) {
        claimedAt = now;
        leaseOwner = worker;
        leaseUntil = until;
    }

    /** The worker gives the row back untouched. */
    void giveBack() {
        leaseOwner = null;
        leaseUntil = null;
    }

    /**
     * Lets something happen to the task.
     *
     * @return what must be done because of it, in the same transaction
     * @throws IllegalTransitionException when it cannot happen in this state
     */
    Step apply(Happening happening, Instant now, RandomGenerator random) {
        Step step = Transitions.after(facts(), happening, now, random);
        remember(happening, step, now);
        boolean poked = pokedAt != null && claimedAt != null && !pokedAt.isBefore(claimedAt);
        state = step.state();
        dueAt = poked && step.due() != null ? now : step.due();
        note = step.note() == null ? null : step.note().stored();
        errors = step.errors();
        looks = step.looks();
        lostLeases = step.lostLeases();
        troubleSince = step.troubleSince();
        changedAt = now;
        if (!step.keepLease()) {
            giveBack();
            pokedAt = null;
        }
        if (state == TaskState.UNCLEAR) {
            // Somebody may have to settle it, and cannot settle what nobody sees.
            trashedAt = null;
        }
        if (state.ended()) {
            completedAt = completedAt == null || state == TaskState.SUCCESS ? now : completedAt;
        }
        return step;
    }

    private void remember(Happening happening, Step step, Instant now) {
        switch (happening) {
            case Happening.SubmissionStarted started -> {
                submittedAt = now;
                callbackTokenHash = started.callbackTokenHash();
                sentInput = started.sentInput();
                candidate = null;
            }
            case Happening.SourceRefused refused -> failed("source", refused.reason().english(), null);
            case Happening.ModelGone gone ->
                failed("model-gone", Note.of(Note.Kind.MODEL_GONE, gone.model()).english(), null);
            case Happening.Created created -> rememberOutcome(created, now);
            case Happening.Looked looked -> rememberLook(looked.look(), step, now);
            case Happening.CandidateRefuted ignored -> candidate = null;
            case Happening.Reconciled reconciled -> {
                kieTaskId = reconciled.kieTaskId();
                acceptedAt = reconciled.acceptedAt();
                candidate = null;
            }
            case Happening.WrittenOff writtenOff -> {
                if (writtenOff.billed()) {
                    creditsConsumed = creditsEstimated;
                } else {
                    failed("written-off", Note.of(Note.Kind.WRITTEN_OFF).english(), null);
                }
            }
            case Happening.SourceDelayed ignored -> {}
            case Happening.NoSlot ignored -> {}
            case Happening.ResultsKept ignored -> {}
            case Happening.ResultsDelayed ignored -> {}
            case Happening.WorkFailed ignored -> {}
            case Happening.WorkerLost ignored -> {}
            case Happening.CandidateUndecided ignored -> {}
            case Happening.Cancelled ignored -> {}
            case Happening.Resumed ignored -> {}
        }
    }

    private void rememberOutcome(Happening.Created created, Instant now) {
        switch (created.outcome()) {
            case KieOutcome.Accepted accepted -> {
                kieTaskId = accepted.taskId();
                acceptedAt = now;
            }
            case KieOutcome.Rejected rejected ->
                failed(Integer.toString(rejected.code()), rejected.message(), created.failField());
            default -> {}
        }
    }

    private void rememberLook(KieLook look, Step step, Instant now) {
        if (look instanceof KieLook.Failed failed && step.state() == TaskState.FAIL) {
            failed(failed.code(), failed.message(), null);
        } else if (look instanceof KieLook.Succeeded made) {
            creditsConsumed = made.credits() != null ? made.credits() : creditsEstimated;
            result = made.raw();
            resultUrls = StoredUrls.write(made.urls());
            savingAt = now;
        } else if (step.state() == TaskState.LOST && creditsConsumed == null) {
            creditsConsumed = creditsEstimated;
        }
    }

    private void failed(String code, String message, @Nullable String field) {
        failCode = code.substring(0, Math.min(64, code.length()));
        failMessage = message;
        failField = field;
        creditsConsumed = BigDecimal.ZERO;
    }

    /** A fresh address for a result whose address has died. */
    void readdress(List<URI> urls) {
        resultUrls = StoredUrls.write(urls);
    }

    TaskFacts facts() {
        return new TaskFacts(state, acceptedAt, savingAt, candidate, errors, looks, lostLeases, troubleSince);
    }

    boolean held() {
        return lostLeases >= Transitions.HELD_AFTER && !state.ended();
    }

    boolean waitsForTurn() {
        return state == TaskState.PENDING;
    }

    boolean wantsLook() {
        return state.atKie() || state == TaskState.UNCLEAR || state == TaskState.LOST;
    }

    /** What was billed, as far as anybody knows: Kie's figure, else the estimate, else nothing. */
    BigDecimal billed() {
        if (creditsConsumed != null) {
            return creditsConsumed;
        }
        return creditsEstimated == null ? BigDecimal.ZERO : creditsEstimated;
    }

    List<URI> resultAddresses() {
        return StoredUrls.read(resultUrls);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID ownerId() {
        return ownerId;
    }

    @Nullable UUID groupId() {
        return groupId;
    }

    @Nullable UUID submissionId() {
        return submissionId;
    }

    /** Null outside any group. */
    @Nullable PlaceInGroup placeInGroup() {
        return groupId == null ? null : new PlaceInGroup(groupId, groupPlace, PlaceInGroup.readValues(groupValues));
    }

    @Nullable SpeechPart part() {
        return speechId == null || part == null || partCount == null ? null : new SpeechPart(speechId, part, partCount);
    }

    String model() {
        return model;
    }

    String kieModel() {
        return kieModel;
    }

    Category category() {
        return category;
    }

    TaskState state() {
        return state;
    }

    String input() {
        return input;
    }

    String prompt() {
        return prompt;
    }

    @Nullable String kieTaskId() {
        return kieTaskId;
    }

    @Nullable String sentInput() {
        return sentInput;
    }

    @Nullable String callbackTokenHash() {
        return callbackTokenHash;
    }

    @Nullable String candidate() {
        return candidate;
    }

    @Nullable String failCode() {
        return failCode;
    }

    @Nullable String failMessage() {
        return failMessage;
    }

    @Nullable String failField() {
        return failField;
    }

    @Nullable Note note() {
        return Note.read(note);
    }

    @Nullable BigDecimal creditsEstimated() {
        return creditsEstimated;
    }

    @Nullable BigDecimal creditsConsumed() {
        return creditsConsumed;
    }

    @Nullable Instant dueAt() {
        return dueAt;
    }

    @Nullable String leaseOwner() {
        return leaseOwner;
    }

    @Nullable Instant leaseUntil() {
        return leaseUntil;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable Instant submittedAt() {
        return submittedAt;
    }

    @Nullable Instant completedAt() {
        return completedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable Instant trashedAt() {
        return trashedAt;
    }
}
