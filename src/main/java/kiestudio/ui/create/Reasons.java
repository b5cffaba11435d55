package kiestudio.ui.create;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kiestudio.catalog.FieldError;
import kiestudio.catalog.InvalidInputException;
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

        record Account() implements Target {}
    }

    static final Reasons NONE = new Reasons(List.of(), List.of());

    /** Reads nothing from anywhere, so that every change of a field may ask. */
    static Reasons of(List<Order> orders, Cost cost, Allowance allowance, InputForm form, ModelCatalog catalog, Words words) {
        var reasons = new ArrayList<Reason>();
        Set<String> coming = form.busy();
        coming.forEach(name -> reasons.add(
                new Reason(words.text("reason.upload", form.label(name)), new Target.InForm(name))));
        List<FieldError> errors = errors(orders, form, catalog).stream()
                .filter(error -> !coming.contains(error.field()))
                .toList();
        errors.stream().map(error -> inWords(error, form, words)).distinct().forEach(reasons::add);
        if (!allowance.covers(cost)) {
            reasons.add(new Reason(
                    words.text("reason.budget", words.credits(allowance.left()), words.credits(cost.credits())),
                    new Target.Account()));
        }
        return new Reasons(errors, List.copyOf(reasons));
    }

    /** What the server will say to these orders when they are sent, before they are. */
    private static List<FieldError> errors(List<Order> orders, InputForm form, ModelCatalog catalog) {
        var errors = new LinkedHashSet<FieldError>();
        for (Order order : new LinkedHashSet<>(orders)) {
            try {
                catalog.check(order.model(), order.input(), form::media);
            } catch (InvalidInputException wrong) {
                errors.addAll(wrong.errors());
            }
        }
        return List.copyOf(errors);
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
