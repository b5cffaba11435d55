package kiestudio.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kiestudio.kie.KieClient;
import kiestudio.kie.KieLook;
import kiestudio.platform.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decides whether a Kie task, named by a callback or by a person, is what an unclear attempt made. Only Kie's own echo of the request
 * is believed: same model, same input, made in the attempt's window, nobody else's, and our callback token where Kie echoes one.
 */
@Component
class ReconcileUnclear {

    /** Kie's clock and ours may differ by this much. */
    private static final Duration BEFORE = Duration.ofMinutes(2);

    private static final Duration AFTER = Duration.ofMinutes(10);

    private final KieClient kie;
    private final Tasks tasks;
    private final JsonMapper json;

    ReconcileUnclear(KieClient kie, Tasks tasks, JsonMapper json) {
        this.kie = kie;
        this.tasks = tasks;
        this.json = json;
    }

    Happening judge(Task task) {
        String candidate = task.candidate();
        if (candidate == null) {
            return new Happening.CandidateRefuted(Note.of(Note.Kind.CANDIDATE_MISSING));
        }
        Optional<KieLook.Echo> echo = kie.echo(candidate);
        if (echo.isEmpty()) {
            return new Happening.CandidateUndecided(Note.of(Note.Kind.CANDIDATE_UNKNOWN, candidate));
        }
        Note.Kind objection = objection(task, echo.get());
        return objection == null
                ? new Happening.Reconciled(candidate, acceptedAt(task, echo.get()))
                : new Happening.CandidateRefuted(Note.of(objection, candidate));
    }

    private Note.@Nullable Kind objection(Task task, KieLook.Echo echo) {
        if (!echo.model().equals(task.kieModel())) {
            return Note.Kind.CANDIDATE_OTHER_MODEL;
        }
        if (!sameInput(echo.input(), json.readTree(task.sentInput()))) {
            return Note.Kind.CANDIDATE_OTHER_INPUT;
        }
        if (!inWindow(task.submittedAt(), echo.createTime())) {
            return Note.Kind.CANDIDATE_OTHER_TIME;
        }
        if (echo.callBackUrl() != null && !carriesToken(echo.callBackUrl(), task.callbackTokenHash())) {
            return Note.Kind.CANDIDATE_OTHER_ATTEMPT;
        }
        return tasks.existsByKieTaskId(echo.taskId()) ? Note.Kind.CANDIDATE_TAKEN : null;
    }

    private static boolean sameInput(JsonNode one, JsonNode other) {
        // Kie may echo 2.5 as 2.50: numbers are compared by value.
        return one.equals(
                (a, b) -> a.isNumber() && b.isNumber() ? a.decimalValue().compareTo(b.decimalValue()) : a.equals(b) ? 0 : 1, other);
    }

    private static boolean inWindow(@Nullable Instant submitted, @Nullable Instant made) {
        return submitted == null
                || made == null
                || !made.isBefore(submitted.minus(BEFORE)) && !made.isAfter(submitted.plus(AFTER));
    }

    private static boolean carriesToken(String callBackUrl, @Nullable String hash) {
        return Secret.fingerprint(callBackUrl.substring(callBackUrl.lastIndexOf('/') + 1)).equals(hash);
    }

    private static Instant acceptedAt(Task task, KieLook.Echo echo) {
        if (echo.createTime() != null) {
            return echo.createTime();
        }
        return task.submittedAt() == null ? task.createdAt() : task.submittedAt();
    }
}
