package kiestudio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import kiestudio.account.Person;
import kiestudio.catalog.Category;
import kiestudio.generation.SubmissionPause;
import kiestudio.platform.KieEndpoint;
import kiestudio.ui.account.Appearance;
import kiestudio.ui.parts.CreatePaths;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.SignedIn;
import kiestudio.ui.parts.Words;
import org.springframework.beans.factory.ObjectProvider;

/** The frame around the screens: where to go on the left, who is here at its foot. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final transient SignedIn signedIn;
    private final transient SubmissionPause pause;
    private final transient Appearance appearance;
    private final transient Words words = Words.here();
    private final Div pauseStrip = new Div();

    MainLayout(
            SignedIn signedIn, SubmissionPause pause, Appearance appearance, ObjectProvider<KieEndpoint> endpoint) {
        this.signedIn = signedIn;
        this.pause = pause;
        this.appearance = appearance;
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), new Scroller(navigation()), foot());
        addToNavbar(toggle());
        var kie = endpoint.getIfAvailable();
        if (kie != null && kie.simulated()) {
            addClassName("simulated");
            addToNavbar(simulatorStrip());
        }
        pauseStrip.addClassName("pause-strip");
        pauseStrip.getElement().setAttribute("role", "status");
        addToNavbar(pauseStrip);
    }

    /** While Kie refuses the key or the balance nothing is sent: everybody sees that, administrators see why. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        boolean administrator = signedIn.find().map(Person::administrator).orElse(false);
        String text = pause.current()
                .map(why -> administrator
                        ? words.text("pause.why", why.message(), String.valueOf(why.code()))
                        : words.text("pause.name"))
                .orElse("");
        pauseStrip.setText(text);
        pauseStrip.setVisible(!text.isEmpty());
    }

    private Component brand() {
        var brand = new Anchor("", new Span("Kie Studio"));
        brand.addClassName("brand");
        brand.getElement().setAttribute("aria-label", words.text("nav.home"));
        return brand;
    }

    private SideNav navigation() {
        var nav = new SideNav();
        nav.getElement().setAttribute("aria-label", words.text("nav.label"));
        for (Category category : Category.values()) {
            var item = new SideNavItem(
                    words.of(category), CreatePaths.of(category), Icon.of(category).create());
            item.setMatchNested(true);
            nav.addItem(item);
        }
        nav.addItem(new SideNavItem(words.text("nav.history"), "history", Icon.HISTORY.create()));
        if (signedIn.find().map(Person::administrator).orElse(false)) {
            nav.addItem(new SideNavItem(words.text("nav.admin"), "admin/users", Icon.USERS_ROUND.create()));
        }
        return nav;
    }

    private Div foot() {
        var foot = new Div(languageSwitch(), schemeSwitch());
        foot.addClassName("drawer-foot");
        signedIn.find().ifPresent(person -> foot.addComponentAsFirst(who(person)));
        return foot;
    }

    private Div who(Person person) {
        var name = new Anchor("account", person.username());
        name.addClassName("who-name");
        name.setTitle(words.text("nav.account"));
        var signOut = iconButton(Icon.LOG_OUT, "nav.signOut", signedIn::signOut);
        var avatar = new Avatar(person.username());
        avatar.getElement().setAttribute("aria-hidden", "true");
        var who = new Div(avatar, name, signOut);
        who.addClassName("who");
        return who;
    }

    private Button languageSwitch() {
        Locale other = Locale.of(words.locale().getLanguage().equals("ru") ? "en" : "ru");
        var button = new Button(words.text("nav.otherLanguage"), Icon.LANGUAGES.create(), clicked -> speak(other));
        button.addClassName("quiet");
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

    private DrawerToggle toggle() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(words.text("nav.menu"));
        return toggle;
    }

    private Div simulatorStrip() {
        var strip = new Div(
                Icon.FLASK_CONICAL.create(),
                new Span(words.text("simulator.name")),
                new Span(words.text("simulator.explain")));
        strip.addClassName("simulator-strip");
        strip.getElement().setAttribute("role", "note");
        return strip;
    }
}
