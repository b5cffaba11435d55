package kiestudio.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Opens the machine's Chromium on a running studio, and listens for what the page complains of. */
abstract class BrowserTest {

    static final double PATIENCE = 60_000;
    static final String PASSWORD = "correct horse battery";

    private static final Logger log = LoggerFactory.getLogger(BrowserTest.class);
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @LocalServerPort
    int port;

    final List<String> complaints = new CopyOnWriteArrayList<>();
    Browser browser;
    Page page;

    private Playwright playwright;

    @BeforeEach
    void openBrowser() {
        if (!Files.exists(CHROMIUM) && !"true".equals(System.getenv("CI"))) {
            log.error("SKIPPED: the browser journey needs {} (Debian: apt-get install chromium)", CHROMIUM);
            Assumptions.abort("no Chromium");
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
        page = newPage(new Browser.NewContextOptions().setLocale("en-US").setViewportSize(1440, 900));
    }

    Page newPage(Browser.NewContextOptions options) {
        Page opened = browser.newContext(options).newPage();
        opened.setDefaultTimeout(PATIENCE);
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        opened.onPageError(complaints::add);
        return opened;
    }

    @AfterEach
    void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    void signIn(Page on, String username, String button) {
        on.locator("vaadin-login-form input[name=username]").fill(username);
        on.locator("vaadin-login-form input[name=password]").fill(PASSWORD);
        on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + "/" + path;
    }
}
