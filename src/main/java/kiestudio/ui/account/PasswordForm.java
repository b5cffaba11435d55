package kiestudio.ui.account;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinRequest;
import kiestudio.account.AccountAdministration;
import kiestudio.account.Person;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.Words;

/** A change of one's own password. This session goes on, everything else that was signed in ends. */
final class PasswordForm extends Div {

    private final transient AccountAdministration administration;
    private final transient Person person;
    private final transient Words words;
    private final transient Runnable done;
    final PasswordField present;
    final PasswordField next;
    final PasswordField again;
    final Problem problem;
    final Paragraph success = new Paragraph();
    final Button change;

    /** @param done called in the UI after the change, which has ended the person's API tokens */
    PasswordForm(AccountAdministration administration, Person person, Words words, Runnable done) {
        this.administration = administration;
        this.person = person;
        this.words = words;
        this.done = done;
        addClassName("account-form");
        present = field("account.password.present", "current-password");
        next = field("account.password.next", "new-password");
        again = field("account.password.again", "new-password");
        next.setHelperText(words.text("account.password.help"));
        problem = new Problem(words);
        success.addClassName("notice");
        success.getElement().setAttribute("role", "status");
        success.setVisible(false);
        change = new Button(words.text("account.password.change"), clicked -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.setDisableOnClick(true);
        change.addClickShortcut(Key.ENTER).listenOn(this);
        add(new Paragraph(words.text("account.password.explain")), present, next, again, problem, success, change);
    }

    private PasswordField field(String key, String autocomplete) {
        var field = new PasswordField(words.text(key));
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }

    private void change() {
        problem.clear();
        success.setVisible(false);
        if (!next.getValue().equals(again.getValue())) {
            problem.say(words.text("setup.differ"));
            again.focus();
            change.setEnabled(true);
            return;
        }
        String old = present.getValue();
        String wanted = next.getValue();
        String thisSession = VaadinRequest.getCurrent().getWrappedSession().getId();
        OffUi.read(
                UI.getCurrentOrThrow(),
                () -> {
                    administration.changePassword(person, old, wanted, thisSession);
                    return wanted;
                },
                changed -> succeeded(),
                this::failed);
    }

    private void succeeded() {
        present.clear();
        next.clear();
        again.clear();
        change.setEnabled(true);
        success.setText(words.text("account.password.changed"));
        success.setVisible(true);
        done.run();
    }

    private void failed(RuntimeException failure) {
        change.setEnabled(true);
        problem.say(failure);
        present.focus();
    }
}
