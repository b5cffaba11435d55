package kiestudio.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One request and its answer. Kie answers everything with HTTP 200 and {@code {code, msg, data}}. */
final class Call {

    private static final int MAX_JSON_BYTES = 1 << 20;

    private final HttpExchange exchange;
    private final JsonMapper json;

    Call(HttpExchange exchange, JsonMapper json) {
        this.exchange = exchange;
        this.json = json;
    }

    HttpExchange exchange() {
        return exchange;
    }

    JsonNode body() throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(MAX_JSON_BYTES + 1);
        if (bytes.length > MAX_JSON_BYTES) {
            throw new Refusal(413, "The request is too large");
        }
        try {
            return json.readTree(bytes);
        } catch (JacksonException e) {
            throw new Refusal(400, "The request body is not valid JSON");
        }
    }

    Optional<String> parameter(String name) {
        String query = exchange.getRequestURI().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                        .filter(value -> !value.isBlank());
            }
        }
        return Optional.empty();
    }

    void answer(int code, String message, @Nullable JsonNode data) throws IOException {
        ObjectNode envelope = json.createObjectNode();
        envelope.put("code", code);
        envelope.put("msg", message);
        envelope.set("data", data);
        answer(envelope);
    }

    void answer(ObjectNode envelope) throws IOException {
        byte[] bytes = json.writeValueAsBytes(envelope);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Ends the connection without a word, as a lost answer looks to the other side. */
    void hangUp() {
        exchange.close();
    }
}
