package kiestudio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A first visit: what it costs while nothing is in the browser's cache, and how the studio fits itself to a computer it does not know. */
class FirstVisitIT extends StudioInBrowser {

    private static final Logger log = LoggerFactory.getLogger(FirstVisitIT.class);

    /** From the sign-in to the first screen, as it goes over the wire: compressed, with headers. */
    private static final int BUDGET_BYTES = 450_000;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final Map<String, Integer> bytes = new ConcurrentHashMap<>();

    @Test
    void a_first_visit_is_light_and_asks_nobody_else() {
        listen(page.context().newCDPSession(page));

        enter("newcomer");

        page.waitForFunction("() => document.fonts.status === 'loaded' && document.querySelector('.category-card') !== null");
        assertThat(addresses.values())
                .isNotEmpty()
                .allMatch(url -> url.startsWith(address("")) || url.startsWith("data:") || url.startsWith("blob:"));
        int total = bytes.values().stream().mapToInt(Integer::intValue).sum();
        log.info("a first visit transfers {} bytes in {} answers", total, bytes.size());
        assertThat(bytes).as("what was transferred").hasSizeGreaterThan(5);
        assertThat(total).as("bytes of %s", largestFirst()).isBetween(50_000, BUDGET_BYTES);
        assertThat(complaints).isEmpty();
    }

    /** Chromium's own judgement; a private window never installs, and says so first. */
    @Test
    void the_studio_can_be_installed_as_an_app() {
        enter("resident");
        CDPSession browser = page.context().newCDPSession(page);

        JsonObject manifest = browser.send("Page.getAppManifest");
        assertThat(manifest.getAsJsonArray("errors")).isEmpty();
        assertThat(manifest.get("url").getAsString()).startsWith(address(""));
        assertThat(browser.send("Page.getInstallabilityErrors").getAsJsonArray("installabilityErrors"))
                .extracting(error -> error.getAsJsonObject().get("errorId").getAsString())
                .isSubsetOf("in-incognito");
        assertThat(complaints).isEmpty();
    }

    @Test
    void on_a_tablet_the_drawer_is_icons_until_somebody_asks_for_names() {
        page.setViewportSize(1024, 768);
        enter("traveller");
        Locator frame = page.locator("vaadin-app-layout");
        assertThat(frame).hasClass(Pattern.compile("\\bcollapsed\\b"));
        assertThat(page.locator("vaadin-side-nav").boundingBox().width).isLessThan(65);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show the menu with names")).click();
        assertThat(frame).not().hasClass(Pattern.compile("\\bcollapsed\\b"));
        page.reload();
        frame.waitFor();
        assertThat(frame).not().hasClass(Pattern.compile("\\bcollapsed\\b"));
        assertThat(complaints).isEmpty();
    }

    private void listen(CDPSession network) {
        network.on("Network.requestWillBeSent", event -> addresses.put(
                event.get("requestId").getAsString(), event.getAsJsonObject("request").get("url").getAsString()));
        network.on("Network.loadingFinished", event ->
                bytes.merge(event.get("requestId").getAsString(), event.get("encodedDataLength").getAsInt(), Integer::sum));
        network.send("Network.enable");
    }

    private String largestFirst() {
        return bytes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(12)
                .map(one -> one.getValue() + " " + addresses.get(one.getKey()))
                .toList()
                .toString();
    }
}
