package kiestudio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kiestudio.account.Account;
import kiestudio.account.Accounts;
import kiestudio.account.Person;
import kiestudio.account.Role;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskService;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Looking at results by the keyboard: closely, by single keys of two layouts, before and after, and side by side. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:viewer;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "studio.data-dir=target/viewer-journey",
            "studio.simulator.max-side=1400",
            "studio.simulator.speed=20",
            "kie.api-key=",
            "vaadin.productionMode=true"
        })
class ViewerJourneyIT extends BrowserTest {

    private static final Pattern PRESSED = Pattern.compile("true");

    @Autowired
    Accounts accounts;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskQueries queries;

    private Person anna;

    @Test
    void results_are_looked_at_closely_marked_reused_and_compared_by_single_keys() {
        Account account = accounts.create("anna", "Anna", PASSWORD, Role.MEMBER);
        anna = account.person();
        make();
        page.navigate(address("login"));
        signIn(page, "anna", "Sign in");
        assertThat(page.getByText("What would you like to make?")).isVisible();

        page.navigate(address("images/google/imagen4"));
        Locator opener = page.locator(".task-tile .result-open").first();
        opener.press("Enter");
        zoomToEveryPixel();
        markAsFavourite();
        switchSingleKeysOffAndOn();
        compareTwo();
        page.keyboard().press("Escape");
        assertThat(page.locator(".viewer-frame")).isHidden();
        assertThat(opener).isFocused();

        deleteAndUndo(opener);
        reuseTheSizeAlone();
        seeBeforeAndAfter();
        playTwoUnderOneHead();
        assertThat(complaints).isEmpty();
    }

    /** Two pictures that differ in one thing, and one of them enlarged. */
    private void make() {
        ended(submit("google/imagen4", input("prompt", "A lighthouse at dusk", "aspect_ratio", "3:4")));
        UUID wide = submit("google/imagen4", input("prompt", "A lighthouse at dusk", "aspect_ratio", "4:3"));
        ended(wide);
        String source = queries.find(wide).orElseThrow().results().getFirst().path();
        ended(
                submit("topaz/image-upscale", input("image_url", source, "upscale_factor", "2")),
                submit("kling/v2-5-pro", input("prompt", "Waves")),
                submit("kling/v2-5-pro", input("prompt", "Snow")));
    }

    private void zoomToEveryPixel() {
        Locator picture = page.locator(".zoom-pane img");
        assertThat(picture).isVisible();
        double natural = (double) (Integer) picture.evaluate("image => image.naturalWidth");
        double fitted = picture.boundingBox().width;
        assertThat(fitted).isLessThan(natural);
        assertThat(page.locator("vaadin-dialog.viewer:not(.without-single-keys)")).isAttached();

        page.keyboard().press("z");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("100 %, Fit or 100 %"))).isVisible();
        assertThat(picture.boundingBox().width).isCloseTo(natural, within(1));
        page.keyboard().press("+");
        double left = picture.boundingBox().x;
        page.keyboard().press("ArrowLeft");
        assertThat(picture.boundingBox().x).isCloseTo(left + 80, within(1));
        assertThat(page.getByText("1 of 2")).isVisible();

        russian("я", "KeyZ");
        assertThat(picture.boundingBox().width).isCloseTo(fitted, within(1));
        page.keyboard().press("ArrowRight");
        assertThat(page.getByText("2 of 2")).isVisible();
        page.keyboard().press("ArrowLeft");
        assertThat(page.getByText("1 of 2")).isVisible();
    }

    /** On a Russian layout, where the key with F on it writes another letter. */
    private void markAsFavourite() {
        Locator star = page.locator(".viewer-tools .star");
        assertThat(star).hasAttribute("aria-pressed", "false");
        russian("а", "KeyF");
        assertThat(star).hasAttribute("aria-pressed", PRESSED);
        page.keyboard().press("ArrowRight");
        assertThat(page.getByText("2 of 2")).isVisible();
        assertThat(star).hasAttribute("aria-pressed", "false");
        page.keyboard().press("ArrowLeft");
        assertThat(star).hasAttribute("aria-pressed", PRESSED);
    }

    private void switchSingleKeysOffAndOn() {
        page.keyboard().press("?");
        Locator list = page.locator(".shortcut-groups");
        assertThat(list).containsText("Reuse the seed alone");
        page.keyboard().press("f");
        page.keyboard().press("?");
        assertThat(list).hasCount(1);
        Locator singles = page.getByRole(
                AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Single keys act in the viewer"));
        singles.uncheck();
        page.keyboard().press("Escape");
        assertThat(list).isHidden();
        Locator star = page.locator(".viewer-tools .star");
        assertThat(page.locator("vaadin-dialog.viewer.without-single-keys")).isAttached();
        page.keyboard().press("f");
        page.keyboard().press("ArrowRight");
        assertThat(page.getByText("2 of 2")).isVisible();
        page.keyboard().press("ArrowLeft");
        assertThat(page.getByText("1 of 2")).isVisible();
        assertThat(star).hasAttribute("aria-pressed", PRESSED);

        page.keyboard().press("?");
        singles.check();
        page.keyboard().press("Escape");
        assertThat(list).isHidden();
        assertThat(page.locator("vaadin-dialog.viewer:not(.without-single-keys)")).isAttached();
    }

    private void compareTwo() {
        page.keyboard().press("c");
        assertThat(page.locator(".viewer-stage .compare-tray")).containsText("Mark one more");
        page.keyboard().press("ArrowRight");
        assertThat(page.getByText("2 of 2")).isVisible();
        page.keyboard().press("c");
        Locator table = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("What differs"));
        assertThat(table.locator("tbody tr")).hasCount(1);
        assertThat(table.locator("tbody")).containsText("Aspect ratio");
        Locator pictures = page.locator(".compare-grid .zoom-pane img");
        assertThat(pictures).hasCount(2);
        page.keyboard().press("+");
        String moved = (String) pictures.first().evaluate("image => getComputedStyle(image).transform");
        assertThat(moved).startsWith("matrix(1.25");
        assertThat(pictures.last().evaluate("image => getComputedStyle(image).transform")).isEqualTo(moved);
        page.keyboard().press("Escape");
        assertThat(table).isHidden();
    }

    /** The next result takes the place of the deleted one; the way back lies over the viewer. */
    private void deleteAndUndo(Locator opener) {
        opener.press("Enter");
        assertThat(page.locator("vaadin-dialog.viewer:not(.without-single-keys)")).isAttached();
        assertThat(page.getByText("1 of 2")).isVisible();
        page.keyboard().press("Delete");
        Locator facts = page.locator(".viewer-facts");
        assertThat(page.locator(".viewer-count")).isHidden();
        assertThat(facts).containsText("3:4");
        Locator undo = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"));
        undo.click();
        assertThat(undo).hasCount(0);
        page.keyboard().press("Escape");
        assertThat(page.locator(".viewer-frame")).isHidden();
        assertThat(page.locator(".task-tile .result-open img")).hasCount(2);
    }

    private void reuseTheSizeAlone() {
        Locator prompt = page.locator(".prompt-input.large textarea");
        prompt.fill("A harbour");
        page.locator(".task-tile .result-open").last().press("Enter");
        assertThat(page.locator("vaadin-dialog.viewer:not(.without-single-keys)")).isAttached();
        assertThat(page.getByText("2 of 2")).isVisible();
        page.keyboard().press("r");
        assertThat(page.locator(".viewer-frame")).isHidden();
        assertThat(page.locator("vaadin-radio-button[checked]", new Page.LocatorOptions().setHasText("3:4"))).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring it back"))).isVisible();
        assertThat(prompt).hasValue("A harbour");
    }

    private void seeBeforeAndAfter() {
        page.navigate(address("images/topaz/image-upscale"));
        page.locator(".task-tile studio-compare").getByRole(AriaRole.SLIDER).press("Enter");
        Locator compare = page.locator(".viewer-frame studio-compare");
        assertThat(compare.getByRole(AriaRole.SLIDER)).hasValue("50");
        assertThat(page.locator("vaadin-dialog.viewer:not(.without-single-keys)")).isAttached();
        page.keyboard().press("v");
        assertThat(compare.locator(".place")).hasCount(2);
        page.keyboard().press("+");
        assertThat(compare.locator(".picture").first().evaluate("one => one.getBoundingClientRect().width"))
                .isEqualTo(compare.locator(".picture").last().evaluate("one => one.getBoundingClientRect().width"));
        page.keyboard().press("v");
        Locator hold = compare.locator(".hold-button");
        hold.focus();
        page.keyboard().down("Space");
        assertThat(hold).hasAttribute("aria-pressed", PRESSED);
        page.keyboard().up("Space");
        assertThat(hold).hasAttribute("aria-pressed", "false");
    }

    private void playTwoUnderOneHead() {
        page.navigate(address("video/kling/v2-5-pro"));
        Locator marks = page.locator(".task-tile .compare-button");
        assertThat(marks).hasCount(2);
        marks.first().press("Enter");
        marks.last().press("Enter");
        page.locator(".compare-tray.on-screen")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Compare 2"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Play all")).click();
        page.waitForFunction("""
                () => {
                  const at = [...document.querySelectorAll('.compare-grid video')].map(film => film.currentTime);
                  return at.length === 2 && Math.min(...at) > 0.2 && Math.abs(at[0] - at[1]) < 0.2;
                }""");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pause all")).click();
        page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Position in all videos")).press("Home");
        page.waitForFunction("() => [...document.querySelectorAll('.compare-grid video')]"
                + ".every(film => film.paused && film.currentTime === 0)");
    }

    /** A key of another layout: the letter is another one, the place on the keyboard the same. */
    private void russian(String letter, String code) {
        page.evaluate(
                "([key, code]) => document.activeElement.dispatchEvent("
                        + "new KeyboardEvent('keydown', {key, code, bubbles: true, composed: true, cancelable: true}))",
                List.of(letter, code));
    }

    private void ended(UUID... ids) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> queries.findAll(List.of(ids)).stream().allMatch(task -> !task.results().isEmpty()));
    }

    private UUID submit(String model, ObjectNode input) {
        return tasks.submit(anna, new SubmitTask(model, input, null, null)).id();
    }

    private static ObjectNode input(String... namesAndValues) {
        ObjectNode input = JsonMapper.shared().createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            input.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return input;
    }

    private static Offset<Double> within(double pixels) {
        return Offset.offset(pixels);
    }
}
