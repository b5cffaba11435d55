package kiestudio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import kiestudio.account.Person;
import kiestudio.account.Role;
import org.junit.jupiter.api.Test;

/** Former prompts, saved prompts and presets, by the keyboard: what one wrote comes back, what one saved others use. */
class PromptJourneyIT extends StudioInBrowser {

    private final List<String> findings = new ArrayList<>();

    @Test
    void former_prompts_come_back_a_template_is_shared_and_a_preset_outlives_a_reload() {
        Person anna = work.person("prompt-anna", Role.MEMBER);
        work.picture(anna, "A lighthouse at dusk");
        work.picture(anna, "A fox in the snow");
        enter("prompt-anna");
        openForm(page);

        walkThroughFormerPrompts();
        searchFormerPrompts();
        saveATemplate();
        saveAPreset();
        reloadAndApplyThePreset();

        somebodyElseUsesTheTemplate();
        assertThat(findings).isEmpty();
        assertThat(complaints).isEmpty();
    }

    private void walkThroughFormerPrompts() {
        Locator prompt = prompt(page);
        prompt.click();
        prompt.pressSequentially("Half a thought");
        prompt.press("Alt+ArrowUp");
        assertThat(prompt).hasValue("A fox in the snow");
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Former prompt 1 of 2"))).isAttached();
        prompt.press("Alt+ArrowUp");
        assertThat(prompt).hasValue("A lighthouse at dusk");
        prompt.press("Alt+ArrowDown");
        prompt.press("Alt+ArrowDown");
        assertThat(prompt).hasValue("Half a thought");
        assertThat(prompt).isFocused();
    }

    private void searchFormerPrompts() {
        Locator open = button(page, "Former prompts");
        open.press("Enter");
        Locator list = dialog(page, "Former prompts");
        Locator search = list.getByRole(AriaRole.TEXTBOX);
        assertThat(search).isFocused();
        assertThat(list.locator(".pick-take")).hasCount(2);
        page.keyboard().press("Escape");
        assertThat(list).isHidden();
        assertThat(open).isFocused();

        open.press("Enter");
        search.pressSequentially("lighthouse");
        search.press("Enter");
        assertThat(list).isHidden();
        assertThat(prompt(page)).hasValue("A lighthouse at dusk");
        assertThat(prompt(page)).isFocused();
        button(page, "Bring it back").click();
        assertThat(prompt(page)).hasValue("Half a thought");
    }

    private void saveATemplate() {
        prompt(page).fill("A {product} on white marble");
        button(page, "Saved prompts").click();
        button(page, "Save this prompt").click();
        Locator form = dialog(page, "Save a prompt");
        name(form).fill("Product shot");
        form.getByText("Share with everybody in the studio").click();
        name(form).press("Enter");
        Locator row = dialog(page, "Saved prompts").locator(".pick-row");
        assertThat(row).containsText("Product shot");
        assertThat(row.locator(".variable-chip")).hasText("{product}");
        new Inspection(page, findings).inspectOnPhone("saved prompts");
        page.keyboard().press("Escape");
    }

    private void saveAPreset() {
        shape(page, "16:9").click();
        button(page, "Presets").click();
        button(page, "Save these settings").click();
        name(dialog(page, "Save settings as a preset")).fill("Wide");
        button(page, "Save").click();
        assertThat(dialog(page, "Presets of Google Imagen 4").locator(".pick-row")).containsText("Aspect ratio: 16:9");
        new Inspection(page, findings).inspectOnPhone("presets");
        page.keyboard().press("Escape");
        assertThat(button(page, "Preset: Wide")).isVisible();
    }

    private void reloadAndApplyThePreset() {
        shape(page, "1:1").click();
        assertThat(button(page, "Presets")).isVisible();
        page.reload();
        assertThat(prompt(page)).hasValue("A {product} on white marble");
        button(page, "Presets").click();
        dialog(page, "Presets of Google Imagen 4").locator(".pick-take").click();
        assertThat(button(page, "Preset: Wide")).isVisible();
        assertThat(page.locator(".ratio-picker vaadin-radio-button[checked]")).hasText("16:9");
        assertThat(prompt(page)).hasValue("A {product} on white marble");
    }

    /** A slash opens the list; Shift and Enter put the text where the cursor is. */
    private void somebodyElseUsesTheTemplate() {
        work.person("prompt-boris", Role.MEMBER);
        Page other = newPage(new Browser.NewContextOptions().setLocale("en-US").setViewportSize(1440, 900));
        other.navigate(address("login"));
        signIn(other, "prompt-boris", "Sign in");
        other.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("What would you like to make?")).waitFor();
        openForm(other);

        prompt(other).press("/");
        Locator list = dialog(other, "Saved prompts");
        assertThat(list.locator(".pick-row")).containsText("From prompt-anna");
        list.getByRole(AriaRole.TEXTBOX).press("ArrowDown");
        assertThat(list.locator(".pick-take")).isFocused();
        other.keyboard().press("Enter");
        assertThat(prompt(other)).hasValue("A {product} on white marble");
        assertThat(prompt(other)).isFocused();

        prompt(other).fill("Tonight:  !");
        prompt(other).evaluate("area => area.setSelectionRange(9, 9)");
        button(other, "Saved prompts").click();
        list.locator(".pick-take").press("Shift+Enter");
        assertThat(prompt(other)).hasValue("Tonight: A {product} on white marble !");
    }

    private void openForm(Page on) {
        on.navigate(address("images/google/imagen4"));
        prompt(on).waitFor();
    }

    private static Locator prompt(Page on) {
        return on.locator(".prompt-input.large textarea");
    }

    private static Locator shape(Page on, String ratio) {
        return on.locator(".ratio-picker vaadin-radio-button", new Page.LocatorOptions().setHasText(ratio)).first();
    }

    private static Locator name(Locator form) {
        return form.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Name").setExact(true));
    }

    private static Locator button(Page on, String name) {
        return on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator dialog(Page on, String title) {
        return on.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title).setExact(true));
    }
}
