package kiestudio.ui.create;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import kiestudio.catalog.Model;
import kiestudio.ui.parts.CreatePaths;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;

/** A model among the others: what it is for, what it costs, how long it takes. */
final class ModelCard extends Anchor {

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
        String price = PriceFrom.of(model.variants())
                .map(from -> from.in(words))
                .orElseGet(() -> words.text("model.priceUnknown"));
        var foot = new Div(text(price, "card-price"), text(words.text("model.usually", words.duration(model.usualSeconds())), "muted"));
        foot.addClassName("card-foot");
        return foot;
    }

    private static Span text(String text, String className) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
