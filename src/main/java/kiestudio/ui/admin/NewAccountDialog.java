package kiestudio.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import kiestudio.account.Account;
import kiestudio.account.AccountAdministration;
import kiestudio.account.Person;
import kiestudio.account.Role;
import kiestudio.ui.account.Problem;
import kiestudio.ui.account.ShownOnce;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.Words;

/** Makes an account for somebody and shows its password, once. */
final class NewAccountDialog extends Dialog {

    private final transient AccountAdministration administration;
    private final transient Person person;
    private final transient Words words;
    private final transient Runnable done;
    final TextField username;
    final TextField displayName;
    final Select<Role> role = new Select<>();
    final NewPassword password;
    final Problem problem;
    final Button make;

    /** @param done called in the UI once the account is there */
    NewAccountDialog(AccountAdministration administration, Person person, Words words, Runnable done) {
        this.administration = administration;
        this.person = person;
        this.words = words;
        this.done = done;
        setHeaderTitle(words.text("users.make"));
        setWidth("min(460px, 94vw)");
        username = new TextField(words.text("signIn.username"));
        username.setMaxLength(64);
        username.setManualValidation(true);
        username.setRequiredIndicatorVisible(true);
        username.setAutofocus(true);
        username.getElement().setAttribute("autocomplete", "off").setAttribute("autocapitalize", "none");
        displayName = new TextField(words.text("users.displayName"));
        displayName.setMaxLength(120);
        displayName.setHelperText(words.text("users.displayName.help"));
        role.setLabel(words.text("users.role"));
        role.setItems(Role.MEMBER, Role.ADMINISTRATOR);
        role.setItemLabelGenerator(one -> UsersGrid.role(words, one));
        role.setValue(Role.MEMBER);
        password = new NewPassword(words.text("signIn.password"), words);
        problem = new Problem(words);
        make = new Button(words.text("users.make.submit"), clicked -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true);
        var fields = new Div(username, displayName, role, password, problem);
        fields.addClassName("account-form");
        add(fields);
        getFooter().add(new Button(words.text("dialog.cancel"), clicked -> close()), make);
    }

    private void make() {
        problem.clear();
        String name = username.getValue();
        String shown = displayName.getValue();
        String secret = password.value();
        Role wanted = role.getValue();
        OffUi.read(
                UI.getCurrentOrThrow(),
                () -> administration.create(person, name, shown, secret, wanted),
                made -> show(made, secret),
                failure -> {
                    make.setEnabled(true);
                    problem.say(failure);
                });
    }

    private void show(Account made, String secret) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(words.text("users.made", made.username()));
        setCloseOnOutsideClick(false);
        var shown = new ShownOnce(words.text("signIn.password"), secret, words);
        add(shown);
        getFooter().add(new Button(words.text("dialog.close"), clicked -> close()));
        shown.focusCopy();
        done.run();
    }
}
