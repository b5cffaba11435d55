package kiestudio.ui.create;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import kiestudio.catalog.MediaFacts;
import kiestudio.catalog.ModelCatalog;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;

/** The foot of the composer, always in sight: the one button that buys, with the price on it, and what is in its way. */
final class ComposerFoot extends Div {

    private final transient ModelCatalog catalog;
    private final transient Words words;
    final Button generate = new Button();
    final Paragraph problem = new Paragraph();

    /**
     * @param submit called once per press; the button stays off until {@link #ready}
     * @param clear  called when everything shall be as in the beginning
     */
    ComposerFoot(ModelCatalog catalog, Words words, Runnable submit, Runnable clear) {
        this.catalog = catalog;
        this.words = words;
        addClassName("composer-foot");
        problem.addClassNames("notice", "bad");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        generate.addThemeVariants(ButtonVariant.PRIMARY);
        generate.addClassName("generate");
        generate.setTooltipText(words.text("create.generate.keys"));
        generate.setDisableOnClick(true);
        // A button is pressed again and again by a key that is held down; here each would be a purchase.
        generate.getElement().executeJs("""
                this.addEventListener('keydown', event => {
                  if (event.repeat) { event.stopImmediatePropagation(); event.preventDefault(); }
                }, true);
                """);
        generate.addClickListener(clicked -> submit.run());
        var erase = new Button(Icon.ERASER.create(), clicked -> clear.run());
        erase.addClassNames("icon-button", "clear-form");
        erase.setAriaLabel(words.text("create.clear"));
        erase.setTooltipText(words.text("create.clear"));
        var buttons = new Div(generate, erase);
        buttons.addClassName("composer-buttons");
        add(problem, buttons);
    }

    /**
     * Shows what one press would buy; before the form says enough, what it costs at least; in no case a guess.
     *
     * @param orders one or more
     * @param media  looks up what a media reference of the form points to
     */
    void show(List<Order> orders, Function<String, Optional<MediaFacts>> media) {
        List<BigDecimal> prices = orders.stream()
                .map(order -> catalog.estimate(order.variant(), order.input(), media))
                .filter(Objects::nonNull)
                .toList();
        generate.setText(words.text("create.generate", prices.size() == orders.size() ? sum(prices) : atLeast(orders)));
    }

    private String sum(List<BigDecimal> prices) {
        return words.credits(prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private String atLeast(List<Order> orders) {
        return PriceFrom.of(orders.stream().map(Order::variant).distinct().toList())
                .map(from -> from.atLeast(words))
                .orElseGet(() -> words.text("create.priceUnknown"));
    }

    /** For the keyboard. While an earlier press is being accepted the button is off, and this says no. */
    boolean press() {
        boolean free = generate.isEnabled();
        generate.setEnabled(false);
        return free;
    }

    /** The last press has been dealt with. */
    void ready() {
        generate.setEnabled(true);
    }

    void tell(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }

    void quiet() {
        problem.setVisible(false);
    }
}
