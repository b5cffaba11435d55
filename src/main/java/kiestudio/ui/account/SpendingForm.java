package kiestudio.ui.account;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import kiestudio.account.Person;
import kiestudio.account.PersonalSettings;
import kiestudio.account.PersonalSettings.Setting;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** From how many credits on the person wants to be asked before a press of Generate buys. */
final class SpendingForm extends Div {

    /** No press comes near. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);

    private final transient PersonalSettings settings;
    private final transient Person person;
    private final transient Words words;
    final BigDecimalField above;
    final Button save;
    final Paragraph saved = new Paragraph();

    SpendingForm(PersonalSettings settings, Person person, Words words) {
        this.settings = settings;
        this.person = person;
        this.words = words;
        addClassName("account-form");
        above = new BigDecimalField(words.text("account.spending.above"));
        above.setLocale(words.locale());
        above.setClearButtonVisible(true);
        above.setHelperText(words.text("account.spending.help", words.money(BigDecimal.valueOf(100))));
        above.setI18n(new BigDecimalField.BigDecimalFieldI18n().setBadInputErrorMessage(range()));
        above.setReadOnly(true);
        above.addValueChangeListener(changed -> saved.setVisible(false));
        saved.addClassName("notice");
        saved.getElement().setAttribute("role", "status");
        saved.setVisible(false);
        save = new Button(words.text("account.spending.save"), clicked -> save());
        save.setDisableOnClick(true);
        save.addClickShortcut(Key.ENTER).listenOn(this);
        add(above, save, saved);
    }

    /** Nothing can be typed until it is there, or it would be overwritten by what comes late. */
    @Override
    protected void onAttach(AttachEvent attached) {
        if (!attached.isInitialAttach()) {
            return;
        }
        OffUi.read(
                attached.getUI(),
                () -> settings.find(person.id(), Setting.CONFIRM_ABOVE).map(BigDecimal::new),
                kept -> {
                    kept.ifPresent(above::setValue);
                    above.setReadOnly(false);
                },
                failure -> {
                    above.setReadOnly(false);
                    throw failure;
                });
    }

    private String range() {
        return words.text("account.spending.range", words.number(LARGEST));
    }

    private void save() {
        BigDecimal wanted = above.getValue();
        boolean unreadable = wanted == null && above.isInvalid();
        if (unreadable || (wanted != null && (wanted.signum() < 0 || wanted.compareTo(LARGEST) > 0))) {
            above.setErrorMessage(range());
            above.setInvalid(true);
            above.focus();
            save.setEnabled(true);
            return;
        }
        above.setInvalid(false);
        OffUi.read(
                UI.getCurrentOrThrow(),
                () -> {
                    settings.set(person.id(), Setting.CONFIRM_ABOVE, wanted == null ? null : wanted.toPlainString());
                    return true;
                },
                done -> say(wanted),
                failure -> {
                    save.setEnabled(true);
                    throw failure;
                });
    }

    private void say(@Nullable BigDecimal wanted) {
        save.setEnabled(true);
        saved.setText(
                wanted == null
                        ? words.text("account.spending.never")
                        : words.text("account.spending.saved", words.credits(wanted)));
        saved.setVisible(true);
    }
}
