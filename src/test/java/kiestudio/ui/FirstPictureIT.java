package kiestudio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** The way of the very first person, in a real browser: set up, sign in, choose a model, make a picture. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:journey;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "studio.data-dir=target/journey",
            "studio.simulator.max-side=512",
            "kie.api-key=",
            "vaadin.productionMode=true"
        })
class FirstPictureIT extends BrowserTest {

    private static final Pattern SETUP = Pattern.compile("/setup\\?code=(\\S+)");

    @Test
    void from_the_set_up_link_to_the_first_picture(CapturedOutput console) {
        setUp(codeFrom(console));
        signIn(page, "anna", "Sign in");
        assertThat(page.getByText("What would you like to make?")).isVisible();

        page.locator("vaadin-side-nav-item", new Page.LocatorOptions().setHasText("Images")).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Google Imagen 4 .*Photographic")))
                .click();
        page.locator(".prompt-input.large textarea").fill("A lighthouse at dusk");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Generate · 8 credits")))
                .click();

        assertThat(page.locator("studio-elapsed")).isVisible();
        Locator picture = page.locator(".task-tile img");
        assertThat(picture).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        assertThat(picture).hasAttribute("alt", "A lighthouse at dusk", new HasAttributeOptions().setTimeout(PATIENCE));
        page.waitForFunction("() => document.querySelector('.task-tile img').naturalWidth > 0");
        assertThat(complaints).isEmpty();
    }

    private static String codeFrom(CapturedOutput console) {
        Matcher link = SETUP.matcher(console.getAll());
        assertThat(link.find()).as("the set-up link on the console").isTrue();
        return link.group(1);
    }

    private void setUp(String code) {
        page.navigate(address("setup?code=" + code));
        page.getByLabel("Username").fill("anna");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("Password again").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the administrator")).click();
        assertThat(page.getByText("The account is made")).isVisible();
    }
}
