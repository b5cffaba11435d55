package kiestudio.ui.create;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import kiestudio.catalog.Model;
import kiestudio.ui.parts.CreatePaths;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.SamplePictures;
import kiestudio.ui.parts.Words;

/** A model among the others: what it is for, what it costs, how long it takes. */
final class ModelCard extends Anchor {

    ModelCard(Model model, Words words) {
        super(CreatePaths.of(model));
        addClassName("model-card");
        add(sample(model));
        var kind = new Badge(words.of(model.kinds().getFirst()), Icon.of(model.kinds().getFirst()).create());
        kind.addClassName("kind");
        var top = new Div(kind);
        top.addClassName("card-top");
        if (model.retired()) {
            var retired = new Badge(words.text("model.retired"));
            retired.addClassName("retired");
            top.add(retired);
        }
        var told = new Div(top, text(words.of(model.name()), "card-name"), text(model.vendor(), "card-vendor"));
        told.add(text(words.of(model.purpose()), "card-purpose"), foot(model, words));
        told.addClassName("card-told");
        add(told);
    }

    /** What the model makes, or, when nobody painted it, the sign of its kind. */
    private static Div sample(Model model) {
        var frame = new Div();
        frame.addClassName("card-sample");
        SamplePictures.path(model)
                .ifPresentOrElse(path -> frame.add(picture(path)), () -> frame.add(Icon.of(model.kinds().getFirst()).create()));
        return frame;
    }

    /** It says nothing that the words beside it do not, so it has no text of its own. */
    private static Image picture(String path) {
        var picture = new Image(path, "");
        picture.getElement().setAttribute("loading", "lazy").setAttribute("width", "480").setAttribute("height", "270");
        return picture;
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
