package kiestudio.ui.create;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kiestudio.catalog.Field;
import kiestudio.catalog.Model;
import kiestudio.catalog.Variant;
import kiestudio.ui.parts.Words;
import tools.jackson.databind.node.ObjectNode;

/** The form of another model with what fits of this one: the one that a switch of models would show, but nobody sees it. */
final class OtherForm {

    private final FormPlan plan;
    private final ComposerServices services;
    private final Words words;
    private final InputForm form;
    private final List<String> unfit = new ArrayList<>();
    private String modelId;

    private OtherForm(Model model, ComposerServices services, Words words) {
        this.plan = new FormPlan(model);
        this.services = services;
        this.words = words;
        this.modelId = model.id();
        form = new InputForm(new FieldControls(services, model, words), words, this::changed);
    }

    static OtherForm filled(Model model, Order from, ComposerServices services, Words words) {
        var other = new OtherForm(model, services, words);
        other.take(from.input(), from.variant().fields());
        return other;
    }

    private void take(ObjectNode input, List<Field> fields) {
        plan.versions().stream()
                .min(Comparator.comparing(version -> Takeover.of(input, fields, version.fields(), words).unfit().size()))
                .ifPresent(version -> modelId = version.kieId());
        changed();
        var takeover = Takeover.of(input, fields, plan.allFields(variant()), words);
        unfit.addAll(takeover.unfit());
        form.fill(takeover.values()).stream()
                .map(takeover.labels()::get)
                .filter(Objects::nonNull)
                .forEach(unfit::add);
    }

    private void changed() {
        Variant variant = variant();
        if (!form.shows(plan.fields(variant))) {
            form.show(plan.fields(variant));
        }
    }

    private Variant variant() {
        return services.catalog().variant(modelId, form.input());
    }

    Model model() {
        return plan.model();
    }

    boolean repeatable() {
        return plan.repeatable();
    }

    Order order() {
        return new Order(modelId, variant(), form.input());
    }

    /** What of the first form found no place here, as people call it. */
    List<String> unfit() {
        return unfit.stream().distinct().toList();
    }

    InputForm form() {
        return form;
    }
}
