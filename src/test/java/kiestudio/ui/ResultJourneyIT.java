package kiestudio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import kiestudio.account.Accounts;
import kiestudio.account.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestPropertySource;

/** From a picture to an enlarged one, by the keyboard where it matters: menu, divider, viewer, neighbours. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:results;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "studio.data-dir=target/results-journey",
            "studio.simulator.max-side=512",
            "studio.simulator.speed=5",
            "kie.api-key=",
            "vaadin.productionMode=true"
        })
class ResultJourneyIT extends BrowserTest {

    @Autowired
    Accounts accounts;

    @Test
    void a_picture_is_made_enlarged_compared_and_seen_in_full() {
        accounts.create("anna", "Anna", PASSWORD, Role.MEMBER);
        page.navigate(address("login"));
        signIn(page, "anna", "Sign in");
        assertThat(page.getByText("What would you like to make?")).isVisible();
        makeAPicture();

        Locator tile = page.locator(".task-tile").first();
        tile.hover();
        tile.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Use in…")).press("Enter");
        Locator upscale = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Topaz Upscale"));
        assertThat(upscale).isVisible();
        upscale.press("Enter");
        page.waitForURL(Pattern.compile(".*/images/topaz/image-upscale.*"));
        enlarge();

        seeBeforeAndAfter();
        walkThroughTheViewer();
        assertThat(complaints).isEmpty();
    }

    private void makeAPicture() {
        page.navigate(address("images/google/imagen4"));
        page.locator(".prompt-input.large textarea").fill("A lighthouse at dusk");
        generate();
        assertThat(page.locator(".task-tile .result-open img"))
                .isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
    }

    /** Twice the picture that the menu put into the form: once as it stands, once larger. */
    private void enlarge() {
        page.locator(".upload-previews img").waitFor();
        generate();
        assertThat(page.locator(".task-tile")).hasCount(1);
        page.locator(".composer vaadin-radio-button", new Page.LocatorOptions().setHasText("×4")).click();
        generate();
    }

    private void seeBeforeAndAfter() {
        Locator compared = page.locator(".task-tile studio-compare");
        assertThat(compared).hasCount(2, new HasCountOptions().setTimeout(PATIENCE));
        // The two are told together when they end together.
        Pattern told = Pattern.compile("Done: Topaz Upscale|2 results are ready");
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(told)).first()).isAttached();
        Locator divider = page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Divider between before and after"));
        divider.first().press("ArrowRight");
        assertThat(divider.first()).hasValue("51");
        divider.first().press("End");
        assertThat(divider.first()).hasValue("100");
    }

    private void walkThroughTheViewer() {
        Locator tile = page.locator(".task-tile").first();
        tile.hover();
        Locator open = tile.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Open").setExact(true));
        open.press("Enter");
        Locator viewer = page.getByRole(AriaRole.DIALOG);
        assertThat(viewer.getByText("1 of 2")).isVisible();
        assertThat(viewer.locator(".viewer-facts")).containsText("×4");
        assertThat(viewer.locator("studio-compare")).isVisible();

        page.keyboard().press("ArrowRight");
        assertThat(viewer.getByText("2 of 2")).isVisible();
        assertThat(viewer.locator(".viewer-facts")).containsText("×2");
        Locator divider = viewer.getByRole(AriaRole.SLIDER);
        divider.press("ArrowLeft");
        assertThat(divider).hasValue("49");
        assertThat(viewer.getByText("2 of 2")).isVisible();

        page.keyboard().press("Escape");
        assertThat(viewer).isHidden();
        assertThat(open).isFocused();
    }

    private void generate() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Generate · ")))
                .click();
    }
}
