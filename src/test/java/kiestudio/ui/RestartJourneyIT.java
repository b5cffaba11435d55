package kiestudio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import kiestudio.simulator.Simulator;
import kiestudio.support.RunningStudio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The studio is stopped and started again under an open page, while Kie goes on with a task. */
class RestartJourneyIT extends BrowserTest {

    @TempDir
    Path folder;

    private Simulator kie;

    @BeforeEach
    void aKie() {
        kie = RunningStudio.kie(folder.resolve("kie"), 1);
        port = RunningStudio.freePort();
    }

    @AfterEach
    void noKie() {
        kie.stop();
    }

    @Test
    void after_a_restart_the_open_page_comes_back_and_tells_the_truth() {
        try (RunningStudio before = studio()) {
            page.navigate(address("images/google/imagen4"));
            page.getByLabel("Stay signed in").check();
            signIn(page, "admin", "Sign in");
            page.locator(".prompt-input.large textarea").fill("A lighthouse at dusk");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Generate · 8 credits")))
                    .click();
            await().atMost(Duration.ofSeconds(30)).until(() -> kie.ledger().entries().size() == 1);
        }
        assertThat(page.getByText("Connection lost")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));

        try (RunningStudio after = studio()) {
            page.locator(".task-tile img").first().waitFor();
            page.waitForFunction("() => document.querySelector('.task-tile img').naturalWidth > 0");

            assertThat(page).hasURL(Pattern.compile("/images/google/imagen4"));
            assertThat(page.locator(".task-tile")).hasCount(1);
            assertThat(kie.ledger().entries()).hasSize(1);
        }
    }

    private RunningStudio studio() {
        return RunningStudio.start(kie, folder.resolve("data"), "--server.port=" + port, "--vaadin.productionMode=true");
    }
}
