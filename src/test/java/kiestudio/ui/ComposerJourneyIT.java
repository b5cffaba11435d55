package kiestudio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import kiestudio.account.Person;
import kiestudio.account.Role;
import kiestudio.generation.TaskState;
import org.junit.jupiter.api.Test;

/** One composer for all models: from one to the next without losing anything, and as a sheet on a phone. */
class ComposerJourneyIT extends StudioInBrowser {

    private static final String REMEMBER_WATCHERS = """
            const Real = window.CloseWatcher;
            window.watchers = [];
            window.CloseWatcher = class extends Real {
              constructor() {
                super();
                window.watchers.push(this);
              }
            };
            """;

    private static final String IN_SHEET = "() => document.activeElement.closest('studio-sheet') !== null";

    @Test
    void the_keyboard_leads_from_model_to_model_and_nothing_typed_is_lost() {
        enter("carrier");
        page.navigate(address("images/google/imagen4"));
        prompt().fill("A boat in the fog");
        negative().fill("people");

        page.keyboard().press("Alt+m");
        Locator picker = picker();
        assertThat(search(picker)).isFocused();
        page.keyboard().press("Escape");
        assertThat(picker).hasCount(0);
        assertThat(page.locator(".chosen-model")).isFocused();

        page.keyboard().press("Enter");
        search(picker).fill("nothing of the kind");
        picker.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show all models")).press("Enter");
        assertThat(search(picker)).isFocused();
        search(picker).pressSequentially("topaz");
        page.keyboard().press("ArrowDown");
        assertThat(picker.locator(".model-card")).hasCount(1);
        assertThat(picker.locator(".card-link")).isFocused();

        search(picker).fill("seedream");
        assertThat(picker.locator(".model-card")).hasCount(3);
        markAndChooseByArrows(picker);

        page.waitForURL(Pattern.compile(".*/images/[^?]*seedream[^?]*$"));
        assertThat(picker).hasCount(0);
        assertThat(page.locator(".chosen-model")).isFocused();
        assertThat(page.locator(".chosen-model")).containsText("Seedream");
        assertThat(prompt()).hasValue("A boat in the fog");
        assertThat(page.locator(".not-taken")).containsText("Not taken over: Negative prompt");

        page.goBack();
        page.waitForURL(Pattern.compile(".*/images/google/imagen4$"));
        assertThat(page.locator(".chosen-model")).containsText("Google Imagen 4");
        assertThat(prompt()).hasValue("A boat in the fog");
        clearAndBringBack();
        draftsAndFavouritesOutliveTheVisit();
        assertThat(complaints).isEmpty();
    }

    /** The second of the three found: its star with Tab and Space, its form with Enter. */
    private void markAndChooseByArrows(Locator picker) {
        Locator second = picker.locator(".model-card").nth(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        assertThat(second.locator(".card-link")).isFocused();
        page.keyboard().press("Tab");
        Locator star = second.getByRole(AriaRole.BUTTON);
        assertThat(star).isFocused();
        assertThat(star).hasAttribute("aria-pressed", "false");
        page.keyboard().press("Space");
        assertThat(star).hasAttribute("aria-pressed", "true");
        page.keyboard().press("ArrowLeft");
        assertThat(picker.locator(".model-card").nth(0).locator(".card-link")).isFocused();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
    }

    private void clearAndBringBack() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Clear the form")).press("Enter");
        assertThat(prompt()).hasValue("");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring it back")).press("Enter");
        assertThat(prompt()).hasValue("A boat in the fog");
        assertThat(prompt()).isFocused();
    }

    private void draftsAndFavouritesOutliveTheVisit() {
        page.reload();
        assertThat(prompt()).hasValue("A boat in the fog");
        page.locator(".chosen-model").click();
        Locator favourites = picker().getByRole(AriaRole.REGION, new Locator.GetByRoleOptions().setName("Favourites"));
        assertThat(favourites.locator(".card-name")).containsText("Seedream");
        assertThat(favourites.getByRole(AriaRole.BUTTON)).hasAttribute("aria-pressed", "true");
        page.keyboard().press("Escape");
        assertThat(picker()).hasCount(0);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
        page.locator("vaadin-login-form").waitFor();
        enter("carrier");
        page.navigate(address("images/google/imagen4"));
        assertThat(prompt()).hasValue("A boat in the fog");
        assertThat(negative()).hasValue("people");
    }

    @Test
    void on_a_phone_the_composer_is_a_sheet_that_opens_generates_and_closes() {
        page.context().close();
        page = newPage(new Browser.NewContextOptions().setLocale("en-US").setViewportSize(390, 844).setHasTouch(true));
        work.person("thumb", Role.MEMBER);
        enter("thumb");

        page.navigate(address("images/google/imagen4"));
        Locator sheet = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Form"));
        assertThat(sheet).isVisible();
        page.waitForFunction(IN_SHEET);
        page.keyboard().press("Escape");
        assertThat(sheet).isHidden();
        Locator create = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create").setExact(true));
        assertThat(create).isFocused();

        create.tap();
        assertThat(sheet).isVisible();
        assertThat(page.locator(".bottom-bar")).hasAttribute("inert", "");
        assertThat(page.locator(".results-pane")).hasAttribute("inert", "");
        prompt().fill("A pier at dawn");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Generate · "))).tap();

        assertThat(sheet).isHidden();
        assertThat(create).isFocused();
        assertThat(page.locator(".bottom-bar")).not().hasAttribute("inert", "");
        assertThat(page.locator(".task-tile img").first()).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));

        page.reload();
        assertThat(page.locator(".task-tile img").first()).isVisible();
        assertThat(sheet).isHidden();
        create.tap();
        assertThat(prompt()).hasValue("A pier at dawn");
        page.locator(".chosen-model").tap();
        picker().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("Kling v2.5"))).tap();
        page.waitForURL(Pattern.compile(".*/video/kling/v2-5-pro$"));
        assertThat(sheet).isVisible();
        assertThat(prompt()).hasValue("A pier at dawn");
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_was_typed_last_is_there_however_soon_somebody_leaves() {
        enter("hurried");
        page.navigate(address("images/google/imagen4"));
        page.locator(".composer[aria-busy=false]").waitFor();
        prompt().click();
        page.keyboard().type("Off before the pause");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("History").setExact(true)).first().click();
        page.waitForURL(Pattern.compile(".*/history$"));
        page.navigate(address("images/google/imagen4"));
        assertThat(prompt()).hasValue("Off before the pause");
        assertThat(complaints).isEmpty();
    }

    @Test
    void on_a_phone_back_closes_what_lies_over_the_page_and_not_the_page() {
        page.context().close();
        page = newPage(new Browser.NewContextOptions()
                .setLocale("en-US").setViewportSize(390, 844).setHasTouch(true).setIsMobile(true));
        page.addInitScript(REMEMBER_WATCHERS);
        Person person = work.person("back-presser", Role.MEMBER);
        work.awaitState(work.picture(person, "A pier at dawn"), TaskState.SUCCESS);
        enter("back-presser");
        page.navigate(address("images/google/imagen4"));

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create").setExact(true)).tap();
        Locator sheet = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Form"));
        assertThat(sheet).isVisible();
        back();
        assertThat(sheet).isHidden();

        page.locator(".task-tile .result-open").tap();
        Locator viewer = page.locator("vaadin-dialog.viewer[opened]");
        assertThat(viewer.locator(".zoom-pane img")).isVisible();
        back();
        assertThat(viewer).hasCount(0);
        assertThat(page).hasURL(address("images/google/imagen4"));
        assertThat(complaints).isEmpty();
    }

    /** As Android's Back does; no key of a headless browser is one. */
    private void back() {
        page.evaluate("() => watchers.at(-1).requestClose()");
    }

    private Locator prompt() {
        return page.locator(".prompt-input.large textarea");
    }

    private Locator negative() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Negative prompt"));
    }

    private Locator picker() {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Choose a model"));
    }

    private static Locator search(Locator picker) {
        return picker.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Search models"));
    }
}
