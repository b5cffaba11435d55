package kiestudio.simulator;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import kiestudio.catalog.MediaFacts;
import kiestudio.catalog.ModelCatalog;
import kiestudio.catalog.Variant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** createTask: what is accepted, what is refused, and what an accepted task will come to. */
final class Creation {

    /** How long a prompt with {@code [no-credits]} finds the account empty; then somebody has topped up. */
    private static final Duration EMPTY_ACCOUNT = Duration.ofSeconds(60);

    private final ModelCatalog catalog;
    private final Orders orders;
    private final InputCheck check;
    private final Function<String, Optional<MediaFacts>> media;
    private final CreateWindow window;
    private final Pace pace;
    private final Clock clock;
    private final Set<String> throttled = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> emptySince = new ConcurrentHashMap<>();

    Creation(
            ModelCatalog catalog,
            Orders orders,
            Function<String, Optional<MediaFacts>> media,
            CreateWindow window,
            Pace pace,
            Clock clock) {
        this.catalog = catalog;
        this.orders = orders;
        this.check = new InputCheck(media);
        this.media = media;
        this.window = window;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * The task that a request makes.
     *
     * @throws Refusal when Kie would refuse it
     */
    SimulatedTask accepted(JsonNode request) {
        if (!request.isObject() || !request.path("model").isString()) {
            throw new Refusal(500, "model format is incorrect");
        }
        if (!(request.get("input") instanceof ObjectNode input)) {
            throw Refusal.required("input");
        }
        Orders.Named named = orders.named(request.get("model").asString()).orElseThrow(Refusal::unknownModel);
        check.check(named.variant(), input);
        Set<Wish> wishes = Wish.in(Orders.texts(named.variant(), input));
        obey(wishes, named.variant().kieId() + Ledger.hash(input));
        window.enter();

        String taskId = taskId();
        Instant now = clock.instant();
        BigDecimal credits = catalog.estimate(named.variant(), input, media);
        String callBackUrl = request.path("callBackUrl").asString("");
        return new SimulatedTask(
                taskId,
                named.variant().kieId(),
                input,
                callBackUrl.isBlank() ? null : callBackUrl,
                now,
                now.plus(pace.of(taskId, named.model().category(), wishes)),
                credits == null ? BigDecimal.ZERO : credits,
                wishes,
                failure(wishes, named.variant(), input),
                null,
                null,
                false);
    }

    /** Whether a prompt with {@code [no-credits]} has emptied the account for a while. */
    boolean accountEmpty() {
        return emptySince.values().stream().anyMatch(this::stillEmpty);
    }

    private void obey(Set<Wish> wishes, String request) {
        if (wishes.contains(Wish.NO_CREDITS) && stillEmpty(emptySince.computeIfAbsent(request, any -> clock.instant()))) {
            throw Refusal.noCredits();
        }
        if (wishes.contains(Wish.THROTTLE) && throttled.add(request)) {
            throw Refusal.tooOften();
        }
        emptySince.remove(request);
        throttled.remove(request);
    }

    private boolean stillEmpty(Instant since) {
        return clock.instant().isBefore(since.plus(pace.scaled(EMPTY_ACCOUNT)));
    }

    private @Nullable Failure failure(Set<Wish> wishes, Variant variant, ObjectNode input) {
        if (wishes.contains(Wish.MODERATED)) {
            return Failure.MODERATED;
        }
        if (wishes.contains(Wish.FAIL)) {
            return Failure.INTERNAL;
        }
        return orders.reachable(variant, input) ? null : Failure.MEDIA_UNAVAILABLE;
    }

    private static String taskId() {
        byte[] bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
