package kiestudio.ui;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kiestudio.account.Account;
import kiestudio.account.Accounts;
import kiestudio.account.Person;
import kiestudio.account.Role;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.node.JsonNodeFactory;

/** Takes the pictures of docs/screenshots from a real studio; run by hand, docs/development.md says how. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:shots;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "studio.data-dir=target/screenshots",
            "studio.simulator.speed=20",
            "kie.api-key=",
            "vaadin.productionMode=true"
        })
class TakeScreenshots extends BrowserTest {

    private static final Path FOLDER = Path.of("docs/screenshots");

    private static final String[][] PICTURES = {
        {"A lighthouse at dusk, the sea calm", "16:9"},
        {"An old forest in the morning mist", "4:3"},
        {"A harbour at night, lanterns on the water", "9:16"},
        {"Mountains behind a quiet lake", "16:9"},
        {"A city of glass under the first snow", "3:4"},
        {"Stars over the quiet ocean", "16:9"},
        {"Wild flowers on a windy hill", "1:1"},
        {"A sailing boat and a red moon", "4:3"},
        {"The garden of an astronomer", "16:9"}
    };

    @Autowired
    Accounts accounts;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskQueries queries;

    @Test
    void take() {
        Account account = accounts.create("anna", "Anna", PASSWORD, Role.ADMINISTRATOR);
        Person anna = new Person(account.id(), account.username(), account.role());
        List<UUID> made = new ArrayList<>();
        for (String[] picture : PICTURES) {
            var input = JsonNodeFactory.instance.objectNode().put("prompt", picture[0]).put("aspect_ratio", picture[1]);
            made.addFirst(tasks.submit(anna, new SubmitTask("google/imagen4", input, null, null)).id());
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> queries.findAll(made).stream().allMatch(task -> task.state().ended()));

        enlargeOneAndSpeak(anna, made.getLast());

        page.navigate(address("login"));
        signIn(page, "anna", "Sign in");
        page.getByText("What would you like to make?").waitFor();
        shoot(page, "images/google/imagen4", "studio");
        shoot(page, "images", "models");
        takeBatch(page);
        shoot(page, "images/topaz/image-upscale", "before-after");
        page.locator(".task-tile").first().hover();
        page.locator(".task-tile vaadin-button[aria-label='Open']").first().click();
        page.locator(".viewer-facts").waitFor();
        save(page, "viewer");
        page.navigate(address("audio/elevenlabs/text-to-speech-turbo-2-5"));
        page.locator(".task-tile studio-sound").waitFor();
        page.locator(".voice-choose").click();
        page.locator(".voice-grid .voice-play").first().waitFor();
        save(page, "voices");

        Page dark = newPage(new Browser.NewContextOptions()
                .setLocale("ru-RU").setColorScheme(ColorScheme.DARK).setViewportSize(1440, 900));
        dark.navigate(address("login"));
        signIn(dark, "anna", "Войти");
        dark.getByText("Что создадим сегодня?").waitFor();
        shoot(dark, "history?task=" + made.getFirst(), "history-dark-ru");

        Page phone = newPage(new Browser.NewContextOptions().setLocale("en-US").setViewportSize(390, 844));
        phone.navigate(address("login"));
        signIn(phone, "anna", "Sign in");
        phone.getByText("What would you like to make?").waitFor();
        shoot(phone, "images/google/imagen4", "phone");
    }

    /** Two animals by two models, each with its price before it is made. */
    private void takeBatch(Page on) {
        on.navigate(address("images/bytedance/seedream"));
        on.locator(".prompt-input.large textarea").fill("A {animal} in the snow at dawn");
        on.locator(".variable textarea").fill("fox\nheron");
        on.locator(".batch-panel > vaadin-details-summary").click();
        on.locator(".also-with input").click();
        on.locator(".also-with input").pressSequentially("Imagen 4 Ultra");
        on.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Google Imagen 4 Ultra")).click();
        on.locator(".also-with input").press("Escape");
        on.locator(".also-name").waitFor();
        on.locator(".generate:not(.not-ready)").click();
        on.waitForFunction("() => document.querySelectorAll('.batch-table .task-tile img').length === 4");
        on.locator(".generate").scrollIntoViewIfNeeded();
        save(on, "batch");
    }

    private void shoot(Page on, String path, String name) {
        on.navigate(address(path));
        on.waitForFunction("() => document.querySelectorAll('vaadin-app-layout').length > 0"
                + " && [...document.images].every(image => image.complete)");
        if (path.startsWith("history")) {
            on.locator(".task-panel img").first().waitFor();
        }
        if (path.contains("imagen4") && on.locator(".prompt-input.large textarea").isVisible()) {
            on.locator(".prompt-input.large textarea").fill("A lighthouse at dusk, the sea calm");
        }
        if (path.contains("/")) {
            on.locator(".task-tile img").first().waitFor();
            on.waitForFunction("() => [...document.images].every(image => image.complete && image.naturalWidth > 0)");
        }
        on.waitForFunction("() => document.querySelector('vaadin-connection-indicator')?.loading !== true");
        save(on, name);
    }

    /** Once nothing fades or loads any more; what moves with scrolling alone stands still. */
    private static void save(Page on, String name) {
        on.waitForFunction(
                "() => document.getAnimations().every(one => one.playState !== 'running' || !(one.timeline instanceof DocumentTimeline))");
        on.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }

    private void enlargeOneAndSpeak(Person anna, UUID picture) {
        String source = queries.find(picture).orElseThrow().results().getFirst().path();
        var larger = JsonNodeFactory.instance.objectNode().put("image_url", source).put("upscale_factor", "2");
        var spoken = JsonNodeFactory.instance.objectNode().put("text", "Good evening. The lighthouse is lit, and the sea is calm.");
        List<UUID> more = List.of(
                tasks.submit(anna, new SubmitTask("topaz/image-upscale", larger, null, null)).id(),
                tasks.submit(anna, new SubmitTask("elevenlabs/text-to-speech-turbo-2-5", spoken, null, null)).id());
        await().atMost(Duration.ofMinutes(2)).until(() -> queries.findAll(more).stream().allMatch(task -> task.state().ended()));
    }
}
