package kiestudio.kie;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kiestudio.kie.Reply.Envelope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What recordInfo's answer says of a task. Its shape differs by month (recorded answers of 2026): fields come and go, numbers are
 * written as texts, results stand in a JSON text, in an object, or in {@code response}.
 */
final class LookAnswer {

    private static final int RAW_LENGTH = 64 * 1024;
    private static final int MESSAGE_LENGTH = 2000;

    /** 50,000 USD: no task costs more, so such a figure is a mistake, and must not keep the result from being saved. */
    private static final BigDecimal MOST_CREDITS = BigDecimal.valueOf(10_000_000);

    private LookAnswer() {}

    static KieLook read(Reply reply, Secrets secrets) {
        Envelope envelope = reply.envelope();
        if (envelope == null) {
            return byStatus(reply, secrets);
        }
        String message = secrets.hidden(envelope.message(), 500);
        return switch (envelope.code()) {
            case 200 -> envelope.data() instanceof ObjectNode data
                    ? state(data, secrets)
                    : new KieLook.Unreadable(reply.evidence(secrets));
            case 404 -> new KieLook.NotFound();
            // "recordInfo is null", normal just after the creation
            case 422 -> message.matches("(?i).*record.*null.*")
                    ? new KieLook.NotFound()
                    : new KieLook.Unreadable(reply.evidence(secrets));
            case 429 -> new KieLook.Throttled();
            case 401, 402, 403, 433 -> new KieLook.Blocked(envelope.code(), message);
            // Kie: upstream silent over 10 minutes, generation failed, feature disabled; all final.
            case 408, 501, 505 -> failed(envelope.code(), message, envelope.data(), secrets);
            default -> new KieLook.Unreadable(reply.evidence(secrets));
        };
    }

    private static KieLook byStatus(Reply reply, Secrets secrets) {
        return switch (reply.status()) {
            case 429 -> new KieLook.Throttled();
            case 401, 402, 403, 433 -> new KieLook.Blocked(reply.status(), reply.evidence(secrets));
            default -> new KieLook.Unreadable(reply.evidence(secrets));
        };
    }

    private static KieLook state(ObjectNode data, Secrets secrets) {
        String word = Reply.text(data.path("state"));
        return switch (word == null ? flag(data) : word.toLowerCase(Locale.ROOT)) {
            case "waiting" -> new KieLook.Running(KieLook.Progress.WAITING);
            case "queuing" -> new KieLook.Running(KieLook.Progress.QUEUING);
            case "success" -> succeeded(data);
            case "fail" -> failed(501, "", data, secrets);
            default -> new KieLook.Running(KieLook.Progress.GENERATING);
        };
    }

    /** {@code successFlag} of answers without a state: 1 is success, 2 and 3 are failures (Kie's agent skill). */
    private static String flag(ObjectNode data) {
        Integer flag = Reply.integer(data.path("successFlag"));
        return flag == null ? "" : switch (flag) {
            case 1 -> "success";
            case 2, 3 -> "fail";
            default -> "";
        };
    }

    private static KieLook failed(int code, String message, JsonNode data, Secrets secrets) {
        String failCode = Reply.text(data.path("failCode"));
        String failMsg = Reply.text(data.path("failMsg"));
        return new KieLook.Failed(
                secrets.hidden(failCode == null ? String.valueOf(code) : failCode, 64),
                failMsg == null ? message : secrets.hidden(failMsg, MESSAGE_LENGTH));
    }

    private static KieLook succeeded(ObjectNode data) {
        JsonNode written = data.path("resultJson");
        JsonNode result = opened(written);
        Set<URI> urls = new LinkedHashSet<>();
        for (JsonNode place : List.of(result, result.path("data"), data.path("response"), data)) {
            if (urls.isEmpty()) {
                urls.addAll(addresses(place.path("resultUrls")));
                urls.addAll(addresses(place.path("result_urls")));
            }
        }
        String raw = written.isString() ? written.asString() : written.isObject() ? written.toString() : data.path("response").toString();
        // PostgreSQL stores no NUL.
        String storable = raw.replace("\0", "");
        return new KieLook.Succeeded(
                List.copyOf(urls), credits(data), storable.substring(0, Math.min(RAW_LENGTH, storable.length())));
    }

    /** A node that may be JSON written as text, once or twice. */
    static JsonNode opened(JsonNode node) {
        JsonNode open = node;
        for (int depth = 0; depth < 3 && open.isString(); depth++) {
            open = Reply.readJson(open.asString());
        }
        return open;
    }

    private static List<URI> addresses(JsonNode node) {
        JsonNode list = opened(node).isArray() ? opened(node) : node;
        List<URI> addresses = new ArrayList<>();
        if (list.isString()) {
            add(addresses, list.asString());
        }
        for (JsonNode one : list.isArray() ? list : Reply.JSON.createArrayNode()) {
            add(addresses, Reply.text(one));
        }
        return addresses;
    }

    private static void add(List<URI> addresses, @Nullable String text) {
        URI address = address(text);
        if (address != null) {
            addresses.add(address);
        }
    }

    /** A web address, blanks and other letters in it encoded; null when the text is none. */
    static @Nullable URI address(@Nullable String text) {
        if (text == null || !text.strip().matches("(?is)https?://.+")) {
            return null;
        }
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            try {
                return UriComponentsBuilder.fromUriString(text.strip()).build().encode().toUri();
            } catch (IllegalArgumentException | IllegalStateException unreadable) {
                return null;
            }
        }
    }

    private static @Nullable BigDecimal credits(ObjectNode data) {
        BigDecimal consumed = number(data.path("creditsConsumed"));
        BigDecimal credits = consumed == null ? number(data.path("consumeCredits")) : consumed;
        return credits == null || credits.signum() < 0 || credits.compareTo(MOST_CREDITS) > 0 ? null : credits;
    }

    static @Nullable BigDecimal number(JsonNode node) {
        try {
            String text = Reply.text(node);
            BigDecimal number = text == null || text.length() > 40 ? null : new BigDecimal(text.strip());
            return number == null || Math.abs(number.scale()) > 20 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
