package kiestudio.generation;

import java.time.Clock;
import java.util.Optional;
import kiestudio.kie.CallbackSignature;
import kiestudio.platform.Secret;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes Kie's callbacks. A callback is a hint: it brings the next look forward or names a candidate task id, nothing more. */
@Service
public class KieCallbacks {

    private static final Logger log = LoggerFactory.getLogger(KieCallbacks.class);

    /** Where Kie's different callback bodies hold the id, in the order of trust. */
    private static final String[] ID_POINTERS = {"/data/taskId", "/data/task_id", "/taskId", "/task_id"};

    private final Tasks tasks;
    private final CallbackSignature signature;
    private final TaskEvents events;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    KieCallbacks(
            Tasks tasks,
            CallbackSignature signature,
            TaskEvents events,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.tasks = tasks;
        this.signature = signature;
        this.events = events;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param token         the random token of the attempt, from the callback's path
     * @param body          as received, at most 64 KiB; may be anything
     * @param timestamp     header {@code X-Webhook-Timestamp}
     * @param givenSignature header {@code X-Webhook-Signature}
     * @return false when the token belongs to no attempt or the signature does not fit: answer 404
     */
    public boolean receive(String token, String body, @Nullable String timestamp, @Nullable String givenSignature) {
        Optional<Task> found = tasks.findByCallbackTokenHash(Secret.fingerprint(token));
        if (found.isEmpty()) {
            return false;
        }
        String kieTaskId = kieTaskId(body);
        if (!signature.accepts(kieTaskId, timestamp, givenSignature)) {
            log.warn("task {}: a callback with a wrong signature was refused", found.get().id());
            return false;
        }
        transaction.executeWithoutResult(status -> hint(found.get(), kieTaskId));
        return true;
    }

    private void hint(Task task, String kieTaskId) {
        int touched = tasks.poke(task.id(), clock.instant());
        if (touched == 0 && !kieTaskId.isBlank() && kieTaskId.length() <= 200) {
            touched = tasks.nameCandidate(task.id(), kieTaskId, clock.instant());
        }
        if (touched > 0) {
            events.afterCommit(TaskChanged.of(task));
        }
    }

    private String kieTaskId(String body) {
        try {
            JsonNode root = json.readTree(body);
            for (String pointer : ID_POINTERS) {
                JsonNode id = root.at(pointer);
                if (id.isString()) {
                    return id.asString();
                }
            }
        } catch (JacksonException e) {
            log.debug("a callback's body is not JSON");
        }
        return "";
    }
}
