package kiestudio.ui.create;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import kiestudio.generation.ModelFigures.Figures;
import kiestudio.ui.parts.Words;

/** What a model's tasks really cost here, beside what the list said. A difference that matters is told without being asked. */
final class PaidHere extends Div {

    /** Fewer tell nothing. */
    private static final int ENOUGH = 5;

    /** In percent of the list price. */
    private static final BigDecimal MATTERS = BigDecimal.TEN;

    private final transient Words words;
    final NativeButton line = new NativeButton();
    final Paragraph comparison = new Paragraph();
    private final Paragraph more = new Paragraph();

    PaidHere(Words words) {
        this.words = words;
        addClassName("paid-here");
        comparison.addClassName("paid-differs");
        var popover = new Popover(more);
        popover.setTarget(line);
        popover.setOpenOnHover(true);
        popover.setOpenOnFocus(true);
        popover.setPosition(PopoverPosition.TOP);
        popover.setAriaLabel(words.text("paid.title"));
        popover.addClassName("paid-more");
        add(line, comparison, popover);
        setVisible(false);
    }

    /** @param figures of the model that the form is for; empty for none, or for several */
    void show(Optional<Figures> figures) {
        Figures known = figures.filter(one -> one.priced() >= ENOUGH && one.paid() != null && one.listed() != null)
                .orElse(null);
        setVisible(known != null);
        if (known == null) {
            return;
        }
        BigDecimal percent = difference(known);
        line.setText(words.text("paid.line", words.credits(known.paid()), words.number(known.priced())));
        more.setText(words.text(
                        "paid.more", words.number(known.priced()), words.credits(known.listed()), words.credits(known.paid()))
                + " " + inWords(percent));
        boolean matters = percent.abs().compareTo(MATTERS) > 0;
        comparison.setText(matters ? inWords(percent) : "");
        comparison.setVisible(matters);
        setClassName("careful", matters && percent.signum() > 0);
    }

    private String inWords(BigDecimal percent) {
        String amount = words.number(percent.abs().setScale(0, RoundingMode.HALF_UP));
        if (percent.signum() == 0) {
            return words.text("paid.same");
        }
        if (percent.signum() < 0) {
            return words.text("paid.less", amount);
        }
        return words.text(percent.compareTo(MATTERS) > 0 ? "paid.careful" : "paid.dearer", amount);
    }

    /** How much more was paid than listed, in percent. Something for nothing counts as all of it. */
    private static BigDecimal difference(Figures known) {
        BigDecimal listed = known.listed();
        BigDecimal over = known.paid().subtract(listed);
        if (listed.signum() == 0) {
            return BigDecimal.valueOf(100L * over.signum());
        }
        return over.movePointRight(2).divide(listed, 1, RoundingMode.HALF_UP);
    }
}
