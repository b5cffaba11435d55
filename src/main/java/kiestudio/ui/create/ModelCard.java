package kiestudio.ui.create;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import kiestudio.catalog.Model;
import kiestudio.generation.ModelFigures.Figures;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.SamplePictures;
import kiestudio.ui.parts.StarButton;
import kiestudio.ui.parts.Words;

/** A model among the others: what it is for, what it costs, how long it takes and how well it does here. A link, with a star beside it. */
final class ModelCard extends Div {

    /** Fewer finished tasks say nothing about how well a model does. */
    private static final int ENOUGH = 5;

    private final transient Model model;
    private final transient Words words;
    private final Anchor link;

    /**
     * @param href    where the card leads to
     * @param figures how the model did here, if anything is known
     * @param seconds how long it usually takes
     */
    ModelCard(Model model, String href, Optional<Figures> figures, int seconds, StarButton star, Words words) {
        this.model = model;
        this.words = words;
        addClassName("model-card");
        var told = new Div(badges(), text(words.of(model.name()), "card-name"), text(model.vendor(), "card-vendor"));
        told.add(text(words.of(model.purpose()), "card-purpose"), foot(figures, seconds));
        told.addClassName("card-told");
        link = new Anchor(href, sample(model), told);
        link.addClassName("card-link");
        add(link, star);
    }

    private Div badges() {
        var badges = new Div();
        badges.addClassName("card-top");
        model.kinds().forEach(one -> {
            var kind = new Badge(words.of(one), Icon.of(one).create());
            kind.addClassName("kind");
            badges.add(kind);
        });
        if (model.retired()) {
            var retired = new Badge(words.text("model.retired"));
            retired.addClassName("retired");
            badges.add(retired);
        }
        return badges;
    }

    Model model() {
        return model;
    }

    String getHref() {
        return link.getHref();
    }

    /** It is where the person already is. */
    void markCurrent() {
        addClassName("current");
        link.getElement().setAttribute("aria-current", "true");
    }

    /** @param pressed called when somebody goes where the card leads to, in this tab */
    void onFollow(Runnable pressed) {
        link.getElement()
                .addEventListener("click", clicked -> pressed.run())
                .setFilter("!event.ctrlKey && !event.metaKey && !event.shiftKey");
    }

    /** As if the card had been pressed. */
    void follow() {
        link.getElement().callJsFunction("click");
    }

    /** What the model makes, or, when nobody painted it, the sign of its kind. */
    static Div sample(Model model) {
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

    private Div foot(Optional<Figures> figures, int seconds) {
        String price = PriceFrom.of(model.variants())
                .map(from -> from.in(words))
                .orElseGet(() -> words.text("model.priceUnknown"));
        var here = new Div(text(words.text("model.usually", words.duration(seconds)), "card-time"));
        here.addClassName("muted");
        figures.filter(one -> one.finished() >= ENOUGH).ifPresent(one -> {
            var rate = text(words.text("model.rate", one.percent()), "card-rate");
            rate.setTitle(words.text("model.rate.explain", one.succeeded(), one.finished()));
            here.add(rate);
        });
        var foot = new Div(text(price, "card-price"), here);
        foot.addClassName("card-foot");
        return foot;
    }

    private static Span text(String text, String className) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
