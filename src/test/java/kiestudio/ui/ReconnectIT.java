package kiestudio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.util.UUID;
import kiestudio.account.Person;
import kiestudio.generation.TaskState;
import org.junit.jupiter.api.Test;

/** A laptop that was closed on the way home. */
class ReconnectIT extends StudioInBrowser {

    @Test
    void a_result_that_came_while_the_connection_was_gone_is_there_after_it_without_a_reload() {
        Person commuter = enter("commuter");
        UUID task = work.endless(commuter, "a train in the snow");
        page.navigate(address("images/google/imagen4"));
        page.locator(".task-tile studio-elapsed").waitFor();
        page.evaluate("() => { window.sameDocument = true; }");

        page.context().setOffline(true);
        page.waitForFunction("() => window.Vaadin.connectionState.state === 'connection-lost'");
        work.end(task);
        work.awaitState(task, TaskState.SUCCESS);
        page.context().setOffline(false);

        assertThat(page.locator(".task-tile img")).hasCount(1, new HasCountOptions().setTimeout(PATIENCE));
        assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
    }
}
