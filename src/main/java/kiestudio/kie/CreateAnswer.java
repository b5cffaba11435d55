package kiestudio.kie;

import kiestudio.kie.Reply.Envelope;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an answer to createTask proves. The code in the body decides; without a readable envelope only those HTTP statuses count that
 * say "not accepted" whoever sends them. A 403 page of the gateway before Kie (Cloudflare's 1010, a firewall) is one of them: it
 * answers instead of passing the request on. Any other page proves nothing.
 */
final class CreateAnswer {

    private static final int MESSAGE_LENGTH = 500;
    private static final int TASK_ID_LENGTH = 200;

    private CreateAnswer() {}

    static KieOutcome read(Reply reply, Secrets secrets) {
        Envelope envelope = reply.envelope();
        return envelope == null ? byStatus(reply, secrets) : byCode(reply, envelope, secrets);
    }

    private static KieOutcome byStatus(Reply reply, Secrets secrets) {
        return switch (reply.status()) {
            case 401, 402, 403, 433 -> new KieOutcome.Blocked(reply.status(), reply.evidence(secrets));
            case 429 -> new KieOutcome.Throttled();
            case 455 -> new KieOutcome.Maintenance();
            default -> unknown(reply, secrets);
        };
    }

    private static KieOutcome byCode(Reply reply, Envelope envelope, Secrets secrets) {
        JsonNode id = envelope.data().path("taskId");
        if (envelope.code() == 200) {
            String taskId = taskId(id);
            return taskId == null ? unknown(reply, secrets) : new KieOutcome.Accepted(taskId);
        }
        if (Reply.text(id) != null) {
            // A refusal that names a task contradicts itself.
            return unknown(reply, secrets);
        }
        String message = secrets.hidden(envelope.message(), MESSAGE_LENGTH);
        return switch (envelope.code()) {
            case 429 -> new KieOutcome.Throttled();
            case 401, 402, 403, 433 -> new KieOutcome.Blocked(envelope.code(), message);
            case 455 -> new KieOutcome.Maintenance();
            case 400, 404, 409, 422, 451, 505 -> new KieOutcome.Rejected(envelope.code(), message);
            case 500 -> KnownRefusals.of(envelope.message())
                    .map(refusal -> switch (refusal) {
                        case INPUT -> (KieOutcome) new KieOutcome.Rejected(500, message);
                        case CREDITS -> new KieOutcome.Blocked(402, message);
                    })
                    .orElseGet(() -> throttledOrUnknown(reply, secrets));
            default -> throttledOrUnknown(reply, secrets);
        };
    }

    private static KieOutcome throttledOrUnknown(Reply reply, Secrets secrets) {
        return reply.status() == 429 ? new KieOutcome.Throttled() : unknown(reply, secrets);
    }

    private static KieOutcome unknown(Reply reply, Secrets secrets) {
        return new KieOutcome.Unknown(reply.evidence(secrets));
    }

    /** An opaque text; one that cannot be an id is none, and stays in the evidence for a person to see. */
    private static @Nullable String taskId(JsonNode node) {
        String id = Reply.text(node);
        return id == null || id.length() > TASK_ID_LENGTH || !id.chars().allMatch(c -> c > ' ' && c < 0x7f) ? null : id;
    }
}
