package kiestudio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.PermitAll;
import kiestudio.account.Person;
import kiestudio.generation.SubmissionPause;
import kiestudio.kie.KieBalance;
import kiestudio.platform.KieEndpoint;
import kiestudio.ui.account.Appearance;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.SignedIn;
import kiestudio.ui.parts.TaskFeed;
import kiestudio.ui.parts.TaskLists;
import kiestudio.ui.parts.Words;
import org.springframework.beans.factory.ObjectProvider;

/** The frame around the screens: where to go on the left, or below on a phone; who is here at its foot. */
@Layout
@JsModule("./undo-key.ts")
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final transient SubmissionPause pause;
    private final transient Appearance appearance;
    private final transient Words words = Words.here();
    private final boolean administrator;
    private final transient Places places;
    private final Div pauseStrip = new Div();
    private final Button collapse = new Button(Icon.PANEL_LEFT.create());

    MainLayout(
            SignedIn signedIn,
            SubmissionPause pause,
            Appearance appearance,
            KieBalance balance,
            TaskFeed feed,
            TaskLists lists,
            ObjectProvider<KieEndpoint> endpoint) {
        this.pause = pause;
        this.appearance = appearance;
        administrator = signedIn.find().map(Person::administrator).orElse(false);
        places = new Places(administrator, words, () -> setDrawerOpened(true));
        setPrimarySection(Section.DRAWER);
        var foot = new DrawerFoot(signedIn, appearance, words);
        var strips = new Div();
        strips.addClassName("strips");
        var kie = endpoint.getIfAvailable();
        if (kie != null && kie.simulated()) {
            addClassName("simulated");
            strips.add(new SimulatorStrip(words));
        } else if (kie != null && administrator) {
            foot.addComponentAsFirst(new BalanceNote(balance, feed, words));
        }
        pauseStrip.addClassName("pause-strip");
        pauseStrip.getElement().setAttribute("role", "status");
        strips.add(pauseStrip);
        // No component that scrolls: that would be a stop of the Tab key before the places, which are stops themselves.
        var list = new Div(places.list());
        list.addClassName("drawer-places");
        addToDrawer(head(), list, foot);
        addToNavbar(skipLink(), toggle(), strips);
        // Beside the screen and not in the navbar, which would be the frame of whatever is fixed in it.
        getElement().appendChild(places.bar().getElement());
        signedIn.find().ifPresent(person -> addToNavbar(lists.notices(person)));
        showCollapsed(appearance.drawerCollapsed(VaadinRequest.getCurrent()));
    }

    /** While Kie refuses the key or the balance nothing is sent: everybody sees that, administrators see why. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String text = pause.current()
                .map(why -> administrator
                        ? words.text("pause.why", why.message(), String.valueOf(why.code()))
                        : words.text("pause.name"))
                .orElse("");
        pauseStrip.setText(text);
        pauseStrip.setVisible(!text.isEmpty());
        places.at(event.getLocation().getPath());
    }

    private Component head() {
        var name = new Span("Kie Studio");
        name.addClassName("drawer-label");
        var brand = new Anchor("", name);
        brand.addClassName("brand");
        brand.getElement().setAttribute("aria-label", words.text("nav.home"));
        collapse.addClassNames("icon-button", "collapse");
        collapse.addClickListener(clicked -> {
            boolean collapsed = !hasClassName("collapsed");
            appearance.chooseDrawer(collapsed);
            showCollapsed(collapsed);
        });
        var head = new Div(brand, collapse);
        head.addClassName("drawer-head");
        return head;
    }

    private void showCollapsed(boolean collapsed) {
        getElement().getClassList().set("collapsed", collapsed);
        String action = words.text(collapsed ? "nav.expand" : "nav.collapse");
        collapse.setAriaLabel(action);
        collapse.setTooltipText(action);
        collapse.getElement().setAttribute("aria-expanded", String.valueOf(!collapsed));
        places.showNamesOnHover(collapsed);
    }

    /** An address with a hash would be a navigation to the router, so it is a button. */
    private Component skipLink() {
        var skip = new NativeButton(words.text("nav.skip"));
        skip.addClassName("skip-link");
        skip.getElement().setAttribute("type", "button");
        skip.addClickListener(clicked -> getElement()
                .executeJs("const main = this.querySelector('main'); if (main) { main.tabIndex = -1; main.focus(); }"));
        return skip;
    }

    private DrawerToggle toggle() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(words.text("nav.menu"));
        return toggle;
    }
}
