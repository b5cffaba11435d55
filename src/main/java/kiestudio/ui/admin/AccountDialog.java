package kiestudio.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import kiestudio.account.Account;
import kiestudio.account.AccountAdministration;
import kiestudio.account.Person;
import kiestudio.account.Role;
import kiestudio.ui.account.Problem;
import kiestudio.ui.account.ShownOnce;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** What an administrator changes of an account: role, whether it is enabled, budget, password. */
final class AccountDialog extends Dialog {

    private final transient AccountAdministration administration;
    private final transient Person person;
    private final transient Account account;
    private final transient Words words;
    private final transient Runnable done;
    final Select<Role> role = new Select<>();
    final Checkbox enabled;
    final BigDecimalField budget;
    final Problem problem;
    final Button save;
    final Button reset;

    /** @param done called in the UI after something changed */
    AccountDialog(AccountAdministration administration, Person person, Account account, Words words, Runnable done) {
        this.administration = administration;
        this.person = person;
        this.account = account;
        this.words = words;
        this.done = done;
        setHeaderTitle(account.username());
        setWidth("min(460px, 94vw)");
        role.setLabel(words.text("users.role"));
        role.setItems(Role.MEMBER, Role.ADMINISTRATOR);
        role.setItemLabelGenerator(one -> UsersGrid.role(words, one));
        role.setValue(account.role());
        role.setHelperText(words.text("users.role.help"));
        enabled = new Checkbox(words.text("users.mayEnter"), account.enabled());
        enabled.setHelperText(words.text("users.mayEnter.help"));
        budget = new BigDecimalField(words.text("users.budget.credits"));
        budget.setLocale(words.locale());
        budget.setHelperText(words.text("users.budget.help"));
        budget.setClearButtonVisible(true);
        budget.setValue(account.budget() == null ? null : account.budget().stripTrailingZeros());
        problem = new Problem(words);
        save = new Button(words.text("users.save"), clicked -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        reset = new Button(words.text("users.reset"), clicked -> askForPassword());
        var fields = new Div(role, enabled, budget, problem);
        fields.addClassName("account-form");
        add(fields);
        var foot = new Div(reset);
        foot.addClassName("dialog-foot");
        var answers = new Div(new Button(words.text("dialog.cancel"), clicked -> close()), save);
        answers.addClassName("dialog-answers");
        getFooter().add(foot, answers);
    }

    private void save() {
        problem.clear();
        if (budget.isInvalid()) {
            save.setEnabled(true);
            budget.focus();
            return;
        }
        Role wantedRole = role.getValue();
        boolean wantedEnabled = enabled.getValue();
        BigDecimal wantedBudget = budget.getValue();
        OffUi.read(
                UI.getCurrentOrThrow(),
                () -> {
                    change(wantedRole, wantedEnabled, wantedBudget);
                    return account;
                },
                changed -> {
                    done.run();
                    close();
                },
                this::failed);
    }

    /** Each change stands by itself: one that is refused leaves those before it done, which the rows behind show. */
    private void change(Role wantedRole, boolean wantedEnabled, @Nullable BigDecimal wantedBudget) {
        if (!same(account.budget(), wantedBudget)) {
            administration.setBudget(person, account.id(), wantedBudget);
        }
        if (wantedEnabled != account.enabled()) {
            administration.setEnabled(person, account.id(), wantedEnabled);
        }
        if (wantedRole != account.role()) {
            administration.setRole(person, account.id(), wantedRole);
        }
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private void failed(RuntimeException failure) {
        save.setEnabled(true);
        done.run();
        problem.say(failure);
    }

    private void askForPassword() {
        problem.clear();
        setHeaderTitle(words.text("users.reset.title", account.username()));
        removeAll();
        getFooter().removeAll();
        var password = new NewPassword(words.text("account.password.next"), words);
        password.field.setAutofocus(true);
        var set = new Button(words.text("users.reset.submit"));
        set.addThemeVariants(ButtonVariant.PRIMARY);
        set.setDisableOnClick(true);
        set.addClickListener(clicked -> reset(password.value(), set));
        var explain = new Paragraph(words.text("users.reset.explain"));
        var fields = new Div(explain, password, problem);
        fields.addClassName("account-form");
        add(fields);
        getFooter().add(new Button(words.text("dialog.cancel"), clicked -> close()), set);
        password.field.focus();
    }

    private void reset(String secret, Button set) {
        problem.clear();
        OffUi.read(
                UI.getCurrentOrThrow(),
                () -> {
                    administration.resetPassword(person, account.id(), secret);
                    return secret;
                },
                this::show,
                failure -> {
                    set.setEnabled(true);
                    problem.say(failure);
                });
    }

    private void show(String secret) {
        removeAll();
        getFooter().removeAll();
        setCloseOnOutsideClick(false);
        var shown = new ShownOnce(words.text("account.password.next"), secret, words);
        add(shown);
        getFooter().add(new Button(words.text("dialog.close"), clicked -> close()));
        shown.focusCopy();
    }
}
