package kiestudio.ui.create;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiestudio.catalog.Field;
import kiestudio.catalog.FieldError;
import kiestudio.catalog.InvalidInputException;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.ui.create.Reasons.Reason;
import kiestudio.ui.create.Reasons.Target;
import kiestudio.ui.parts.Allowance;
import kiestudio.ui.parts.Cost;
import kiestudio.ui.parts.Words;

/** Finds what is in the way of a press. Reads nothing from anywhere, so that every change of a field may ask. */
final class FindReasons {

    private final Model model;
    private final InputForm form;
    private final ModelCatalog catalog;
    private final Words words;
    private final Target others;

    /**
     * @param model  that the form is for; orders to others may come from it too
     * @param others where those are chosen
     */
    FindReasons(Model model, InputForm form, ModelCatalog catalog, Words words, Target others) {
        this.model = model;
        this.form = form;
        this.catalog = catalog;
        this.words = words;
        this.others = others;
    }

    /** @param obstacles what the form itself knows to be in the way */
    Reasons of(List<Order> orders, Cost cost, Allowance allowance, List<Reason> obstacles) {
        var reasons = new LinkedHashSet<Reason>();
        var atFields = new LinkedHashMap<String, String>();
        Set<String> coming = form.uploading();
        for (String field : coming) {
            reasons.add(new Reason(words.text("reason.upload", form.label(field)), new Target.InForm(field)));
        }
        reasons.addAll(obstacles);
        for (Order order : new LinkedHashSet<>(orders)) {
            for (FieldError error : errors(order)) {
                if (!coming.contains(error.field())) {
                    reasons.add(model.variants().contains(order.variant()) ? own(error, order, orders.size() > 1, atFields) : other(error, order));
                }
            }
        }
        if (allowance.left() != null && cost.credits() != null && cost.exceeds(allowance.left())) {
            reasons.add(new Reason(
                    words.text("reason.budget", words.credits(allowance.left()), words.credits(cost.credits())),
                    new Target.Account()));
        }
        return new Reasons(Map.copyOf(atFields), new ArrayList<>(reasons));
    }

    /** What the server will say to this order when it is sent, before it is. */
    private List<FieldError> errors(Order order) {
        try {
            catalog.check(order.model(), order.input(), form::media);
            return List.of();
        } catch (InvalidInputException wrong) {
            return wrong.errors();
        }
    }

    private Reason own(FieldError error, Order order, boolean oneOfMany, Map<String, String> atFields) {
        if (!form.has(error.field())) {
            return new Reason(words.text("reason.field", error.field(), error.message()), null);
        }
        String problem = oneOfMany
                ? OrderProblems.ofPrompts(order, List.of(error), words).getOrDefault(error.field(), form.explain(error, order.input()))
                : form.explain(error, order.input());
        atFields.putIfAbsent(error.field(), problem);
        return new Reason(words.text("reason.field", form.label(error.field()), problem), new Target.InForm(error.field()));
    }

    private Reason other(FieldError error, Order order) {
        String name = catalog.find(order.model()).map(found -> words.of(found.name())).orElse(order.model());
        Field field = order.variant().field(error.field()).orElse(null);
        if (field == null) {
            return new Reason(words.text("reason.other", name, error.field(), error.message()), others);
        }
        String problem = ProblemWords.ofOther(
                field, order.input().get(field.name()), order.variant().fields(), error, words);
        return new Reason(
                words.text("reason.other", name, words.of(field.label()), problem),
                form.fields().stream()
                        .filter(own -> FieldLikeness.alike(own, field))
                        .findFirst()
                        .<Target>map(own -> new Target.InForm(own.name()))
                        .orElse(others));
    }
}
