package kiestudio.ui.create;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import kiestudio.catalog.Model;
import kiestudio.catalog.Price;
import kiestudio.catalog.Variant;
import kiestudio.ui.parts.CreatePaths;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;

/** A model among the others: what it is for, what it costs, how long it takes. */
final class ModelCard extends Anchor {

    /** The cheapest row of a price, in its own unit. */
    private record From(Price.Row row, Price.Unit unit) {}

    ModelCard(Model model, Words words) {
        super(CreatePaths.of(model));
        addClassName("model-card");
        var kind = new Badge(words.of(model.kinds().getFirst()), Icon.of(model.kinds().getFirst()).create());
        kind.addClassName("kind");
        var top = new Div(kind);
        top.addClassName("card-top");
        if (model.retired()) {
            var retired = new Badge(words.text("model.retired"));
            retired.addClassName("retired");
            top.add(retired);
        }
        add(top, text(words.of(model.name()), "card-name"), text(model.vendor(), "card-vendor"));
        add(text(words.of(model.purpose()), "card-purpose"), foot(model, words));
    }

    private static Div foot(Model model, Words words) {
        String price = cheapest(model)
                .map(from -> words.text("model.from", words.price(from.row().credits(), from.unit())))
                .orElseGet(() -> words.text("model.priceUnknown"));
        var foot = new Div(text(price, "card-price"), text(words.text("model.usually", words.duration(model.usualSeconds())), "muted"));
        foot.addClassName("card-foot");
        return foot;
    }

    private static Optional<From> cheapest(Model model) {
        return model.variants().stream()
                .map(Variant::price)
                .filter(Objects::nonNull)
                .flatMap(price -> price.rows().stream().map(row -> new From(row, price.unit())))
                .min(Comparator.comparing(from -> from.row().credits()));
    }

    private static Span text(String text, String className) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
