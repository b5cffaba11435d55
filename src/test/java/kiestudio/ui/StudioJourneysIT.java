package kiestudio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import kiestudio.account.Accounts;
import kiestudio.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestPropertySource;

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

    private void open(String username, String path) {
        page.navigate(address(path));
        signIn(page, username, "Sign in");
        page.locator("vaadin-app-layout").waitFor();
    }

    private static com.microsoft.playwright.Locator prompt(Page on) {
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
