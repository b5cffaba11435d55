package kiestudio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import kiestudio.account.Accounts;
import kiestudio.account.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A favourite voice by keyboard, and a text longer than the model takes: offered in parts, heard and saved as one. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:speech;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "studio.data-dir=target/speech-journey",
            "studio.simulator.speed=10",
            "kie.api-key=",
            "vaadin.productionMode=true"
        })
class SpeechJourneyIT extends BrowserTest {

    private static final String SPEECH = "audio/elevenlabs/text-to-speech-turbo-2-5";
    private static final String SENTENCE = "The sea was calm and nobody said a word. ";

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_favourite_voice_reads_a_long_text_that_plays_and_downloads_as_one() throws IOException {
        accounts.create("anna", "Anna", PASSWORD, Role.MEMBER);
        page.navigate(address("login"));
        signIn(page, "anna", "Sign in");
        assertThat(page.getByText("What would you like to make?")).isVisible();
        page.navigate(address(SPEECH));

        markCallum();
        page.reload();
        chooseTheFirstVoiceByKeyboard();
        speakALongText();
        hearItAsOne();
        saveItAsOne();
        assertThat(complaints).isEmpty();
    }

    private void markCallum() {
        openVoices();
        page.keyboard().type("callum");
        Locator star = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Favourite: Callum"));
        assertThat(page.locator(".voice-star:visible")).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("f");
        assertThat(star).hasAttribute("aria-pressed", "true");
        page.keyboard().press("Escape");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
    }

    private void chooseTheFirstVoiceByKeyboard() {
        openVoices();
        // The grid stands at the voice that is chosen.
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Control+Home");
        page.keyboard().press("Enter");
        assertThat(page.locator(".voice-choose")).containsText("Callum");
        assertThat(page.locator(".voice-choose")).isFocused();
    }

    private void openVoices() {
        page.locator(".voice-choose").click();
        assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name or character"))).isFocused();
    }

    private void speakALongText() {
        page.locator(".prompt-input.spoken textarea").fill(SENTENCE.repeat(280).strip());
        assertThat(page.locator(".speech-line")).containsText("This is 11,479 characters: 3 parts, 72 credits");
        Locator generate =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Generate · 72 credits")));
        assertThat(generate).isVisible();
        generate.click();
        assertThat(page.locator(".task-tile")).hasCount(1, new HasCountOptions().setTimeout(PATIENCE));
    }

    private void hearItAsOne() {
        Locator player = page.locator(".task-tile audio");
        assertThat(page.locator(".task-tile studio-sound")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        assertThat(page.locator(".transcript")).containsText("nobody said a word");
        page.waitForFunction("() => document.querySelector('.task-tile audio').readyState > 0");
        double seconds = ((Number) player.evaluate("audio => audio.duration")).doubleValue();
        double parts = jdbc.sql("select sum(duration_ms) from media where kind = 'audio'").query(Long.class).single() / 1000.0;
        assertThat(seconds).isCloseTo(parts, within(0.2));
        // Into the last part, and on from there.
        player.evaluate("(audio, at) => { audio.muted = true; audio.currentTime = at; return audio.play(); }", seconds - 8);
        page.waitForFunction("at => document.querySelector('.task-tile audio').currentTime > at", seconds - 7.5);
        player.evaluate("audio => audio.pause()");
    }

    private void saveItAsOne() throws IOException {
        Download saved = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("Download as one MP3"))
                .click());
        assertThat(saved.suggestedFilename()).startsWith("The sea was calm").endsWith(".mp3");
        long parts = jdbc.sql("select sum(size_bytes) from media where kind = 'audio'").query(Long.class).single();
        assertThat(Files.size(saved.path())).isBetween(parts * 98 / 100, parts + 1_000);
    }
}
