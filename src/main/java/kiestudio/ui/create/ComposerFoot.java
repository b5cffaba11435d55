package kiestudio.ui.create;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.Tooltip;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import kiestudio.catalog.MediaFacts;
import kiestudio.catalog.Model;
import kiestudio.ui.create.Reasons.Reason;
import kiestudio.ui.create.Reasons.Target;
import kiestudio.ui.parts.Allowance;
import kiestudio.ui.parts.ConfirmPurchase;
import kiestudio.ui.parts.Cost;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The foot of the composer, always in sight: the one button that buys, with the price on it, and what is in its way. */
final class ComposerFoot extends Div {

    private static final Logger log = LoggerFactory.getLogger(ComposerFoot.class);

    /** A double click, or a key struck twice, is one press. */
    private static final long SAME_PRESS_NANOS = Duration.ofMillis(500).toNanos();

    private final transient Model model;
    private final transient ComposerServices services;
    private final transient InputForm form;
    private final transient FindReasons findReasons;
    private final transient Words words;
    private final transient Consumer<List<Order>> buy;
    final Button generate = new Button();
    final Paragraph problem = new Paragraph();
    final Paragraph waiting = new Paragraph();

    /** For what several orders come from, as "2 prompts × 3 runs = 6"; takes no room while it is empty. */
    final Div product = new Div();

    final PaidHere paid;
    final ReasonList reasonList;
    private transient List<Order> orders = List.of();
    private transient List<Reason> obstacles = List.of();
    private transient Cost cost = Cost.UNKNOWN;
    private transient Allowance allowance = Allowance.NOT_READ;
    private transient Reasons reasons = Reasons.NONE;
    private transient List<Order> lastOrders = List.of();
    private long lastPressNanos;
    private boolean busy;
    private transient @Nullable ConfirmPurchase question;

    /**
     * @param others where other models are chosen that get the same
     * @param buy    called once per press that nothing is in the way of; the button stays off until {@link #ready}
     * @param clear  called when everything shall be as in the beginning
     */
    ComposerFoot(
            Model model,
            ComposerServices services,
            InputForm form,
            Words words,
            Target others,
            Consumer<List<Order>> buy,
            Runnable clear) {
        this.model = model;
        this.services = services;
        this.form = form;
        findReasons = new FindReasons(model, form, services.catalog(), words, others);
        this.words = words;
        this.buy = buy;
        addClassName("composer-foot");
        problem.addClassNames("notice", "bad");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        waiting.setText(words.text("create.waiting"));
        waiting.addClassName("foot-waiting");
        waiting.setVisible(false);
        product.addClassName("composer-product");
        paid = new PaidHere(words);
        reasonList = new ReasonList(generate, words, form::goTo);
        buildGenerate();
        var buttons = new Div(generate, erase(clear), reasonList);
        buttons.addClassName("composer-buttons");
        add(problem, waiting, product, paid, buttons);
        addDetachListener(left -> closeQuestion());
    }

    private void buildGenerate() {
        generate.addThemeVariants(ButtonVariant.PRIMARY);
        generate.addClassName("generate");
        // A button is pressed again and again by a key that is held down; here each would be a purchase.
        generate.getElement().executeJs("""
                this.addEventListener('keydown', event => {
                  if (event.repeat) { event.stopImmediatePropagation(); event.preventDefault(); }
                }, true);
                """);
        generate.addClickListener(clicked -> press());
    }

    private Button erase(Runnable clear) {
        var erase = new Button(Icon.ERASER.create(), clicked -> clear.run());
        erase.addClassNames("icon-button", "clear-form");
        erase.setAriaLabel(words.text("create.clear"));
        erase.setTooltipText(words.text("create.clear"));
        return erase;
    }

    /**
     * Shows what one press would buy; before the form says enough, what it costs at least; in no case a guess.
     *
     * @param orders    one or more
     * @param media     looks up what a media reference of the form points to
     * @param obstacles what is in the way beside that which the catalogue says of the orders
     */
    void show(List<Order> orders, Function<String, Optional<MediaFacts>> media, List<Reason> obstacles) {
        this.orders = orders;
        this.obstacles = obstacles;
        cost = Order.cost(orders, services.catalog(), media);
        generate.setText(words.text("create.generate", cost.in(words)));
        boolean one = orders.stream().map(Order::variant).allMatch(model.variants()::contains);
        paid.show(one ? services.figures().of(model) : Optional.empty());
        showReasons();
    }

    /** The button of which something is in the way can still be reached and pressed, or nobody could ask it why. */
    private void showReasons() {
        reasons = findReasons.of(orders, cost, allowance, obstacles);
        boolean free = reasons.isEmpty();
        reasonList.show(reasons);
        generate.setDisableOnClick(free);
        // Beside the button: above it stands what it would buy.
        generate.setTooltipText(free ? words.text("create.generate.keys") : null).withPosition(Tooltip.TooltipPosition.END);
        generate.setClassName("not-ready", !free);
        if (free) {
            generate.getElement().removeAttribute("aria-disabled").removeAttribute("aria-description");
        } else {
            generate.getElement().setAttribute("aria-disabled", "true").setAttribute("aria-description", reasons.summary());
            // The component takes the attribute away when it is drawn for the first time, and when it is on again.
            generate.getElement().executeJs("""
                    Promise.resolve(this.updateComplete).then(() => {
                      if (this.classList.contains('not-ready')) this.setAttribute('aria-disabled', 'true');
                    });
                    """);
        }
        waiting.setVisible(allowance.paused());
    }

    void know(Allowance allowance) {
        this.allowance = allowance;
        showReasons();
    }

    /** After what may have changed the budget. */
    void readAllowance() {
        getUI().ifPresent(ui -> OffUi.read(ui, () -> services.allowances().of(services.person()), this::know));
    }

    /** By pointer or keyboard; the same twice within a moment is one press. */
    void press() {
        long now = System.nanoTime();
        boolean same = now - lastPressNanos < SAME_PRESS_NANOS && orders.equals(lastOrders);
        if (busy || (same && reasons.isEmpty())) {
            generate.setEnabled(!busy);
            return;
        }
        quiet();
        if (!reasons.isEmpty()) {
            generate.setEnabled(true);
            form.mark(reasons.atFields());
            reasons.markControls();
            reasonList.answerPress();
            return;
        }
        lastPressNanos = now;
        lastOrders = orders;
        busy = true;
        generate.setEnabled(false);
        consider(orders, cost);
    }

    /** Budget and limit as they are at this moment, which another page may have changed. */
    private void consider(List<Order> wanted, Cost price) {
        OffUi.read(
                UI.getCurrentOrThrow(),
                () -> services.allowances().of(services.person()),
                fresh -> {
                    know(fresh);
                    decide(wanted, price);
                },
                failure -> {
                    log.error("cannot read what a press has to heed", failure);
                    ready();
                    tell(words.text("create.notChecked"));
                });
    }

    private void decide(List<Order> wanted, Cost price) {
        if (!reasons.isEmpty()) {
            ready();
            press();
        } else if (allowance.asksAbout(price)) {
            if (!isAttached()) {
                return;
            }
            question = new ConfirmPurchase(wanted.size(), price, allowance, words, () -> buy.accept(wanted), this::notWanted);
            question.ask();
        } else {
            buy.accept(wanted);
        }
    }

    /** Nothing was bought, so that the next press is a new one however soon it comes. */
    private void notWanted() {
        lastOrders = List.of();
        ready();
    }

    /** The last press has been dealt with, and the keyboard is where it was. */
    void ready() {
        busy = false;
        question = null;
        generate.setEnabled(true);
        showReasons();
        generate.getElement().executeJs("""
                const lost = () => !document.activeElement || document.activeElement === document.body
                    || document.activeElement.closest('.confirm-purchase');
                if (lost()) this.focus({preventScroll: true});
                """);
    }

    private void closeQuestion() {
        if (question != null) {
            question.dismiss();
            question = null;
        }
    }

    void tell(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }

    void quiet() {
        problem.setVisible(false);
    }
}
