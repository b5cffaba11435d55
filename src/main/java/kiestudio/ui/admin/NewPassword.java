package kiestudio.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import kiestudio.account.AccountAdministration;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;

/** A password for somebody else: a random one stands there, another can be rolled or typed. */
final class NewPassword extends Div {

    final TextField field;
    final Button roll;

    NewPassword(String label, Words words) {
        addClassName("new-password");
        field = new TextField(label);
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(true);
        field.setValue(AccountAdministration.randomPassword());
        field.setHelperText(words.text("users.password.help"));
        field.getElement().setAttribute("autocomplete", "off").setAttribute("spellcheck", "false");
        roll = new Button(
                Icon.DICES.create(), clicked -> field.setValue(AccountAdministration.randomPassword()));
        roll.addClassName("icon-button");
        roll.setAriaLabel(words.text("users.password.roll"));
        roll.setTooltipText(words.text("users.password.roll"));
        field.setSuffixComponent(roll);
        add(field);
    }

    String value() {
        return field.getValue();
    }
}
