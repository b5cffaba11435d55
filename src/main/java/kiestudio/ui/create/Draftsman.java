package kiestudio.ui.create;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kiestudio.catalog.Field;
import kiestudio.catalog.Variant;
import kiestudio.generation.Draft;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills a form from elsewhere and keeps what is in it, so that nothing typed is lost. */
final class Draftsman {

    private final FormPlan plan;
    private final ComposerServices services;
    private final InputForm form;
    private final Select<Variant> version;
    private final BatchControls batch;
    private final Words words;
    private final BringBack back;
    private @Nullable Draft standard;
    private boolean keeping;

    Draftsman(
            FormPlan plan,
            ComposerServices services,
            InputForm form,
            Select<Variant> version,
            BatchControls batch,
            Words words) {
        this.plan = plan;
        this.services = services;
        this.form = form;
        this.version = version;
        this.batch = batch;
        this.words = words;
        this.back = new BringBack(form, words);
    }

    /** The form is new: a draft that says the same as now need not be kept. */
    void thisIsStandard() {
        standard = now(version.getValue() == null ? plan.model().defaultVariant() : version.getValue());
    }

    /** Keeps what is in the form, once it has been filled and until it is left: what comes late must not overwrite a newer draft. */
    void keep(Variant variant) {
        if (!keeping || !form.isAttached()) {
            return;
        }
        back.withdraw();
        Draft draft = now(variant);
        if (draft.equals(standard)) {
            services.drafts().forget(services.person().id(), plan.model().id());
        } else {
            services.drafts().keep(services.person().id(), plan.model().id(), draft);
        }
    }

    boolean keeping() {
        return keeping;
    }

    private Draft now(Variant variant) {
        return new Draft(variant.kieId(), form.input(), batch.runs(), batch.kept());
    }

    private Variant variant() {
        Variant chosen = version.getValue();
        String id = chosen == null ? plan.model().id() : chosen.kieId();
        return services.catalog().variant(id, form.input());
    }

    /** Keeps from now on what is changed; until then whatever was kept before stays as it is. */
    void beginEmpty() {
        keeping = true;
    }

    /** @return what of that which was asked for found no place, as people call it */
    List<String> begin(Start start) {
        var unfit = new ArrayList<String>();
        if (start.draft() != null) {
            takeOver(start.draft());
        }
        if (start.given() != null) {
            unfit.addAll(takeOver(start.given()));
            batch.restore(start.given().copies(), start.given().batch());
        }
        if (start.source() != null && !place(start.source())) {
            unfit.add(start.source().medium().fileName());
        }
        keeping = true;
        keep(variant());
        Draft now = now(variant());
        if (start.replaced() != null && !start.replaced().equals(now)) {
            boolean lost = start.given() != null || !holdsAll(now.input(), start.replaced());
            offerBack(
                    start.replaced(),
                    start.given() == null ? "create.added" : "create.replaced",
                    lost ? "create.clear.undo" : "create.added.undo");
        }
        return unfit;
    }

    /** Whether all that somebody had put into the form is still in it, perhaps with more beside it. */
    private boolean holdsAll(ObjectNode now, Draft before) {
        List<Field> fields = plan.model().variant(before.kieModel()).map(Variant::fields).orElse(List.of());
        return before.input().properties().stream().allMatch(former -> holds(now.path(former.getKey()), former.getValue())
                || fields.stream().anyMatch(field ->
                        field.name().equals(former.getKey()) && FieldLikeness.isStandard(field, former.getValue())));
    }

    private static boolean holds(JsonNode now, JsonNode before) {
        return before.isArray()
                ? now.valueStream().toList().containsAll(before.valueStream().toList())
                : now.equals(before);
    }

    /** The field that is asked for may be one that only another version has. */
    private boolean place(Start.Source source) {
        String field = source.field();
        if (field != null && variant().field(field).isEmpty()) {
            plan.versions().stream()
                    .filter(version -> version.field(field).isPresent())
                    .findFirst()
                    .ifPresent(version::setValue);
        }
        return form.place(source.medium(), field);
    }

    private void takeOver(Draft draft) {
        Variant typedFor = plan.model().variant(draft.kieModel()).orElse(null);
        takeOver(new Start.Given(draft.input(), typedFor, draft.copies(), draft.batch()));
        batch.restore(draft.copies(), draft.batch());
    }

    private List<String> takeOver(Start.Given given) {
        if (!given.part()) {
            bestVersion(given.input(), given.variant(), given.fields()).ifPresent(version::setValue);
        }
        return fill(given.input(), given.fields());
    }

    private List<String> fill(ObjectNode input, List<Field> fields) {
        var takeover = Takeover.of(input, fields, plan.allFields(variant()), words);
        var unfit = new ArrayList<>(takeover.unfit());
        form.fill(takeover.values()).stream()
                .map(takeover.labels()::get)
                .filter(label -> label != null)
                .forEach(unfit::add);
        return unfit;
    }

    /** Of several versions the one that the input was made for, else the one that has a place for the most of it. */
    private Optional<Variant> bestVersion(ObjectNode input, @Nullable Variant from, List<Field> fields) {
        if (plan.versions().contains(from)) {
            return Optional.of(from);
        }
        return plan.versions().stream()
                .min(Comparator.comparing(version ->
                        Takeover.of(input, fields, version.fields(), words).unfit().size()));
    }

    /** Everything as in the beginning; what was there can be had back for a moment. */
    void clear() {
        Draft before = now(variant());
        empty();
        keep(variant());
        if (!before.equals(standard)) {
            offerBack(before, "create.cleared", "create.clear.undo");
        }
    }

    private void empty() {
        if (version.isVisible()) {
            version.setValue(plan.versions().getFirst());
        }
        batch.restore(1, Draft.Batch.NONE);
        form.clear();
    }

    /**
     * Only until something else is typed, or the form is left: what is newer must not be lost to it.
     *
     * @param happened key of what is said
     * @param undo     key of what the way back is called
     */
    private void offerBack(Draft before, String happened, String undo) {
        if (form.isAttached()) {
            back.offer(words.text(happened), words.text(undo), () -> {
                empty();
                takeOver(before);
                keep(variant());
                form.goToBeginning();
            });
        }
    }
}
