package kiestudio.ui.account;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.Locale;
import kiestudio.account.ApiToken;
import kiestudio.account.ApiTokens;
import kiestudio.account.Person;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** Makes an API token and shows its secret, once. */
final class NewTokenDialog extends Dialog {

    private static final int LONGEST_NAME = 120;

    enum Lifetime {
        DAYS_30(Duration.ofDays(30)),
        DAYS_90(Duration.ofDays(90)),
        DAYS_365(Duration.ofDays(365)),
        ENDLESS(null);

        private final @Nullable Duration duration;

        Lifetime(@Nullable Duration duration) {
            this.duration = duration;
        }
    }

    private final transient ApiTokens tokens;
    private final transient Person person;
    private final transient Words words;
    private final transient Runnable done;
    final TextField name;
    final Select<Lifetime> lifetime = new Select<>();
    final Problem problem;
    final Button make;

    /** @param done called in the UI once there is a new token */
    NewTokenDialog(ApiTokens tokens, Person person, Words words, Runnable done) {
        this.tokens = tokens;
        this.person = person;
        this.words = words;
        this.done = done;
        setHeaderTitle(words.text("token.make"));
        setWidth("min(460px, 94vw)");
        name = new TextField(words.text("token.name"));
        name.setHelperText(words.text("token.name.help"));
        name.setMaxLength(LONGEST_NAME);
        name.setAutofocus(true);
        lifetime.setLabel(words.text("token.lifetime"));
        lifetime.setItems(Lifetime.values());
        lifetime.setItemLabelGenerator(one -> words.text("token.lifetime." + one.name().toLowerCase(Locale.ROOT)));
        lifetime.setValue(Lifetime.DAYS_90);
        problem = new Problem(words);
        make = new Button(words.text("token.make.submit"), clicked -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true);
        make.addClickShortcut(Key.ENTER).listenOn(name);
        var fields = new Div(name, lifetime, problem);
        fields.addClassName("account-form");
        add(fields);
        getFooter().add(new Button(words.text("dialog.cancel"), clicked -> close()), make);
    }

    private void make() {
        problem.clear();
        String wanted = name.getValue();
        Duration time = lifetime.getValue().duration;
        OffUi.read(UI.getCurrentOrThrow(), () -> tokens.issue(person, wanted, time), this::show, failure -> {
            make.setEnabled(true);
            problem.say(failure);
            name.focus();
        });
    }

    private void show(ApiToken.Issued issued) {
        removeAll();
        getFooter().removeAll();
        // A click beside the dialog must not take away what cannot be shown again.
        setCloseOnOutsideClick(false);
        var secret = new ShownOnce(issued.token().name(), issued.secret(), words);
        add(secret);
        getFooter().add(new Button(words.text("dialog.close"), clicked -> close()));
        secret.focusCopy();
        done.run();
    }
}
