package kiestudio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kiestudio.account.Person;
import kiestudio.generation.TaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** Results as they come: in their place at once, without a jump, and said wherever the person is; films and sounds that play in place. */
class LiveResultsIT extends StudioInBrowser {

    /** Notes what moved without the person, and lets the test hide the tab and read the system's notices. */
    private static final String INSTRUMENTS = """
            window.moved = [];
            const note = entries => entries.forEach(entry => entry.sources.forEach(source => {
              const tile = source.node?.nodeType === 1 && source.node.closest('.task-tile');
              if (tile) window.moved.push(tile.dataset.task);
            }));
            const shifts = new PerformanceObserver(list => note(list.getEntries()));
            shifts.observe({ type: 'layout-shift', buffered: true });
            window.drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
              note(shifts.takeRecords());
              done();
            }, 50))));
            window.away = false;
            Object.defineProperty(document, 'hidden', { get: () => window.away });
            window.lookAway = away => { window.away = away; document.dispatchEvent(new Event('visibilitychange')); };
            window.systemNotices = [];
            window.Notification = class extends EventTarget {
              static permission = 'default';
              static async requestPermission() { return window.Notification.permission = 'granted'; }
              constructor(title, options) { super(); window.systemNotices.push(options.body); }
              close() {}
            };
            """;

    @AfterEach
    void nothing_complained() {
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_result_has_its_place_at_once_and_comes_into_it_without_moving_anything() {
        Person anna = come("anna");
        UUID earlier = work.picture(anna, "A barn in the mist");
        work.awaitState(earlier, TaskState.SUCCESS);
        page.navigate(address("images/google/imagen4"));
        tile(earlier).locator("img").waitFor();
        assertThat(page.locator(".list-states")).isEmpty();
        BoundingBox before = tile(earlier).boundingBox();

        page.locator(".prompt-input.large textarea").fill("[slow] A lighthouse at dusk");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("16:9")).check();
        Locator fresh = generate();
        assertThat(fresh.locator("studio-elapsed")).containsText(Pattern.compile("\\d:\\d\\d of usually \\d:\\d\\d"));
        BoundingBox place = fresh.locator(".task-stage").boundingBox();
        assertThat(place.width / place.height).isBetween(1.75, 1.80);
        BoundingBox moved = tile(earlier).boundingBox();
        assertThat(List.of(moved.x, moved.width)).as("only a new row came in front").isEqualTo(List.of(before.x, before.width));

        comes(fresh, "img", earlier);

        assertThat(fresh.locator(".task-stage").boundingBox()).usingRecursiveComparison().isEqualTo(place);
        assertThat(tile(earlier).boundingBox()).usingRecursiveComparison().isEqualTo(moved);
    }

    @Test
    void a_sound_comes_with_its_words_already_standing_there() {
        Person erika = come("erika");
        var input = JsonNodeFactory.instance.objectNode().put("text", "Good evening. The studio is open, and the lamp is lit.");
        UUID earlier = work.submit(erika, "elevenlabs/text-to-speech-turbo-2-5", input);
        work.awaitState(earlier, TaskState.SUCCESS);
        page.navigate(address("audio/elevenlabs/text-to-speech-turbo-2-5"));
        tile(earlier).locator("studio-sound").waitFor();

        page.locator(".prompt-input.spoken textarea").fill("[slow] The harbour was quiet. Nobody had seen the boat go out. ".repeat(4).strip());
        Locator fresh = generate();
        assertThat(fresh.locator(".transcript")).containsText("Nobody had seen the boat go out");
        BoundingBox place = fresh.boundingBox();
        comes(fresh, "studio-sound", earlier);

        assertThat(fresh.boundingBox()).usingRecursiveComparison().isEqualTo(place);
    }

    /** The tile that stands there at once. */
    private Locator generate() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Generate · "))).click();
        Locator fresh = page.locator(".tile-row.fresh .task-tile");
        fresh.waitFor();
        assertThat(fresh.locator(".task-progress")).isVisible();
        return fresh;
    }

    /** Awaits the result, while nothing moves what was there before; what the new row itself moved is counted no longer. */
    private void comes(Locator fresh, String result, UUID earlier) {
        page.evaluate("() => window.drawn().then(() => { window.moved = []; })");
        fresh.locator(result).first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        page.waitForFunction("() => [...document.querySelectorAll('.tile-row.fresh img')].every(image => image.complete)");
        page.evaluate("() => window.drawn()");
        assertThat(page.evaluate("id => window.moved.filter(moved => moved === id)", earlier.toString())).isEqualTo(List.of());
    }

    @Test
    void a_film_plays_where_it_is_pointed_at_and_gives_a_frame_to_a_form() {
        Person boris = come("boris");
        var input = JsonNodeFactory.instance.objectNode().put("prompt", "Waves on a shore");
        UUID film = work.submit(boris, "kling/v2-5-pro", input);
        work.awaitState(film, TaskState.SUCCESS);
        page.navigate(address("video/kling/v2-5-pro"));
        assertThat(tile(film).locator(".clip-length")).hasText(Pattern.compile("0:\\d\\d"));

        tile(film).locator(".result-open").hover();
        page.waitForFunction("() => { const v = document.querySelector('.task-tile video'); return !v.paused && v.muted && v.currentTime > 0.2; }");
        tile(film).locator(".tile-prompt").hover();
        page.waitForFunction("() => document.querySelector('.task-tile video').paused");

        tile(film).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Use this frame")).click();
        assertThat(page.getByText("The frame is kept among your files")).isVisible();
        page.locator(".frame-uses a", new Page.LocatorOptions().setHasText("Kling v2.1 Pro")).first().click();
        page.waitForURL(Pattern.compile(".*/video/kling/v2-1-pro.*"));
        assertThat(page.locator(".upload-previews img")).isVisible();
    }

    @Test
    void a_sound_shows_its_waveform_and_is_sought_by_keys() {
        Person clara = come("clara");
        var input = JsonNodeFactory.instance.objectNode().put("text", "Good evening. The studio is open, and the lamp is lit.");
        UUID speech = work.submit(clara, "elevenlabs/text-to-speech-turbo-2-5", input);
        work.awaitState(speech, TaskState.SUCCESS);
        page.navigate(address("audio/elevenlabs/text-to-speech-turbo-2-5"));

        Locator place = tile(speech).getByRole(AriaRole.SLIDER);
        assertThat(place.locator("canvas").first()).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        assertThat(place).hasAttribute("aria-valuetext", Pattern.compile("0:00 of 0:0[2-9]"));
        place.press("ArrowRight");
        place.press("ArrowRight");
        assertThat(place).hasAttribute("aria-valuetext", Pattern.compile("0:02 of 0:0[2-9]"));
        assertThat(page.evaluate("document.querySelector('.task-tile audio').currentTime")).isEqualTo(2);
        place.press("Home");
        place.press(" ");
        Locator pause = tile(speech).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Pause: ")));
        assertThat(pause).isVisible();
        pause.click();
        assertThat(pause).isHidden();
    }

    @Test
    void who_is_elsewhere_is_told_by_title_notice_and_toast() {
        Person david = come("david");
        UUID task = work.endless(david, "a kite over the sea");
        page.navigate(address("images/google/imagen4"));
        tile(task).hover();
        tile(task).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tell me when it is done")).click();
        assertThat(page.getByText("You will be told when results are ready")).isVisible();

        page.evaluate("() => window.lookAway(true)");
        work.end(task);
        work.awaitState(task, TaskState.SUCCESS);
        assertThat(page).hasTitle(Pattern.compile("^\\(1\\) "));
        page.waitForFunction("() => window.systemNotices.length === 1");
        assertThat((String) page.evaluate("window.systemNotices[0]")).startsWith("Done: ").contains("a kite over the sea");
        page.evaluate("() => window.lookAway(false)");
        assertThat(page).not().hasTitle(Pattern.compile("^\\(1\\) "));

        page.navigate(address("account"));
        assertThat(page.getByLabel("Tell me by a system notice when a result is ready")).isChecked();
        UUID other = work.picture(david, "[fail] a bell");
        Locator toast = page.locator(".result-toast, vaadin-notification-card").filter(new Locator.FilterOptions().setHasText("a bell"));
        toast.first().waitFor();
        assertThat(toast.first()).containsText("Nothing was charged.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show").setExact(true)).click();
        page.waitForURL("**/history?task=" + other);
        assertThat(page.locator(".task-panel")).containsText("a bell");
    }

    private Locator tile(UUID task) {
        return page.locator(".task-tile[data-task='" + task + "']");
    }

    private Person come(String username) {
        page.addInitScript(INSTRUMENTS);
        return enter(username);
    }
}
