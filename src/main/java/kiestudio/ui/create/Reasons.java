package kiestudio.ui.create;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kiestudio.catalog.FieldError;
import kiestudio.catalog.InvalidInputException;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is in the way of a press of Generate.
 *
 * @param errors of the form, as the catalogue's own check finds them
 * @param all    in words, with where each leads
 */
record Reasons(List<FieldError> errors, List<Reason> all) {

    /** @param target where it can be mended; null when nowhere in the studio */
    record Reason(String text, @Nullable Target target) {}

    /** Where a reason leads to. */
    sealed interface Target {

        /** @param name of a field that is in the form */
        record InForm(String name) implements Target {}

        /** @param go takes the person to what is no field of the catalogue */
        record Control(Runnable go) implements Target {}

        record Account() implements Target {}
    }

    static final Reasons NONE = new Reasons(List.of(), List.of());

    /**
     * Reads nothing from anywhere, so that every change of a field may ask.
     *
     * @param model  of the form; what is wrong with another model's orders stands at none of its fields
     * @param others what is in the way beside
     */
    static Reasons of(
            Model model, List<Order> orders, List<Reason> others, Cost cost, Allowance allowance, InputForm form, ModelCatalog catalog, Words words) {
        var reasons = new ArrayList<>(others);
        Set<String> coming = form.busy();
        coming.forEach(name -> reasons.add(
                new Reason(words.text("reason.upload", form.label(name)), new Target.InForm(name))));
        var own = new LinkedHashSet<FieldError>();
        for (Order order : new LinkedHashSet<>(orders)) {
            List<FieldError> errors = errors(order, form, catalog);
            if (model.variants().contains(order.variant())) {
                own.addAll(errors);
            } else if (!errors.isEmpty()) {
                reasons.add(new Reason(OrderProblems.ofOther(order, errors, catalog, words), null));
            }
        }
        own.removeIf(error -> coming.contains(error.field()));
        own.forEach(error -> reasons.add(inWords(error, form, words)));
        if (!allowance.covers(cost)) {
            reasons.add(new Reason(
                    words.text("reason.budget", words.credits(allowance.left()), words.credits(cost.credits())),
                    new Target.Account()));
        }
        return new Reasons(List.copyOf(own), reasons.stream().distinct().toList());
    }

    /** What the server will say to this order when it is sent, before it is. */
    private static List<FieldError> errors(Order order, InputForm form, ModelCatalog catalog) {
        try {
            catalog.check(order.model(), order.input(), form::media);
            return List.of();
        } catch (InvalidInputException wrong) {
            return wrong.errors();
        }
    }

    private static Reason inWords(FieldError error, InputForm form, Words words) {
        return form.explain(error)
                .map(text -> new Reason(
                        words.text("reason.field", form.label(error.field()), text), new Target.InForm(error.field())))
                .orElseGet(() -> new Reason(words.text("reason.field", error.field(), error.message()), null));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** For who cannot see the list. */
    String summary() {
        return all.stream().map(Reason::text).collect(Collectors.joining("; "));
    }
}
