package kiestudio.generation;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import kiestudio.catalog.Field;
import kiestudio.catalog.ModelCatalog;
import kiestudio.catalog.Variant;
import kiestudio.kie.KieClient;
import kiestudio.kie.KieOutcome;
import kiestudio.kie.KieUploadException;
import kiestudio.kie.RateSlots;
import kiestudio.platform.KieProperties;
import kiestudio.platform.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends one pending task to Kie, once. "About to call" is committed before the first byte leaves; whatever cannot be proven afterwards
 * becomes unclear and is not sent again.
 */
@Component
class SubmitToKie {

    private static final int TOKEN_BITS = 256;

    private final ModelCatalog catalog;
    private final SourcesAtKie sources;
    private final KieClient kie;
    private final RateSlots slots;
    private final ApplyHappening apply;
    private final @Nullable URI callbackBase;
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile boolean stopping;

    SubmitToKie(
            ModelCatalog catalog,
            SourcesAtKie sources,
            KieClient kie,
            RateSlots slots,
            ApplyHappening apply,
            KieProperties properties) {
        this.catalog = catalog;
        this.sources = sources;
        this.kie = kie;
        this.slots = slots;
        this.apply = apply;
        this.callbackBase = properties.callbackBaseUrl();
    }

    void run(Task task) {
        catalog.findVariant(task.kieModel()).ifPresentOrElse(variant -> send(task, variant), () -> apply.asHolder(task, new Happening.ModelGone(task.kieModel())));
    }

    private void send(Task task, Variant variant) {
        ObjectNode input;
        try {
            input = sources.replaced(task, variant);
        } catch (KieUploadException e) {
            apply.asHolder(task, e.permanent()
                    ? new Happening.SourceRefused(note(e))
                    : new Happening.SourceDelayed(note(e)));
            return;
        }
        attempts.incrementAndGet();
        try {
            if (!stopping) {
                attempt(task, variant, input);
            }
        } finally {
            attempts.decrementAndGet();
        }
    }

    private static Note note(KieUploadException e) {
        return Note.of(
                switch (e.reason()) {
                    case GONE -> Note.Kind.SOURCE_GONE;
                    case WRONG_TYPE -> Note.Kind.SOURCE_WRONG_TYPE;
                    case UNREADABLE -> Note.Kind.SOURCE_UNREADABLE;
                    case REFUSED -> Note.Kind.SOURCE_REFUSED;
                    case NOT_TAKEN -> Note.Kind.SOURCE_NOT_TAKEN;
                    case NOT_SENT -> Note.Kind.SOURCE_NOT_SENT;
                },
                e.detail());
    }

    /** Whether attempts may begin from now on; if not, a task whose sources are being uploaded stays pending. */
    void allow(boolean allowed) {
        stopping = !allowed;
    }

    /** Whether an attempt has begun and is not written yet. */
    boolean underWay() {
        return attempts.get() > 0;
    }

    private void attempt(Task task, Variant variant, ObjectNode input) {
        if (!slots.take(RateSlots.Bucket.CREATE)) {
            apply.asHolder(task, new Happening.NoSlot(task.dueAt()));
            return;
        }
        String token = Secret.random(TOKEN_BITS);
        apply.asHolder(task, new Happening.SubmissionStarted(Secret.fingerprint(token), input.toString())).ifPresent(started -> {
            KieOutcome outcome = kie.create(task.kieModel(), input, callback(token));
            apply.asHolder(started, new Happening.Created(outcome, fieldNamedBy(outcome, variant).orElse(null)));
        });
    }

    private @Nullable URI callback(String token) {
        return callbackBase == null ? null : URI.create(callbackBase + "/api/kie/callback/" + token);
    }

    /** Kie's refusals name the field in prose ("aspect_ratio is not within the range of allowed options"). */
    static Optional<String> fieldNamedBy(KieOutcome outcome, Variant variant) {
        if (!(outcome instanceof KieOutcome.Rejected rejected)) {
            return Optional.empty();
        }
        return variant.fields().stream()
                .map(Field::name)
                .filter(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(rejected.message()).find())
                .findFirst();
    }
}
