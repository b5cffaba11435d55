package kiestudio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import kiestudio.account.Accounts;
import kiestudio.account.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestPropertySource;

/** One template, two values, two models: the product and the price first, then the results beside each other, for good. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:batches;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "studio.data-dir=target/batch-journey",
            "studio.simulator.max-side=256",
            "studio.simulator.speed=10",
            "kie.api-key=",
            "vaadin.productionMode=true"
        })
class BatchJourneyIT extends BrowserTest {

    @Autowired
    Accounts accounts;

    @Test
    void a_template_is_filled_in_for_two_models_and_the_results_stand_beside_each_other() {
        openModelAs("anna", "Anna");

        compose();
        assertThat(page.locator(".batch-sum")).hasText(Pattern.compile("2 prompts × 2 models = 4 tasks · [\\d.]+.credits"));
        generate();
        seeTheTable();

        page.reload();
        seeTheTable();
        page.locator(".batch").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Show the batch")).first().click();
        page.waitForURL(Pattern.compile(".*/batch/[0-9a-f-]{36}"));
        seeTheTable();
        assertThat(complaints).isEmpty();
    }

    @Test
    void an_older_batch_stays_one_below_the_newer_and_neither_makes_the_window_scroll() {
        openModelAs("boris", "Boris");
        Locator prompt = page.locator(".prompt-input.large textarea");
        prompt.fill("A {animal} in the snow");
        page.locator(".variable textarea").fill("cat\ndog");
        generate();
        assertThat(page.locator(".batch .result-open img")).hasCount(2, new HasCountOptions().setTimeout(PATIENCE));
        prompt.fill("A {animal} in the rain");
        generate();
        assertThat(page.locator(".batch .result-open img")).hasCount(4, new HasCountOptions().setTimeout(PATIENCE));
        page.setViewportSize(1440, 400);
        seeTwoInOneWindow();

        page.reload();
        assertThat(page.locator(".batch .result-open img")).hasCount(4, new HasCountOptions().setTimeout(PATIENCE));
        seeTwoInOneWindow();
        assertThat(complaints).isEmpty();
    }

    /** The cells are as high as what stands in them. */
    private void seeTwoInOneWindow() {
        assertThat(page.locator(".batch .batch-progress")).hasText(new String[] {"2 of 2 done", "2 of 2 done"});
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollHeight === innerHeight")).isTrue();
        assertThat((Boolean) page.evaluate("""
                () => [...document.querySelectorAll('.batch .task-tile')].every(tile =>
                  tile.clientHeight < tile.querySelector('.task-stage').offsetHeight + tile.querySelector('.tile-foot').offsetHeight + 2)""")).isTrue();
    }

    private void openModelAs(String username, String name) {
        accounts.create(username, name, PASSWORD, Role.MEMBER);
        page.navigate(address("login"));
        signIn(page, username, "Sign in");
        assertThat(page.getByText("What would you like to make?")).isVisible();
        page.navigate(address("images/google/imagen4"));
    }

    private void generate() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Generate"))).click();
    }

    private void compose() {
        Locator prompt = page.locator(".prompt-input.large textarea");
        prompt.fill("A {animal} in the snow");
        Locator animal = page.locator(".variable textarea");
        animal.fill("cat\ndog");
        page.locator(".batch-panel > vaadin-details-summary").click();
        Locator also = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Also with"));
        also.click();
        also.pressSequentially("Seedream 3");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Seedream 3.0")).click();
        also.press("Escape");
        assertThat(page.locator(".also-name")).hasText("Seedream 3.0");
    }

    private void seeTheTable() {
        Locator batch = page.locator(".batch");
        assertThat(batch.locator("thead th")).hasText(new String[] {"animal", "Google Imagen 4", "Seedream 3.0"});
        assertThat(batch.locator("tbody th")).hasText(new String[] {"cat", "dog"});
        assertThat(batch.locator(".batch-progress")).containsText("4 of 4 done", new ContainsTextOptions().setTimeout(PATIENCE));
        assertThat(batch.locator(".task-tile .result-open img")).hasCount(4, new HasCountOptions().setTimeout(PATIENCE));
        assertThat(batch.locator("tbody tr").first().locator("td").nth(1).locator("img")).isVisible();
    }
}
