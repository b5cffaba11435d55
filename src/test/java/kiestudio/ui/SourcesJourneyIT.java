package kiestudio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kiestudio.account.Accounts;
import kiestudio.account.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestPropertySource;

/** Sources of every way: dropped, pasted, cropped by the keyboard, a mask painted by pointer and by keyboard, and what comes of it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:sources;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "studio.data-dir=target/sources-journey",
            "studio.simulator.max-side=512",
            "studio.simulator.speed=5",
            "kie.api-key=",
            "vaadin.productionMode=true"
        })
class SourcesJourneyIT extends BrowserTest {

    /** A file as the browser has it when one is dragged or pasted: a picture, or with no width a text. */
    private static final String CARRIER = """
            const carrier = async ({ name, width, height }) => {
                const canvas = Object.assign(document.createElement('canvas'), { width, height });
                const pen = canvas.getContext('2d');
                pen.fillStyle = '#3a8';
                pen.fillRect(0, 0, width, height);
                const blob = width ? await new Promise(made => canvas.toBlob(made, 'image/png')) : new Blob(['text']);
                const data = new DataTransfer();
                data.items.add(new File([blob], name, { type: width ? 'image/png' : 'text/plain' }));
                return data;
            };
            """;

    /** Drops on the results, far from every field; says what the page said while the file was over it. */
    private static final String DROP = "async file => {" + CARRIER + """
                const dataTransfer = await carrier(file);
                const on = document.querySelector('.results-pane');
                const how = { dataTransfer, bubbles: true, composed: true, cancelable: true };
                on.dispatchEvent(new DragEvent('dragover', how));
                const sign = document.querySelector('.drop-sign').innerText;
                on.dispatchEvent(new DragEvent('drop', how));
                return sign;
            }""";

    private static final String PASTE = "async file => {" + CARRIER + """
                const clipboardData = await carrier(file);
                document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
            }""";

    /** Red, green, blue of the mask at a place of the picture, both from 0 to 1. */
    private static final String COLOUR = """
            async (preview, [x, y]) => {
                const mask = new Image();
                mask.src = preview.src.replace(/\\/thumbnail.*/, '');
                await mask.decode();
                const canvas = Object.assign(document.createElement('canvas'), { width: mask.width, height: mask.height });
                const pen = canvas.getContext('2d');
                pen.drawImage(mask, 0, 0);
                return [...pen.getImageData(x * mask.width, y * mask.height, 1, 1).data].slice(0, 3).join();
            }""";

    @Autowired
    Accounts accounts;

    @Test
    void a_dropped_picture_a_pasted_and_cropped_face_and_a_painted_mask_become_a_result() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        accounts.create("anna", "Anna", PASSWORD, Role.MEMBER);
        page.navigate(address("login"));
        signIn(page, "anna", "Sign in");
        assertThat(page.getByText("What would you like to make?")).isVisible();
        page.navigate(address("images"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Ideogram Character Edit"))).click();
        page.waitForURL(Pattern.compile(".*/images/ideogram/character-edit"));
        assertThat(group("Character")).isVisible();

        dropAPicture();
        pasteAFaceAndCropIt();
        paintByPointer();
        paintByKeyboard();
        generate();
        dragTheResultOntoTheSource();
        goBackWithADialogOpen();
        assertThat(complaints).isEmpty();
    }

    private void dropAPicture() {
        assertThat(page.evaluate(DROP, Map.of("name", "notes.txt", "width", 0, "height", 0)))
                .isEqualTo("This kind of file is not taken. Allowed: JPEG, PNG, WEBP, up to 10 MB");
        assertThat(page.getByText("notes.txt: This kind of file is not taken.")).isVisible();

        assertThat(page.evaluate(DROP, Map.of("name", "harbour.png", "width", 640, "height", 480)))
                .isEqualTo("Drop it here: it goes to “Source picture”");
        assertThat(group("Source picture").getByText("640×480")).isVisible();
    }

    private void pasteAFaceAndCropIt() {
        page.evaluate(PASTE, Map.of("name", "face.png", "width", 320, "height", 240));
        assertThat(group("Character").getByText("320×240")).isVisible();

        group("Character").getByRole(AriaRole.BUTTON, named("Crop")).press("Enter");
        Locator frame = dialog().getByRole(AriaRole.APPLICATION);
        assertThat(frame).isFocused();
        dialog().getByRole(AriaRole.RADIO, named("Free")).press("ArrowRight");
        assertThat(dialog().getByText("240 × 240", new Locator.GetByTextOptions().setExact(true)).first()).isVisible();
        frame.press("Shift+ArrowLeft");
        frame.press("ArrowRight");
        assertThat(dialog().getByText("237 × 237", new Locator.GetByTextOptions().setExact(true)).first()).isVisible();
        frame.press("Enter");

        assertThat(group("Character").getByText("237×237")).isVisible();
        assertThat(group("Character").getByRole(AriaRole.BUTTON, named("Undo the crop"))).isVisible();
        assertThat(group("Character").getByRole(AriaRole.BUTTON, named("Crop"))).isFocused();
    }

    private void paintByPointer() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Paint the mask")).click();
        BoundingBox sheet = dialog().getByRole(AriaRole.APPLICATION).boundingBox();
        page.mouse().move(sheet.x + sheet.width * 0.2, sheet.y + sheet.height * 0.2);
        page.mouse().down();
        page.mouse().move(sheet.x + sheet.width * 0.4, sheet.y + sheet.height * 0.2);
        page.mouse().up();
        assertThat(dialog().getByText(Pattern.compile("^[1-9]\\d? % will change"))).isVisible();
        dialog().getByRole(AriaRole.BUTTON, named("Use this mask")).click();

        assertThat(page.getByText("It fits: both are 640×480 pixels.")).isVisible();
        assertThat(colour(0.3, 0.2)).isEqualTo("0,0,0");
        assertThat(colour(0.5, 0.5)).isEqualTo("255,255,255");
    }

    /** Goes on with the mask of before; the rectangle begins in the middle. */
    private void paintByKeyboard() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change the mask")).press("Enter");
        Locator sheet = dialog().getByRole(AriaRole.APPLICATION);
        assertThat(sheet).isFocused();
        assertThat(dialog().getByText(Pattern.compile("^[1-9]\\d? % will change"))).isVisible();
        for (String key : List.of("i", "Control+z", "ArrowRight", "ArrowDown", "Shift+ArrowRight")) {
            page.keyboard().press(key);
        }
        assertThat(dialog().getByText("Rectangle 166 × 120 at 240, 186")).isVisible();
        page.keyboard().press("Enter");
        dialog().getByRole(AriaRole.BUTTON, named("Use this mask")).press("Enter");

        assertThat(dialog()).hasCount(0);
        assertThat(colour(0.5, 0.5)).isEqualTo("0,0,0");
        assertThat(colour(0.3, 0.2)).isEqualTo("0,0,0");
        assertThat(colour(0.9, 0.9)).isEqualTo("255,255,255");
    }

    private void generate() {
        page.locator(".prompt-input.large textarea").fill("A sailor at the harbour");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Generate · "))).click();
        assertThat(page.locator(".task-tile studio-compare")).isVisible();
    }

    /** Taken by its foot, since its picture has a divider to drag; takes the place of the source, without a second upload. */
    private void dragTheResultOntoTheSource() {
        Locator source = group("Source picture").locator(".preview-larger img");
        String before = source.getAttribute("src");
        page.locator(".task-tile .tile-prompt")
                .dragTo(group("Source picture"), new Locator.DragToOptions().setSourcePosition(8, 10));
        assertThat(source).not().hasAttribute("src", before);
    }

    private void goBackWithADialogOpen() {
        group("Source picture").getByRole(AriaRole.BUTTON, named("From my results")).click();
        assertThat(dialog().getByText("From my results and uploads")).isVisible();
        page.goBack();
        page.waitForURL(Pattern.compile(".*/images"));
        assertThat(dialog()).hasCount(0);
    }

    private String colour(double x, double y) {
        Locator preview = group("Mask").locator(".preview-larger img");
        assertThat(preview).isVisible();
        return (String) preview.evaluate(COLOUR, List.of(x, y));
    }

    private Locator group(String name) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
