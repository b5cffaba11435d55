package kiestudio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import kiestudio.account.Person;
import kiestudio.generation.TaskState;
import org.junit.jupiter.api.Test;

/** A laptop that was closed on the way home, and a server that hangs. */
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

    @Test
    void while_the_studio_does_not_answer_the_page_says_so_and_keeps_what_is_typed() {
        enter("patient-one");
        page.navigate(address("images/google/imagen4"));
        page.locator(".composer[aria-busy=false]").waitFor();
        Locator prompt = page.locator(".prompt-input.large textarea");
        Locator generate = page.locator("vaadin-button.generate");
        List<Route> hanging = new CopyOnWriteArrayList<>();
        page.route(Pattern.compile(".*v-r=uidl.*"), hanging::add);

        prompt.fill("A ship in the ice");
        Locator word = page.locator(".slow-word");
        assertThat(word).hasText(
                "The studio does not answer. What you type stays here and is sent as soon as it does.",
                new HasTextOptions().setTimeout(PATIENCE));
        assertThat(prompt).hasValue("A ship in the ice");

        page.unroute(Pattern.compile(".*v-r=uidl.*"));
        hanging.forEach(Route::resume);
        assertThat(word).hasCount(0);
        assertThat(generate).not().hasAttribute("aria-disabled", "true");
        assertThat(complaints).isEmpty();
    }
}
