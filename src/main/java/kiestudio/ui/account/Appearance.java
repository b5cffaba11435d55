package kiestudio.ui.account;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import java.util.Optional;
import kiestudio.account.Account;
import kiestudio.account.AccountAdministration;
import kiestudio.account.Accounts;
import kiestudio.account.Person;
import kiestudio.ui.parts.SignedIn;
import kiestudio.ui.parts.WindowWidth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Language and light or dark: what the person chose, on any computer; for strangers, and for who never chose, what this browser did. */
@Component
public class Appearance {

    private static final String SYSTEM = "system";

    /** Below this many pixels the names take room that a form and its results need. */
    private static final int ROOM_FOR_NAMES = 1100;

    private final SignedIn signedIn;
    private final Accounts accounts;
    private final AccountAdministration administration;

    Appearance(SignedIn signedIn, Accounts accounts, AccountAdministration administration) {
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.administration = administration;
    }

    public Locale locale(VaadinRequest request) {
        return account().map(Account::language).map(Locale::of).orElseGet(() -> Preferences.locale(request));
    }

    public ColorScheme.Value scheme(VaadinRequest request) {
        return account().map(Account::theme).map(Appearance::scheme).orElseGet(() -> Preferences.scheme(request));
    }

    /**
     * Keeps the choice for the person and for this browser's sign-in page.
     *
     * @param language {@code en}, {@code ru}, or null for the browser's
     */
    public void choose(@Nullable String language) {
        if (language == null) {
            Preferences.forgetLanguage();
        } else {
            Preferences.remember(Locale.of(language));
        }
        account().ifPresent(account -> administration.setAppearance(person(account), language, account.theme()));
    }

    public void choose(ColorScheme.Value scheme) {
        Preferences.remember(scheme);
        account().ifPresent(account -> administration.setAppearance(person(account), account.language(), theme(scheme)));
    }

    /** Of this browser alone: it depends on the width of its screen, and goes by that until somebody chooses. */
    public boolean drawerCollapsed(VaadinRequest request) {
        return Preferences.drawerCollapsed(request).orElseGet(() -> WindowWidth.pixels() < ROOM_FOR_NAMES);
    }

    public void chooseDrawer(boolean collapsed) {
        Preferences.rememberDrawer(collapsed);
    }

    private Optional<Account> account() {
        return signedIn.find().flatMap(person -> accounts.find(person.id()));
    }

    private static Person person(Account account) {
        return new Person(account.id(), account.username(), account.role());
    }

    private static String theme(ColorScheme.Value scheme) {
        return scheme == ColorScheme.Value.SYSTEM ? SYSTEM : scheme.getValue();
    }

    private static ColorScheme.Value scheme(String theme) {
        return switch (theme) {
            case "light" -> ColorScheme.Value.LIGHT;
            case "dark" -> ColorScheme.Value.DARK;
            default -> ColorScheme.Value.SYSTEM;
        };
    }
}
