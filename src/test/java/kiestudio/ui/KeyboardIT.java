package kiestudio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kiestudio.account.Role;
import kiestudio.generation.TaskState;
import org.junit.jupiter.api.Test;

/** A picture made, and thrown away or not, by somebody who has no mouse. */
class KeyboardIT extends StudioInBrowser {

    private static final int STOPS = 60;

    /** The name of what has the focus, as assistive technology would say it, roughly. */
    private static final String FOCUSED = """
            () => {
              let focused = document.activeElement;
              while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
              if (!focused || focused === document.body) return '';
              const named = focused.getAttribute('aria-labelledby')?.split(' ').map(id => focused.getRootNode().getElementById(id)?.textContent).join(' ');
              return focused.getAttribute('aria-label') ?? named ?? focused.labels?.[0]?.textContent
                ?? (focused.textContent || focused.querySelector('img')?.alt || '');
            }""";

    @Test
    void from_the_sign_in_to_the_picture_with_the_keyboard_alone() {
        work.person("typist", Role.MEMBER);
        page.navigate(address("login"));
        page.locator("vaadin-login-form input[name=username]").waitFor();
        tabTo("^Username");
        page.keyboard().type("typist");
        tabTo("^Password");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");

        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("What would you like to make?")).waitFor();
        tabTo("^Images$");
        page.keyboard().press("Enter");
        page.locator(".model-card").first().waitFor();
        tabTo("Google Imagen 4(?! Ultra)");
        page.keyboard().press("Enter");

        Locator composer = page.locator(".composer");
        composer.waitFor();
        tabTo("^Prompt");
        page.keyboard().type("A lantern in the fog");
        tabTo("1:1|Aspect ratio");
        String before = checkedRatio();
        page.keyboard().press("ArrowRight");
        page.waitForFunction("before => document.querySelector('.ratio-picker vaadin-radio-button[checked]')?.textContent !== before", before);
        tabTo("Generate · ");
        page.keyboard().press("Enter");

        Locator picture = page.locator(".task-tile img");
        assertThat(picture).hasCount(1, new HasCountOptions().setTimeout(PATIENCE));
        tabTo("^A lantern in the fog$");
        assertThat(complaints).isEmpty();
    }

    @Test
    void escape_closes_a_dialog_and_gives_the_focus_back() {
        var person = enter("hesitant");
        work.awaitState(work.picture(person, "A bridge"), TaskState.SUCCESS);

        page.navigate(address("images/google/imagen4"));
        page.locator(".task-tile img").waitFor();
        escapeFrom("^Former prompts$", "vaadin-dialog");
        escapeFrom("^Use in…$", "vaadin-popover");
        escapeFrom("^More$", "vaadin-popover");
        escapeFrom("^Open$", "vaadin-dialog");
        page.navigate(address("account"));
        page.locator(".token-panel").waitFor();
        escapeFrom("New token", "vaadin-dialog");
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_was_thrown_away_is_taken_back_with_the_keyboard_alone() {
        var person = enter("regretful");
        work.awaitState(work.picture(person, "A bridge"), TaskState.SUCCESS);
        UUID newest = work.picture(person, "A tunnel");
        work.awaitState(newest, TaskState.SUCCESS);

        page.navigate(address("images/google/imagen4"));
        Locator pictures = page.locator(".task-tile img");
        assertThat(pictures).hasCount(2);
        tabTo("^More$");
        page.keyboard().press("Enter");
        page.locator(".more-list vaadin-button").last().waitFor();
        tabTo("^Delete$");
        page.keyboard().press("Enter");
        assertThat(pictures).hasCount(1);
        keyboardIsIn(page.locator(".task-tile"));
        tabTo("^Undo$");
        page.keyboard().press("Enter");
        assertThat(pictures).hasCount(2);
        keyboardIsIn(page.locator(".task-tile[data-task='" + newest + "']"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void who_deletes_in_the_viewer_comes_back_to_the_place_in_the_list() {
        var person = enter("tidy");
        work.awaitState(work.picture(person, "A bridge"), TaskState.SUCCESS);
        work.awaitState(work.picture(person, "A tunnel"), TaskState.SUCCESS);
        page.navigate(address("images/google/imagen4"));
        Locator pictures = page.locator(".task-tile img");
        assertThat(pictures).hasCount(2);
        tabTo("^Open$");
        page.keyboard().press("Enter");
        Locator viewer = page.locator("vaadin-dialog.viewer[opened]");
        assertThat(viewer).hasCount(1);

        viewer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete")).last().press("Enter");
        assertThat(pictures).hasCount(1);
        keyboardIsIn(viewer);
        page.keyboard().press("Escape");

        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        keyboardIsIn(page.locator(".task-tile"));
        page.keyboard().press("Control+z");
        assertThat(pictures).hasCount(2);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_list_that_hangs_at_a_button_is_walked_with_the_arrows() {
        var person = enter("walker");
        work.awaitState(work.picture(person, "A bridge"), TaskState.SUCCESS);
        page.navigate(address("images/google/imagen4"));
        page.locator(".task-tile img").waitFor();
        tabTo("^Use in…$");
        page.keyboard().press("Enter");
        Locator lines = page.locator(".hanging-list a");
        lines.first().waitFor();

        page.keyboard().press("ArrowDown");
        assertThat(lines.first()).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(lines.nth(1)).isFocused();
        page.keyboard().press("End");
        assertThat(lines.last()).isFocused();
        assertThat(lines.last()).isInViewport();
        page.keyboard().press("ArrowDown");
        assertThat(lines.first()).isFocused();
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_keyboard_stays_in_a_tile_whose_result_comes() {
        var person = enter("waiting-typist");
        UUID task = work.endless(person, "A slow sunrise");
        page.navigate(address("images/google/imagen4"));
        Locator tile = page.locator(".task-tile[data-task='" + task + "']");
        Locator stop = tile.getByRole(AriaRole.BUTTON).first();
        stop.focus();
        assertThat(stop).isFocused();

        work.end(task);

        assertThat(tile.locator("img")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        keyboardIsIn(tile);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_key_that_bought_one_part_again_is_on_no_other_button_that_buys() {
        var person = enter("heavy-hand");
        var parts = work.spoken(person, "[moderated] The wind rose.", "[moderated] Somebody shouted.");
        parts.forEach(part -> work.awaitState(part, TaskState.FAIL));
        page.navigate(address("audio/elevenlabs/text-to-speech-turbo-2-5"));
        Locator tile = page.locator(".task-tile.speech");
        Locator retry = tile.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("part 1")));
        retry.focus();

        page.keyboard().press("Enter");

        assertThat(retry).hasCount(0);
        assertThat(tile).isFocused();
        assertThat(complaints).isEmpty();
    }

    private void keyboardIsIn(Locator tile) {
        page.waitForFunction("tile => tile.contains(document.activeElement)", tile.elementHandle());
    }

    private void escapeFrom(String button, String dialog) {
        tabTo(button);
        page.keyboard().press("Enter");
        assertThat(page.locator(dialog + "[opened]")).hasCount(1);
        page.waitForFunction("dialog => document.activeElement.closest(dialog) !== null", dialog);
        page.keyboard().press("Escape");
        assertThat(page.locator(dialog + "[opened]")).hasCount(0);
        page.waitForFunction("name => new RegExp(name).test(((" + FOCUSED + ")()).trim())", button);
    }

    private String checkedRatio() {
        return page.locator(".ratio-picker vaadin-radio-button[checked]").textContent();
    }

    private void tabTo(String name) {
        Pattern wanted = Pattern.compile(name, Pattern.DOTALL);
        List<String> met = new ArrayList<>();
        for (int stop = 0; stop < STOPS; stop++) {
            page.keyboard().press("Tab");
            String focused = String.valueOf(page.evaluate(FOCUSED)).strip().replaceAll("\\s+", " ");
            if (wanted.matcher(focused).find()) {
                return;
            }
            met.add(focused);
        }
        assertThat(met).as("stops of the Tab key").anyMatch(wanted.asPredicate());
    }
}
