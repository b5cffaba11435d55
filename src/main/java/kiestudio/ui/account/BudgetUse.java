package kiestudio.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.math.RoundingMode;
import kiestudio.account.Account;
import kiestudio.ui.parts.Words;

/** How much of the person's budget is used: in words, and as a bar for the eye. */
final class BudgetUse extends Div {

    BudgetUse(Account account, Words words) {
        addClassName("budget-use");
        BigDecimal used = account.spent().add(account.reserved());
        var sentence = new Paragraph(
                account.budget() == null
                        ? words.text("account.budget.none", words.credits(used))
                        : words.text("account.budget.used", words.credits(used), words.credits(account.budget())));
        sentence.addClassName("budget-sentence");
        add(sentence);
        if (account.budget() != null) {
            add(bar(used, account.budget()));
        }
        if (account.reserved().signum() > 0) {
            var reserved = new Paragraph(words.text("account.budget.reserved", words.credits(account.reserved())));
            reserved.addClassName("muted");
            add(reserved);
        }
    }

    private static Div bar(BigDecimal used, BigDecimal budget) {
        BigDecimal percent = budget.signum() == 0
                ? BigDecimal.valueOf(100)
                : used.movePointRight(2).divide(budget, 1, RoundingMode.HALF_UP).min(BigDecimal.valueOf(100));
        var filled = new Div();
        filled.getStyle().setWidth(percent.toPlainString() + "%");
        var bar = new Div(filled);
        bar.addClassName("budget-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }
}
