package kiestudio.generation;

import java.time.Instant;
import kiestudio.kie.KieLook;
import kiestudio.kie.KieOutcome;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a task. {@link Transitions} says what follows; nothing else changes a state. */
sealed interface Happening {

    /** A worker is about to POST: committed before the first byte is sent. */
    record SubmissionStarted(String callbackTokenHash, String sentInput) implements Happening {}

    /** A source cannot be given to Kie for now. */
    record SourceDelayed(Note reason) implements Happening {}

    /** Kie refuses a source for good, or it is gone. */
    record SourceRefused(Note reason) implements Happening {}

    /** The catalogue no longer has the model. {@code model} is Kie's id. */
    record ModelGone(String model) implements Happening {}

    /** There was no rate slot: the row keeps its place among those that wait. */
    record NoSlot(Instant due) implements Happening {}

    /** createTask answered, or did not. {@code failField} is the input field that a refusal names, if any. */
    record Created(KieOutcome outcome, @Nullable String failField) implements Happening {}

    /** recordInfo answered, or did not. */
    record Looked(KieLook look) implements Happening {}

    /** Every result is stored and checked. */
    record ResultsKept() implements Happening {}

    /** At least one result could not be had this time. */
    record ResultsDelayed(Note reason) implements Happening {}

    /** Something in the worker threw: a fault of ours. */
    record WorkFailed(Note reason) implements Happening {}

    /** The worker that held the row is gone. */
    record WorkerLost() implements Happening {}

    /** Kie's echo proves that the candidate is ours. */
    record Reconciled(String kieTaskId, Instant acceptedAt) implements Happening {}

    /** The candidate is somebody else's. */
    record CandidateRefuted(Note reason) implements Happening {}

    /** Whether the candidate is ours cannot be said now. */
    record CandidateUndecided(Note reason) implements Happening {}

    /** A person gives up an unclear task. {@code billed}: they know or assume that Kie charged for it. */
    record WrittenOff(boolean billed) implements Happening {}

    /** A person stops a pending task. */
    record Cancelled() implements Happening {}

    /** A person lets a held task go on. */
    record Resumed() implements Happening {}
}
