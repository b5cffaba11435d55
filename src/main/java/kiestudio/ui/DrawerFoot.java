package kiestudio.ui;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ColorScheme;
import java.util.List;
import java.util.Locale;
import kiestudio.account.Person;
import kiestudio.ui.account.Appearance;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.SignedIn;
import kiestudio.ui.parts.Words;

/** Who is here, the way out, language, and light or dark. */
final class DrawerFoot extends Div {

    private final transient SignedIn signedIn;
    private final transient Appearance appearance;
    private final transient Words words;

    DrawerFoot(SignedIn signedIn, Appearance appearance, Words words) {
        this.signedIn = signedIn;
        this.appearance = appearance;
        this.words = words;
        addClassName("drawer-foot");
        signedIn.find().ifPresent(person -> add(who(person)));
        add(languageSwitch(), schemeSwitch());
    }

    private Div who(Person person) {
        var avatar = new Avatar(person.username());
        avatar.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(person.username());
        name.addClassNames("who-name", "drawer-label");
        var account = new Anchor("account", avatar, name);
        account.addClassName("who-account");
        account.setTitle(words.text("nav.account"));
        var who = new Div(account, iconButton(Icon.LOG_OUT, "nav.signOut", this::signOut));
        who.addClassName("who");
        return who;
    }

    /** The session ends for every tab of this browser: the others go to the sign-in page too, not only this one. */
    private void signOut() {
        getUI().ifPresent(ui -> List.copyOf(ui.getSession().getUIs()).stream()
                .filter(other -> other != ui && other.isAttached())
                .forEach(other -> {
                    other.getPage().setLocation("login");
                    other.push();
                }));
        signedIn.signOut();
    }

    private Button languageSwitch() {
        Locale other = Locale.of(words.locale().getLanguage().equals("ru") ? "en" : "ru");
        var name = new Span(words.text("nav.otherLanguage"));
        name.addClassName("drawer-label");
        var button = new Button(Icon.LANGUAGES.create(), clicked -> speak(other));
        button.getElement().appendChild(name.getElement());
        button.addClassName("quiet");
        button.setTooltipText(words.text("nav.otherLanguage"));
        button.getElement().setAttribute("lang", other.getLanguage());
        return button;
    }

    private void speak(Locale locale) {
        appearance.choose(locale.getLanguage());
        getUI().ifPresent(ui -> {
            ui.getSession().setLocale(locale);
            ui.getPage().reload();
        });
    }

    private Button schemeSwitch() {
        return iconButton(Icon.SUN_MOON, "nav.scheme", () -> getUI().ifPresent(ui -> {
            var next = switch (ui.getPage().getColorScheme()) {
                case LIGHT -> ColorScheme.Value.DARK;
                case DARK -> ColorScheme.Value.SYSTEM;
                default -> ColorScheme.Value.LIGHT;
            };
            appearance.choose(next);
            ui.getPage().setColorScheme(next);
        }));
    }

    private Button iconButton(Icon icon, String key, Runnable action) {
        var button = new Button(icon.create(), clicked -> action.run());
        button.addClassName("icon-button");
        button.setAriaLabel(words.text(key));
        button.setTooltipText(words.text(key));
        return button;
    }
}
