package kiestudio.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.UUID;

/** Opens what lies over and within the screens for making and looking at results; by classes and keys, which no language changes. */
final class DialogTour {

    private static final String SENTENCE = "The sea was calm and nobody said a word. ";

    /** Goes to a screen, and waits for something on it. */
    interface Visit {
        void to(String path, String ready);
    }

    private final Page page;
    private final Visit visit;
    private final Inspection inspection;
    private final boolean again;
    private final String who;

    /** @param again whether somebody went this way before, in another language */
    DialogTour(Page page, Visit visit, Inspection inspection, boolean again, String who) {
        this.page = page;
        this.visit = visit;
        this.inspection = inspection;
        this.again = again;
        this.who = who;
    }

    /** What opens over a form. */
    void form() {
        reasons();
        purchase();
        prompts();
        presets();
    }

    /** What opens over results. */
    void results() {
        viewer();
        compare();
        beforeAndAfter();
    }

    /** Why a press is not taken: in the column of a wide window, and in the sheet of a phone. */
    private void reasons() {
        visit.to("images/bytedance/seedream", ".composer:not([aria-busy=true])");
        pressGenerate();
        page.locator(".reason-list button").waitFor();
        if (!again) {
            inspection.glanceWide(who + ": reasons");
        }
        page.keyboard().press("Escape");
        page.setViewportSize(390, 844);
        page.locator(".open-sheet").click();
        page.locator("studio-sheet[opened] .generate").waitFor();
        pressGenerate();
        page.locator(".reason-list button").waitFor();
        if (again) {
            inspection.fits(who + ": reasons in the sheet");
        } else {
            inspection.glanceOnPhone(who + ": reasons in the sheet");
        }
        page.keyboard().press("Escape");
    }

    private void purchase() {
        visit.to("images/bytedance/seedream", ".composer:not([aria-busy=true])");
        page.locator(".prompt-input.large textarea").fill("A {animal} on the ice");
        page.locator(".variable textarea").fill("fox");
        pressGenerate();
        page.locator(".purchase-facts").waitFor();
        look("question before a purchase");
        leave();
    }

    private void pressGenerate() {
        page.locator("vaadin-button.generate").press("Enter");
    }

    private void prompts() {
        page.locator(".prompt-tools vaadin-button").first().click();
        page.locator(".pick-take").first().waitFor();
        look("former prompts");
        leave();
        page.locator(".prompt-tools vaadin-button").nth(1).click();
        save("saving a prompt");
        page.locator(".pick-take").waitFor();
        look("saved prompts");
        leave();
    }

    private void presets() {
        page.locator(".preset-button").click();
        save("saving a preset");
        page.locator(".pick-row.applied").waitFor();
        look("presets");
        leave();
    }

    /** By the form that the open list has for it. */
    private void save(String what) {
        page.locator(".pick-dialog [slot=footer] vaadin-button").first().click();
        Locator name = page.locator(".save-form input").first();
        name.fill("Winter");
        look(what);
        name.press("Enter");
        page.locator(".save-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private void viewer() {
        visit.to("images/google/imagen4", ".task-tile .result-open img");
        page.locator(".task-tile .result-open").first().press("Enter");
        page.locator(".zoom-pane img").waitFor();
        attached("vaadin-dialog.viewer:not(.without-single-keys)");
        look("viewer");
        page.keyboard().press("?");
        page.locator(".shortcut-groups").waitFor();
        look("shortcuts");
    }

    private void compare() {
        visit.to("images/google/imagen4", ".task-tile .compare-button");
        page.locator(".task-tile .compare-button").first().press("Enter");
        page.locator(".task-tile .compare-button").last().press("Enter");
        Locator compare = page.locator(".compare-tray.on-screen vaadin-button[theme~=primary]");
        compare.waitFor();
        look("tray of what to compare");
        compare.click();
        page.locator(".compare-grid img").last().waitFor();
        look("comparison");
    }

    private void beforeAndAfter() {
        visit.to("images/topaz/image-upscale", ".task-tile studio-compare");
        page.locator(".task-tile studio-compare input").press("Enter");
        page.locator(".viewer-frame studio-compare .divider").waitFor();
        attached("vaadin-dialog.viewer:not(.without-single-keys)");
        look("before and after by a divider");
        page.keyboard().press("v");
        page.locator(".viewer-frame studio-compare .area.side").waitFor();
        look("before and after side by side");
        page.keyboard().press("v");
        page.locator(".viewer-frame studio-compare .hold-button").waitFor();
        look("before and after by holding");
    }

    /** Of the picture that is in the form. */
    void crop() {
        page.locator(".preview-actions vaadin-button").first().click();
        page.locator("studio-crop .frame").waitFor();
        look("crop");
        leave();
    }

    void mask(FilePayload picture) {
        visit.to("images/ideogram/character-edit", ".composer:not([aria-busy=true])");
        page.locator("input[type=file]").first().setInputFiles(picture);
        page.locator(".preview-larger img").waitFor();
        page.locator(".image-uploader[data-last=true] .pick-open").last().click();
        Locator sheet = page.locator("studio-mask [role=application]");
        sheet.waitFor();
        sheet.press("ArrowRight");
        look("mask begun");
        sheet.press("Enter");
        look("mask painted");
        page.locator(".mask-dialog [slot=footer] vaadin-button").first().click();
        attached("vaadin-confirm-dialog[opened]");
        look("leaving a mask");
    }

    void speech() {
        visit.to("audio/elevenlabs/text-to-speech-turbo-2-5", ".task-tile.speech studio-sound");
        page.locator(".voice-choose").click();
        Locator star = page.locator(".voice-star:visible").first();
        star.click();
        attached(".voice-star[aria-pressed=true]");
        look("voices");
        page.locator(".voice-starred").click();
        page.locator(".voice-starred[aria-pressed=true]").waitFor();
        look("favourite voices");
        leave();
        page.locator(".prompt-input.spoken textarea").fill(SENTENCE.repeat(280).strip());
        page.locator(".speech-how:not(:empty)").waitFor();
        look("text in parts");
    }

    void history(UUID task) {
        visit.to("history?favourites=1", "vaadin-grid-cell-content .state-success");
        look("favourites in the history");
        visit.to("history?task=" + task, ".task-panel .relative");
        look("family in the history");
    }

    private void look(String what) {
        if (again) {
            inspection.fits(who + ": " + what);
        } else {
            inspection.glance(who + ": " + what);
        }
    }

    private void leave() {
        page.keyboard().press("Escape");
        page.locator("vaadin-dialog[opened]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** The host of a dialog has no box of its own. */
    private void attached(String what) {
        page.locator(what).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }
}
