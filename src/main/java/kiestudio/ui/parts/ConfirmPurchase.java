package kiestudio.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before a press that may cost more than the person wants to spend unasked. Answers once. */
public final class ConfirmPurchase extends PageDialog {

    /** A second Enter of whoever pressed twice must find "Cancel"; the dialog is there a frame or two after it was opened. */
    private static final String FOCUS = """
            let tries = 0;
            const enter = () => {
              this.focus();
              if (document.activeElement !== this && tries++ < 30) requestAnimationFrame(enter);
            };
            enter();
            """;

    private final transient Words words;
    private boolean answered;
    public final Button buy;
    public final Button cancel;

    /**
     * @param tasks     how many the press makes
     * @param confirmed called when the person wants it
     * @param left      called when the person does not
     */
    public ConfirmPurchase(int tasks, Cost cost, Allowance allowance, Words words, Runnable confirmed, Runnable left) {
        this.words = words;
        setRole("alertdialog");
        setHeaderTitle(
                cost.credits() == null || !cost.exact()
                        ? words.text("confirm.title.unknown")
                        : words.text("confirm.title", words.credits(cost.credits())));
        setWidth("min(420px, 94vw)");
        setCloseOnOutsideClick(false);
        addClassName("confirm-purchase");
        add(facts(tasks, cost, allowance), why(allowance));
        cancel = new Button(words.text("dialog.cancel"), clicked -> close());
        buy = new Button(words.text("confirm.buy"), clicked -> {
            answer(confirmed);
            close();
        });
        buy.addThemeVariants(ButtonVariant.PRIMARY);
        buy.setDisableOnClick(true);
        getFooter().add(cancel, buy);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                answer(left);
            }
        });
    }

    private void answer(Runnable outcome) {
        if (!answered) {
            answered = true;
            outcome.run();
        }
    }

    /** The form that it was asked for is gone. */
    public void dismiss() {
        answered = true;
        close();
    }

    public void ask() {
        open();
        cancel.getElement().executeJs(FOCUS);
    }

    private DescriptionList facts(int tasks, Cost cost, Allowance allowance) {
        var facts = new DescriptionList();
        facts.add(new Term(words.text("confirm.tasks")), new Description(words.number(tasks)));
        facts.add(new Term(words.text("confirm.price")), new Description(cost.in(words)));
        if (allowance.left() != null) {
            facts.add(new Term(words.text("confirm.left")), new Description(words.credits(allowance.left())));
        }
        facts.addClassName("purchase-facts");
        return facts;
    }

    private Paragraph why(Allowance allowance) {
        var why = new Paragraph(words.text("confirm.why", words.credits(allowance.confirmAbove())) + " ");
        why.add(new Anchor("account", words.text("confirm.change")));
        why.addClassName("muted");
        return why;
    }
}
