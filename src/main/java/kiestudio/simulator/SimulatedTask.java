package kiestudio.simulator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A task that the simulator accepted, as it lies on the disk. Its state is never stored but follows from the time and from whether
 * the results are there, so that a restart forgets nothing.
 *
 * @param due     when it may end at the earliest
 * @param credits list price; billed only on success
 * @param failure why it will end badly, or null
 * @param results file names below {@code files/results}, null until they are made
 * @param ready   when the results were made
 * @param told    whether the callback was delivered or given up
 */
record SimulatedTask(
        String taskId,
        String model,
        ObjectNode input,
        @Nullable String callBackUrl,
        Instant created,
        Instant due,
        BigDecimal credits,
        Set<Wish> wishes,
        @Nullable Failure failure,
        @Nullable List<String> results,
        @Nullable Instant ready,
        boolean told) {

    /** Kie's words, docs.kie.ai "get task detail". */
    enum State {
        waiting,
        queuing,
        generating,
        success,
        fail
    }

    State state(Instant now) {
        if (!now.isBefore(due)) {
            if (failure != null) {
                return State.fail;
            }
            return results == null ? State.generating : State.success;
        }
        double part = (double) Duration.between(created, now).toMillis()
                / Math.max(1, Duration.between(created, due).toMillis());
        return part < 0.15 ? State.waiting : part < 0.35 ? State.queuing : State.generating;
    }

    boolean ended(Instant now) {
        return switch (state(now)) {
            case success, fail -> true;
            case waiting, queuing, generating -> false;
        };
    }

    /** When it ended, or will: results that come later than due delay the end. */
    @JsonIgnore
    Instant end() {
        return ready == null || ready.isBefore(due) ? due : ready;
    }

    BigDecimal billed() {
        return failure == null ? credits : BigDecimal.ZERO;
    }

    SimulatedTask made(List<String> files, Instant at) {
        return new SimulatedTask(
                taskId, model, input, callBackUrl, created, due, credits, wishes, failure, List.copyOf(files), at, told);
    }

    SimulatedTask failed(Failure why, Instant at) {
        return new SimulatedTask(taskId, model, input, callBackUrl, created, due, credits, wishes, why, null, at, told);
    }

    SimulatedTask announced() {
        return new SimulatedTask(
                taskId, model, input, callBackUrl, created, due, credits, wishes, failure, results, ready, true);
    }
}
