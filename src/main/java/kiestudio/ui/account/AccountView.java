package kiestudio.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Locale;
import kiestudio.account.Account;
import kiestudio.account.AccountAdministration;
import kiestudio.account.Accounts;
import kiestudio.account.ApiTokens;
import kiestudio.account.Person;
import kiestudio.account.PersonalSettings;
import kiestudio.ui.parts.SignedIn;
import kiestudio.ui.parts.SingleKeys;
import kiestudio.ui.parts.SystemNotices;
import kiestudio.ui.parts.Words;

/** One's own account. */
@Route("account")
@PermitAll
class AccountView extends Main implements HasDynamicTitle {

    private final transient Words words = Words.here();
    final PasswordForm password;
    final SpendingForm spending;
    final AppearanceForm looks;
    final TokensPanel tokens;
    final SingleKeys singleKeys;

    AccountView(
            Accounts accounts,
            AccountAdministration administration,
            ApiTokens apiTokens,
            PersonalSettings settings,
            Appearance appearance,
            SystemNotices notices,
            SignedIn signedIn,
            Clock clock) {
        Person person = signedIn.person();
        Account account = accounts.find(person.id()).orElseThrow();
        addClassNames("page", "account-page");
        spending = new SpendingForm(settings, person, words);
        looks = new AppearanceForm(account, appearance, words);
        singleKeys = new SingleKeys(settings, person, words, act -> {});
        tokens = new TokensPanel(apiTokens, person, clock, words);
        password = new PasswordForm(administration, person, words, tokens::readAgain);
        add(
                title(account),
                section("account.budget", new BudgetUse(account, words)),
                section("account.spending", spending),
                section("account.appearance", looks),
                section("account.keyboard", singleKeys),
                section("account.notices", notices.choice(person, words)),
                section("account.password", password),
                section("account.tokens", tokens));
    }

    private Component title(Account account) {
        var about = new Paragraph(account.displayName() + " · "
                + words.text("role." + account.role().name().toLowerCase(Locale.ROOT)));
        about.addClassName("muted");
        return new Div(new H1(words.text("nav.account")), about);
    }

    private Section section(String key, Component content) {
        var heading = new H2(words.text(key));
        heading.setId(key.replace('.', '-'));
        var section = new Section(heading, content);
        section.addClassName("account-section");
        section.setAriaLabelledBy(heading.getId().orElseThrow());
        return section;
    }

    @Override
    public String getPageTitle() {
        return words.text("title", words.text("nav.account"));
    }
}
