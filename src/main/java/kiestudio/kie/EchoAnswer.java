package kiestudio.kie;

import java.time.Instant;
import java.util.Optional;
import kiestudio.kie.Reply.Envelope;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The request inside recordInfo's {@code param}: a JSON text by Kie's documents, in recorded answers one whose {@code input} is a JSON
 * text again.
 */
final class EchoAnswer {

    private EchoAnswer() {}

    static Optional<KieLook.Echo> read(Reply reply, String askedFor) {
        Envelope envelope = reply.envelope();
        if (envelope == null || envelope.code() != 200 || !(envelope.data() instanceof ObjectNode data)) {
            return Optional.empty();
        }
        JsonNode param = LookAnswer.opened(data.path("param"));
        if (!param.isObject()) {
            param = LookAnswer.opened(data.path("paramJson"));
        }
        String model = first(param.path("model"), data.path("model"));
        if (model == null || !(LookAnswer.opened(param.path("input")) instanceof ObjectNode input)) {
            return Optional.empty();
        }
        String taskId = Reply.text(data.path("taskId"));
        return Optional.of(new KieLook.Echo(
                taskId == null ? askedFor : taskId,
                model,
                input,
                first(param.path("callBackUrl"), data.path("callBackUrl")),
                time(data.path("createTime"))));
    }

    private static @Nullable String first(JsonNode one, JsonNode other) {
        String text = Reply.text(one);
        return text == null ? Reply.text(other) : text;
    }

    /** Epoch milliseconds, also written as text. */
    private static @Nullable Instant time(JsonNode node) {
        var millis = LookAnswer.number(node);
        return millis == null || millis.signum() <= 0 || millis.precision() - millis.scale() > 15
                ? null
                : Instant.ofEpochMilli(millis.longValue());
    }
}
