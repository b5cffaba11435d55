package kiestudio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import kiestudio.account.Accounts;
import kiestudio.account.Role;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.node.JsonNodeFactory;

/** What people come for, from the first click to what they see at the end, in a real browser on the simulator. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:journeys;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "studio.data-dir=target/journeys",
            "studio.simulator.speed=4",
            "studio.simulator.max-side=512",
            "kie.api-key=",
            "vaadin.productionMode=true"
        })
class StudioJourneysIT extends BrowserTest {

    @Autowired
    Accounts accounts;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskQueries queries;

    @BeforeEach
    void people() {
        for (String name : new String[] {"anna", "boris"}) {
            if (accounts.findByUsername(name).isEmpty()) {
                accounts.create(name, name, PASSWORD, name.equals("anna") ? Role.ADMINISTRATOR : Role.MEMBER);
            }
        }
    }

    @AfterEach
    void nothing_complained() {
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_video_begins_with_the_first_frame_that_was_given() {
        open("boris", "video/kling/v2-1-pro");

        prompt(page).fill("The camera moves slowly towards the hills");
        page.locator("vaadin-upload input[type=file]").first().setInputFiles(hills());
        page.locator(".upload-previews img").waitFor();
        generate(page);

        page.locator(".task-tile video").waitFor();
        page.waitForFunction("() => { const v = document.querySelector('.task-tile video'); return v.readyState > 0 && v.duration > 0.5; }");
    }

    @Test
    void failure_and_moderation_say_what_happened_and_that_nothing_was_charged() {
        open("boris", "images/google/imagen4");

        prompt(page).fill("[moderated] a quiet street");
        generate(page);
        assertThat(page.locator(".task-tile", new Page.LocatorOptions().setHasText("a quiet street")))
                .containsText(Pattern.compile("Kie said: .*content.*Nothing was charged", Pattern.CASE_INSENSITIVE | Pattern.DOTALL));

        prompt(page).fill("[fail] an empty square");
        generate(page);
        assertThat(page.locator(".task-tile", new Page.LocatorOptions().setHasText("an empty square")))
                .containsText(Pattern.compile("Internal Error.*Nothing was charged", Pattern.DOTALL));
        assertThat(prompt(page)).hasValue("[fail] an empty square");
    }

    @Test
    void a_sentence_is_spoken_by_the_voice_that_was_heard_and_chosen() {
        open("boris", "audio/elevenlabs/text-to-speech-turbo-2-5");

        page.locator(".voice-choose").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Name or character").fill("arabella");
        Locator play = dialog.locator("vaadin-grid .voice-play").first();
        Response sample = page.waitForResponse(
                response -> response.url().contains("/sample"), () -> play.click());
        assertThat(sample.status()).isIn(200, 206);
        assertThat(sample.headerValue("content-type")).isEqualTo("audio/mpeg");
        dialog.locator("vaadin-grid").getByText("Arabella").first().click();
        assertThat(page.locator(".voice-choose")).containsText("Arabella");

        prompt(page).fill("Good evening. The studio is open.");
        generate(page);
        page.locator(".task-tile studio-sound").waitFor();
        page.waitForFunction("() => document.querySelector('.task-tile audio').duration > 0.5");
        page.navigate(address("history"));
        page.locator("vaadin-grid").getByText("Good evening. The studio is open.").first().click();
        assertThat(page.locator(".task-panel")).containsText("Arabella");
    }

    @Test
    void an_administrator_narrows_everybodys_history_and_reaches_it_again_by_its_address() {
        make("anna", "A castle on a rock");
        make("boris", "A castle in the valley");
        make("boris", "[fail] A castle in the air");
        open("anna", "history");
        assertThat(row("A castle on a rock")).isVisible();

        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Person")).fill("bor");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("boris"))).click();
        page.locator(".history-search input").fill("castle air");
        assertThat(row("A castle on a rock")).isHidden();
        assertThat(row("A castle in the valley")).isHidden();
        assertThat(row("A castle in the air")).isVisible();
        assertThat(page).hasURL(Pattern.compile("(?=.*person=)(?=.*q=castle)"));
        String reached = page.url();

        page.navigate(address(""));
        page.navigate(reached);
        assertThat(row("A castle in the air")).isVisible();
        assertThat(row("A castle in the valley")).isHidden();
        assertThat(page.locator(".history-search input")).hasValue("castle air");
        row("A castle in the air").click();
        assertThat(page.locator(".task-panel")).containsText(Pattern.compile("Kie said.*Internal Error", Pattern.DOTALL));
    }

    @Test
    void a_long_prompt_leaves_the_rest_of_the_details_in_sight_until_it_is_asked_for() {
        make("anna", "A harbour under a steep hill. " + "Boats lie at the pier, and nobody is awake. ".repeat(30).strip());
        open("anna", "history");
        row("A harbour under a steep hill").click();
        Locator text = page.locator(".task-panel .folded-text");
        Locator all = text.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show all"));
        assertThat(all).hasAttribute("aria-expanded", "false");
        double folded = text.boundingBox().height;

        all.press("Enter");
        Locator less = text.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show less"));
        assertThat(less).hasAttribute("aria-expanded", "true");
        assertThat(text.boundingBox().height).isGreaterThan(2 * folded);
        assertThat(less).isFocused();
    }

    private static final String IN_A_ROW =
            "() => document.activeElement?.shadowRoot?.activeElement?.closest('#items') !== null && document.activeElement.localName === 'vaadin-grid'";

    @Test
    void the_row_that_was_opened_stays_in_sight_with_the_keyboard_beside_its_details() {
        for (int number = 1; number <= 6; number++) {
            make("anna", "[moderated] Kite " + number);
        }
        page.setViewportSize(1440, 480);
        open("anna", "history");
        row("Kite 6").waitFor();
        page.evaluate("document.querySelector('.days-button').focus()");
        while (!Boolean.TRUE.equals(page.evaluate(IN_A_ROW))) {
            page.keyboard().press("Tab");
        }
        for (int number = 5; number >= 1; number--) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");

        assertThat(page.locator(".task-panel")).containsText("Kite 1");
        page.waitForFunction("""
                () => {
                  const grid = document.querySelector('vaadin-grid.compact');
                  const row = grid?.shadowRoot.querySelector('#items > tr[selected]')?.getBoundingClientRect();
                  return row && row.bottom <= grid.getBoundingClientRect().bottom + 1;
                }""");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(page.locator(".task-panel")).containsText("Kite 2");
        page.keyboard().press("Escape");
        assertThat(page.locator(".task-panel")).isHidden();
    }

    private Locator row(String prompt) {
        return page.locator("vaadin-grid").getByText(prompt).first();
    }

    private void make(String username, String prompt) {
        var input = JsonNodeFactory.instance.objectNode().put("prompt", prompt);
        var person = accounts.findByUsername(username).orElseThrow().person();
        UUID task = tasks.submit(person, new SubmitTask("google/imagen4", input, null, null)).id();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> queries.find(task).orElseThrow().state().ended());
    }

    private void open(String username, String path) {
        page.navigate(address(path));
        signIn(page, username, "Sign in");
        page.locator("vaadin-app-layout").waitFor();
    }

    private static Locator prompt(Page on) {
        return on.locator(".prompt-input.large textarea");
    }

    private static void generate(Page on) {
        on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Generate · "))).click();
    }

    /** A picture of a size that every model takes. */
    private static FilePayload hills() {
        var picture = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0x8fb7d9), 0, 360, new Color(0x2f5d43)));
        pen.fillRect(0, 0, 640, 360);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return new FilePayload("hills.png", "image/png", bytes.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
