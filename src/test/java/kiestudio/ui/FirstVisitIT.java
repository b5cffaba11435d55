package kiestudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a first visit costs: nothing is in the browser's cache yet. */
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
