package kiestudio.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.page.ColorScheme;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import kiestudio.account.Account;
import kiestudio.account.AccountAdministration;
import kiestudio.account.Accounts;
import kiestudio.account.ApiToken;
import kiestudio.account.ApiTokens;
import kiestudio.account.Person;
import kiestudio.account.PersonalSettings;
import kiestudio.account.PersonalSettings.Setting;
import kiestudio.account.Role;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AccountViewTest extends ScreenTest {

    @Autowired
    Accounts accounts;

    @Autowired
    PersonalSettings settings;

    @Autowired
    ApiTokens tokens;

    @Autowired
    AccountAdministration administration;

    @Test
    @SignedInAs("changer")
    void a_change_of_password_is_said_and_ends_the_api_tokens() {
        tokens.issue(person("changer"), "A backup", null);
        var view = open("account", "", AccountView.class);
        assertThat(textOf(view.tokens)).contains("A backup");

        fill(view.password, "a password of changer", "a new password of changer", "a new password of changer");

        awaitOnScreen(() -> view.password.success.isVisible());
        assertThat(view.password.success.getText()).contains("Every other browser is signed out");
        assertThat(view.password.present.getValue()).isEmpty();
        awaitOnScreen(() -> !textOf(view.tokens).contains("A backup"));
        assertThat(tokens.list(person("changer"))).isEmpty();
    }

    @Test
    @SignedInAs("forgetful")
    void a_wrong_or_short_or_mistyped_password_is_refused_in_words() {
        var view = open("account", "", AccountView.class);

        fill(view.password, "a password of forgetful", "one long password", "another long password");
        assertThat(view.password.problem.getText()).isEqualTo("The two passwords differ.");

        fill(view.password, "not the password", "one long password", "one long password");
        awaitOnScreen(() -> view.password.problem.getText().contains("The present password is not right"));

        fill(view.password, "a password of forgetful", "short", "short");
        awaitOnScreen(() -> view.password.problem.getText().contains("12 to 128"));
        assertThat(view.password.change.isEnabled()).isTrue();
    }

    @Test
    @SignedInAs("speaker")
    void single_keys_can_be_switched_off_here_too() {
        settings.set(person("speaker").id(), Setting.SINGLE_KEYS, "on");
        var view = open("account", "", AccountView.class);
        awaitOnScreen(view.singleKeys::isEnabled);
        assertThat(view.singleKeys.getValue()).isTrue();

        test(view.singleKeys).click();

        awaitOnScreen(() -> settings.find(person("speaker").id(), Setting.SINGLE_KEYS).equals(Optional.of("off")));
    }

    @Test
    @SignedInAs("automator")
    void a_token_is_made_and_shown_once_and_can_be_revoked() {
        var view = open("account", "", AccountView.class);
        test(view.tokens.make).click();
        var dialog = find(NewTokenDialog.class).single();

        test(dialog.make).click();
        awaitOnScreen(() -> dialog.problem.isVisible());
        assertThat(dialog.problem.getText()).contains("1 to 120 characters");

        dialog.name.setValue("Nightly run");
        dialog.lifetime.setValue(NewTokenDialog.Lifetime.DAYS_30);
        test(dialog.make).click();
        awaitOnScreen(() -> find(ShownOnce.class).exists());
        String secret = find(ShownOnce.class).single().field.getValue();
        test(find(Button.class).withText("Close").single()).click();

        ApiToken made = tokens.list(person("automator")).getFirst();
        assertThat(secret).startsWith(made.prefix()).hasSizeGreaterThan(40);
        assertThat(made.expiresAt()).isEqualTo(made.createdAt().plus(Duration.ofDays(30)));
        awaitOnScreen(() -> textOf(view.tokens).contains("Nightly run"));
        assertThat(textOf(view)).contains("not used yet", "expires").doesNotContain(secret);

        test(find(Button.class).withText("Revoke").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();
        awaitOnScreen(() -> textOf(view.tokens).contains("You have no tokens"));
        assertThat(tokens.list(person("automator"))).isEmpty();
    }

    @Test
    @SignedInAs("polyglot")
    void language_and_theme_are_kept_with_the_account() {
        var view = open("account", "", AccountView.class);

        view.looks.language.setValue("ru");
        view.looks.theme.setValue(ColorScheme.Value.DARK);

        Account kept = accounts.findByUsername("polyglot").orElseThrow();
        assertThat(kept.language()).isEqualTo("ru");
        assertThat(kept.theme()).isEqualTo("dark");

        view.looks.language.setValue("browser");
        assertThat(accounts.findByUsername("polyglot").orElseThrow().language()).isNull();
        assertThat(accounts.findByUsername("polyglot").orElseThrow().theme()).isEqualTo("dark");
    }

    @Test
    @SignedInAs("asker")
    void a_limit_above_which_to_be_asked_is_kept_or_refused_with_what_is_allowed() {
        var form = open("account", "", AccountView.class).spending;
        awaitOnScreen(() -> !form.above.isReadOnly());
        form.above.setValue(new BigDecimal("-1"));
        test(form.save).click();
        assertThat(form.above.isInvalid()).isTrue();
        assertThat(form.above.getErrorMessage()).isEqualTo("Please enter a number from 0 to 1,000,000, or leave it empty.");
        assertThat(form.save.isEnabled()).isTrue();

        form.above.setValue(new BigDecimal("12.5"));
        test(form.save).click();
        awaitOnScreen(() -> form.saved.isVisible());
        assertThat(form.saved.getText()).isEqualTo("Saved: you will be asked above 12.5 credits.");
        assertThat(settings.find(person("asker").id(), Setting.CONFIRM_ABOVE)).contains("12.5");

        leave();
        var again = open("account", "", AccountView.class).spending;
        awaitOnScreen(() -> !again.above.isReadOnly());
        assertThat(again.above.getValue()).isEqualByComparingTo("12.5");
        again.above.clear();
        test(again.save).click();
        awaitOnScreen(() -> again.saved.isVisible());
        assertThat(settings.find(person("asker").id(), Setting.CONFIRM_ABOVE)).isEmpty();
    }

    @Test
    @SignedInAs("spender")
    void what_is_used_of_the_budget_is_said() {
        assertThat(textOf(open("account", "", AccountView.class))).contains("0 credits used. No limit is set.");

        Account boss = accounts.findByUsername("treasurer")
                .orElseGet(() -> accounts.create("treasurer", "", "a password of treasurer", Role.ADMINISTRATOR));
        administration.setBudget(
                new Person(boss.id(), boss.username(), boss.role()), person("spender").id(), new BigDecimal("250"));

        leave();
        assertThat(textOf(open("account", "", AccountView.class))).contains("0 credits used of 250 credits");
    }

    private void leave() {
        open("history", "", Component.class);
    }

    private Person person(String name) {
        Account account = accounts.findByUsername(name).orElseThrow();
        return new Person(account.id(), account.username(), account.role());
    }

    private void fill(PasswordForm form, String present, String next, String again) {
        form.present.setValue(present);
        form.next.setValue(next);
        form.again.setValue(again);
        awaitOnScreen(form.change::isEnabled);
        test(form.change).click();
    }
}
