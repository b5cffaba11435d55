package kiestudio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import kiestudio.account.Person;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** From one result to the next: what it is used in, what it came from, what was made of it, and the draft that made room for it. */
class LineageJourneyIT extends StudioInBrowser {

    @Autowired
    TaskQueries queries;

    @AfterEach
    void nothing_complained() {
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_result_goes_into_other_forms_and_the_former_draft_comes_back_whole() {
        Person lena = enter("lena");
        UUID barn = work.picture(lena, "A red barn");
        UUID boat = work.picture(lena, "A white boat");
        work.awaitState(barn, TaskState.SUCCESS);
        work.awaitState(boat, TaskState.SUCCESS);

        page.navigate(address("video/kling/v2-1-pro"));
        begun();
        prompt().fill("The tide comes in");
        page.locator(".composer vaadin-radio-button", new Page.LocatorOptions().setHasText("10")).click();
        assertThat(generate()).hasText(Pattern.compile("^Generate · 100 credits"));
        generate().hover();
        assertThat(page.locator(".reason-list button")).hasText(new Pattern[] {Pattern.compile("^First frame: ")});

        useAsLastFrame(barn);
        useAsLastFrame(boat);
        page.getByRole(AriaRole.BUTTON, named("Bring it back")).click();
        assertThat(lastFrame()).hasAttribute("src", Pattern.compile(result(barn)));
        assertThat(prompt()).hasValue("The tide comes in");
        assertThat(generate()).hasText(Pattern.compile("^Generate · 100 credits"));
        page.reload();
        assertThat(lastFrame()).hasAttribute("src", Pattern.compile(result(barn)));

        page.navigate(address("images/google/imagen4"));
        useIn(barn, "Speak this text").first().press("Enter");
        page.waitForURL(Pattern.compile(".*/audio/elevenlabs/[^?]*$"));
        assertThat(page.locator(".prompt-input.spoken textarea")).hasValue("A red barn");
        assertThat(generate()).not().hasAttribute("aria-disabled", "true");
    }

    @Test
    void an_edited_picture_knows_its_family_and_leads_to_each_of_it_and_back() {
        Person marta = enter("marta");
        UUID barn = work.picture(marta, "A red barn");
        work.awaitState(barn, TaskState.SUCCESS);

        page.navigate(address("images/google/imagen4"));
        useIn(barn, "Edit", "Google Nano Banana Edit").press("Enter");
        page.waitForURL(Pattern.compile(".*/images/google/nano-banana-edit$"));
        begun();
        prompt().fill("Make the barn blue");
        UUID blue = make();
        UUID night = work.submit(marta, "google/nano-banana-edit", edit(blue, "Make it night"));
        work.awaitState(night, TaskState.SUCCESS);
        useIn(blue, "Upscale", "Topaz Upscale").press("Enter");
        page.waitForURL(Pattern.compile(".*/images/topaz/image-upscale$"));
        make();

        page.navigate(address("images/google/nano-banana-edit"));
        Locator opener = tile(blue).getByRole(AriaRole.BUTTON, inTile("Open"));
        tile(blue).hover();
        opener.press("Enter");
        Locator viewers = page.locator("vaadin-dialog.viewer");
        Locator family = viewers.last().locator(".family");
        assertThat(family).containsText(Pattern.compile("Made from.*A red barn.*Edit · Google Nano Banana Edit.*Made of it", Pattern.DOTALL));
        assertThat(relative(family, "Upscale · Topaz Upscale")).containsText("Enlarge: ×2");
        assertThat(relative(family, "Edit · Google Nano Banana Edit").last())
                .containsText("Prompt: Make the barn blue → Make it night");

        Locator enlarged = relative(viewers.first().locator(".family"), "Upscale · Topaz Upscale");
        enlarged.press("Enter");
        assertThat(viewers).hasCount(2);
        assertThat(viewers.last().locator(".viewer-facts")).containsText("×2");
        assertThat(relative(family, "Make the barn blue")).isVisible();
        page.keyboard().press("Escape");
        assertThat(viewers).hasCount(1);
        assertThat(viewers.locator(".viewer-prompt > p")).hasText("Make the barn blue");
        assertThat(enlarged).isFocused();

        page.keyboard().press("Escape");
        assertThat(viewers).hasCount(0);
        assertThat(opener).isFocused();
    }

    /** From the picture's tile into the video form, where it takes the place of what was the last frame before. */
    private void useAsLastFrame(UUID picture) {
        page.navigate(address("images/google/imagen4"));
        useIn(picture, "Animate, as the last frame", "Kling v2.1 Pro").press("Enter");
        page.waitForURL(Pattern.compile(".*/video/kling/v2-1-pro$"));
        assertThat(lastFrame()).hasAttribute("src", Pattern.compile(result(picture)));
        assertThat(prompt()).hasValue("The tide comes in");
    }

    private Locator useIn(UUID task, String use, String model) {
        return useIn(task, use).filter(new Locator.FilterOptions().setHasText(model));
    }

    /** The links of one group in the tile's list. */
    private Locator useIn(UUID task, String use) {
        tile(task).hover();
        tile(task).getByRole(AriaRole.BUTTON, inTile("Use in…")).press("Enter");
        return page.locator(".hanging-list div:has(> h3)")
                .filter(new Locator.FilterOptions().setHas(page.getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setName(use).setExact(true))))
                .getByRole(AriaRole.LINK);
    }

    /** Presses Generate and waits for the result on the screen. */
    private UUID make() {
        page.locator(".upload-previews img").waitFor();
        generate().click();
        Locator made = page.locator(".task-tile").first();
        assertThat(made.locator("img").first()).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        return UUID.fromString(made.getAttribute("data-task"));
    }

    private ObjectNode edit(UUID task, String prompt) {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("prompt", prompt);
        input.putArray("image_urls").add(queries.find(task).orElseThrow().results().getFirst().path());
        return input;
    }

    private String result(UUID task) {
        return queries.find(task).orElseThrow().results().getFirst().id().toString();
    }

    private Locator lastFrame() {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Last frame").setExact(true))
                .locator(".preview-larger img");
    }

    private static Locator relative(Locator family, String told) {
        return family.getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText(told));
    }

    private Locator tile(UUID task) {
        return page.locator(".task-tile[data-task='" + task + "']");
    }

    /** Until then nobody can type; a script could, and too early. */
    private void begun() {
        page.locator(".composer[aria-busy=false]").waitFor();
    }

    private Locator prompt() {
        return page.locator(".prompt-input.large textarea");
    }

    private Locator generate() {
        return page.locator("vaadin-button.generate");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions inTile(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
