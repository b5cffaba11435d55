package kiestudio.kie;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One answer of Kie. The HTTP status is usually 200 even for errors and the code stands in the body, {@code {code, msg, data}}; some
 * answers write {@code message} for {@code msg}, and a gateway before Kie answers with HTML (docs.kie.ai and recorded answers).
 *
 * @param envelope the body when it is a JSON object with a readable code, else null
 */
record Reply(int status, String contentType, byte[] body, @Nullable Envelope envelope) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    record Envelope(int code, String message, JsonNode data) {}

    static Reply of(int status, @Nullable String contentType, byte[] body) {
        return new Reply(status, contentType == null ? "no content type" : contentType, body, envelope(body));
    }

    private static @Nullable Envelope envelope(byte[] body) {
        if (!(readJson(new String(body, StandardCharsets.UTF_8)) instanceof ObjectNode root)) {
            return null;
        }
        Integer code = integer(root.path("code"));
        if (code == null) {
            return null;
        }
        String message = text(root.path("msg"));
        if (message == null) {
            message = text(root.path("message"));
        }
        return new Envelope(code, message == null ? "" : message, root.path("data"));
    }

    /** The JSON of a text, or a missing node when it is none, or broken. */
    static JsonNode readJson(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** A text, or a number or flag written as text; null for anything else and for blank. */
    static @Nullable String text(JsonNode node) {
        String text = node.isValueNode() && !node.isNull() ? node.asString() : "";
        return text.isBlank() ? null : text;
    }

    /** A whole number, or a text that is one. */
    static @Nullable Integer integer(JsonNode node) {
        try {
            String text = text(node);
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** What people see of an unreadable answer: status, type, and the beginning of the body in one line. */
    String evidence(Secrets secrets) {
        String type = contentType.toLowerCase(Locale.ROOT);
        String begin = new String(body, 0, Math.min(body.length, 2048), StandardCharsets.UTF_8);
        return secrets.hidden("HTTP " + status + ", " + type + ": " + (begin.isBlank() ? "no body" : begin), 400);
    }
}
