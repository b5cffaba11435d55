package kiestudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import kiestudio.account.Person;
import kiestudio.account.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.test.context.TestPropertySource;

/** Every screen there is, inspected: a new one fails this test until it has a visit here. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SampleWork.class)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:access;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "studio.data-dir=target/access",
            "studio.simulator.speed=20",
            "studio.simulator.max-side=256",
            "kie.api-key=",
            "vaadin.productionMode=true"
        })
class AccessibilityIT extends BrowserTest {

    private static final String BROKEN = "a-screen-that-cannot-be-built";

    @Autowired
    SampleWork work;

    @Autowired
    ServletContext servlets;

    private final List<String> findings = new ArrayList<>();
    private final Set<Class<?>> visited = new HashSet<>();
    private RouteConfiguration routes;
    private Inspection inspection;
    private boolean again;
    private EveryState made;

    /** Stands for whatever goes wrong while a screen is built. */
    @AnonymousAllowed
    static class Broken extends Main {
        Broken() {
            throw new IllegalStateException("meant to break");
        }
    }

    @Test
    void every_screen_can_be_used_by_everybody() {
        routes = RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)));
        List<Class<?>> screens = routes.getAvailableRoutes().stream().<Class<?>>map(RouteData::getNavigationTarget).toList();
        routes.setRoute(BROKEN, Broken.class);

        beginAs("en-US");
        visit("setup?code=wrong", ".door-card");
        inspect("set-up");
        page.locator(".door-fields vaadin-button").click();
        page.locator("[role=alert]:visible").waitFor();
        inspect("set-up refused");

        Person anna = work.person("anna", Role.ADMINISTRATOR);
        Person boris = work.person("boris", Role.MEMBER);
        made = EveryState.of(anna, work);
        EveryState ofBoris = EveryState.of(boris, work);

        visit("login", "vaadin-login-form");
        inspect("sign-in");
        visit("login?error", "vaadin-login-form");
        inspect("sign-in refused");
        enter("anna");
        visitEverything("an administrator");
        visitPeople();

        beginAs("ru-RU");
        again = true;
        made = ofBoris;
        visit("login", "vaadin-login-form");
        inspect("вход");
        enter("boris");
        visitEverything("участник");
        visit("admin/users", ".empty-state", AccessDeniedView.class);
        inspect("no access");

        assertThat(visited).as("visited screens").containsAll(screens).containsAll(errorScreens());
        assertThat(findings).as("findings").isEmpty();
        assertThat(complaints).as("console").isEmpty();
    }

    private void visitEverything(String who) {
        see(who, "", ".task-tile img");
        see(who, "images", ".model-card");
        see(who, "video", ".model-card");
        see(who, "audio", ".model-card");
        see(who, "images/google/imagen4", ".task-tile .state-fail");
        composeABatch(who);
        see(who, "batch/" + made.batch(), ".batch-table .task-tile");
        visit("images/google/nano-banana-edit", ".composer");
        page.locator("input[type=file]").first().setInputFiles(picture());
        page.locator(".composer-pane img[src*='media/']").first().waitFor();
        inspect(who + " editing");
        var tour = new DialogTour(page, this::visit, inspection, again, who);
        tour.crop();
        tour.mask(picture());
        tour.form();
        tour.results();
        see(who, "video/kling/v2-5-pro", ".task-tile video");
        see(who, "audio/elevenlabs/text-to-speech-turbo-2-5", ".task-tile.speech studio-sound");
        tour.speech();
        see(who, "history", "vaadin-grid-cell-content .state-success");
        page.locator("vaadin-grid-cell-content .state-fail").first().click();
        page.locator(".task-panel .time-line, .task-panel .facts").first().waitFor();
        inspect(who + " with a failed task open");
        tour.history(made.picture());
        visitAccount(who);
        visit("nowhere/at/all", ".empty-state", NotFoundView.class);
        inspect(who + " not found");
        visit(BROKEN, ".empty-state", FailureView.class);
        inspect(who + " failure");
    }

    private void composeABatch(String who) {
        page.locator(".prompt-input.large textarea").fill("A {animal} in the snow");
        page.locator(".batch-panel > vaadin-details-summary").click();
        page.locator(".variable textarea").fill("cat\ndog");
        page.locator(".batch-sum").waitFor();
        inspect(who + " composing a batch");
        page.locator(".chosen-model").click();
        page.locator(".model-picker .model-card").first().waitFor();
        inspect(who + " choosing a model");
        page.keyboard().press("Escape");
        page.setViewportSize(390, 844);
        page.locator(".open-sheet").click();
        page.locator("studio-sheet[opened] .generate").waitFor();
        inspection.inspectOnPhone(who + " composing in the sheet");
    }

    private void visitAccount(String who) {
        see(who, "account", ".token-panel");
        page.locator(".token-panel > vaadin-button").click();
        Locator dialog = page.locator("vaadin-dialog[opened]");
        dialog.locator("input").first().fill("Camera");
        inspect(who + " making a token");
        dialog.locator("vaadin-button[theme~=primary]").click();
        page.locator(".shown-once").waitFor();
        inspect(who + " copying a token");
        page.keyboard().press("Escape");
        page.locator(".token-list vaadin-button").first().click();
        opened("vaadin-confirm-dialog");
        inspect(who + " revoking a token");
    }

    private void visitPeople() {
        see("an administrator", "admin/users", ".users-grid .user-enabled");
        page.locator(".page-head vaadin-button").click();
        Locator dialog = page.locator("vaadin-dialog[opened]");
        dialog.locator("input").first().fill("clara");
        inspect("making an account");
        dialog.locator("vaadin-button[theme~=primary]").click();
        page.locator(".shown-once").waitFor();
        inspect("an account made");
        page.keyboard().press("Escape");
        page.locator(".users-grid vaadin-button").first().click();
        opened("vaadin-dialog");
        inspect("changing an account");
        dialog.locator(".dialog-foot vaadin-button").click();
        dialog.locator(".new-password").waitFor();
        inspect("giving a new password");
    }

    private void see(String who, String path, String ready) {
        visit(path, ready);
        inspect(who + " at /" + path);
    }

    private void visit(String path, String ready) {
        visit(path, ready, routes.getRoute(path.replaceFirst("\\?.*", "")).orElseThrow());
    }

    private void visit(String path, String ready, Class<? extends Component> screen) {
        page.navigate(address(path));
        page.locator(ready).first().waitFor();
        visited.add(screen);
    }

    private void inspect(String what) {
        if (again) {
            inspection.inspectOnPhone(what);
        } else {
            inspection.inspect(what);
        }
    }

    /** The host of a dialog has no box of its own. */
    private void opened(String dialog) {
        page.locator(dialog + "[opened]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private void beginAs(String language) {
        if (inspection != null) {
            page.context().close();
        }
        page = newPage(new Browser.NewContextOptions()
                .setLocale(language).setReducedMotion(ReducedMotion.REDUCE).setViewportSize(1440, 900));
        inspection = new Inspection(page, findings);
    }

    private void enter(String username) {
        visit("login", "vaadin-login-form");
        page.locator("vaadin-login-form input[name=username]").fill(username);
        page.locator("vaadin-login-form input[name=password]").fill(PASSWORD);
        page.locator("vaadin-login-form vaadin-button").first().click();
        page.locator("vaadin-app-layout").waitFor();
    }

    private static FilePayload picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload("harbour.png", "image/png", bytes.toByteArray());
    }

    private static Set<Class<?>> errorScreens() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
        return scan.findCandidateComponents("kiestudio.ui").stream()
                .map(found -> classOf(found.getBeanClassName()))
                .collect(Collectors.toSet());
    }

    private static Class<?> classOf(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
