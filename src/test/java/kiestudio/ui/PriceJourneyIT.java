package kiestudio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What a press will cost, what is in its way, and the question above one's own limit. */
class PriceJourneyIT extends StudioInBrowser {

    @Test
    void the_price_follows_the_form_reasons_lead_to_fields_and_a_dear_press_asks_first_and_buys_once() {
        enter("thrifty");
        page.navigate(address("images/google/imagen4"));
        Locator generate = page.locator("vaadin-button.generate");
        generate.waitFor();
        assertThat(generate).hasText("Generate · 8 credits · $0.04");
        page.locator(".composer:not([aria-busy=true])").waitFor();
        page.locator(".composer vaadin-radio-group.segments vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText("3"))
                .click();
        assertThat(generate).hasText("Generate · 24 credits · $0.12");

        aReasonLeadsToItsField(generate);
        page.keyboard().type("Three boats");
        assertThat(generate).not().hasAttribute("aria-disabled", "true");

        askAbove("10");
        aDearPressAsksFirst(generate);
        assertThat(complaints).isEmpty();
    }

    private void aReasonLeadsToItsField(Locator generate) {
        assertThat(generate).hasAttribute("aria-disabled", "true");
        Locator reason = page.locator(".reason-list button");
        assertThat(reason).isHidden();
        generate.hover();
        assertThat(reason).hasText("Prompt: Please fill this in");

        page.mouse().move(900, 500);
        assertThat(reason).isHidden();
        generate.focus();
        page.keyboard().press("Enter");
        assertThat(reason).isFocused();
        assertThat(page.locator(".reason-list")).containsText("nothing was sent");
        page.keyboard().press("Escape");
        assertThat(generate).isFocused();
        assertThat(reason).isHidden();
        // Longer than it takes to come by itself to the keyboard.
        page.waitForTimeout(900);
        assertThat(reason).isHidden();

        page.keyboard().press("Enter");
        assertThat(reason).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".prompt-input.large textarea")).isFocused();
        assertThat(page.locator(".prompt-input.large")).hasAttribute("invalid", "");
    }

    private void askAbove(String credits) {
        page.navigate(address("account"));
        page.getByLabel("Ask me above, in credits").fill(credits);
        Locator save = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"));
        double before = save.boundingBox().y;
        save.click();
        assertThat(page.getByText("Saved: you will be asked above 10 credits.")).isVisible();
        assertThat(save.boundingBox().y).isEqualTo(before);
        page.navigate(address("images/google/imagen4"));
    }

    private void aDearPressAsksFirst(Locator generate) {
        generate.waitFor();
        Locator prompt = page.locator(".prompt-input.large textarea");
        assertThat(prompt).hasValue("Three boats");
        prompt.press("Control+Enter");
        Locator question = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(question).containsText("24 credits · $0.12");
        Locator cancel = question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"));
        assertThat(cancel).isFocused();
        page.keyboard().press("Escape");
        assertThat(question).hasCount(0);
        assertThat(prompt).isFocused();
        assertThat(page.locator(".task-tile")).hasCount(0);

        assertThat(generate).isEnabled();
        generate.press("Enter");
        assertThat(cancel).isFocused();
        page.keyboard().press("Enter");
        assertThat(question).hasCount(0);
        assertThat(generate).isFocused();
        page.keyboard().press("Enter");
        assertThat(cancel).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(page.locator(".task-tile img")).hasCount(3, new HasCountOptions().setTimeout(PATIENCE));
        assertThat(question).hasCount(0);
        assertThat(generate).isFocused();
    }
}
