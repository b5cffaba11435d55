package kiestudio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The way of the very first person, in a real browser: set up, sign in, choose a model, make a picture. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:journey;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "studio.data-dir=target/journey",
            "studio.simulator.max-side=512",
            "kie.api-key=",
            "vaadin.productionMode=true"
        })
class FirstPictureIT {

    private static final Logger log = LoggerFactory.getLogger(FirstPictureIT.class);
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Pattern SETUP = Pattern.compile("/setup\\?code=(\\S+)");
    private static final double PATIENCE = 60_000;

    @LocalServerPort
    int port;

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private Playwright playwright;
    private Page page;

    @BeforeEach
    void openBrowser() {
        if (!Files.exists(CHROMIUM) && !"true".equals(System.getenv("CI"))) {
            log.error("SKIPPED: the browser journey needs {} (Debian: apt-get install chromium)", CHROMIUM);
            Assumptions.abort("no Chromium");
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
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
        page = browser.newContext(new Browser.NewContextOptions().setLocale("en-US").setViewportSize(1440, 900))
                .newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void from_the_set_up_link_to_the_first_picture(CapturedOutput console) {
        setUp(codeFrom(console));
        signIn();

        page.locator("vaadin-side-nav-item", new Page.LocatorOptions().setHasText("Images")).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Google Imagen 4 .*Photographic")))
                .click();
        page.locator(".prompt-input.large textarea").fill("A lighthouse at dusk");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Generate · 8 credits")))
                .click();

        assertThat(page.locator("studio-elapsed")).isVisible();
        Locator picture = page.locator(".task-tile img");
        assertThat(picture).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        assertThat(picture).hasAttribute("alt", "A lighthouse at dusk", new HasAttributeOptions().setTimeout(PATIENCE));
        page.waitForFunction("() => document.querySelector('.task-tile img').naturalWidth > 0");
        assertThat(complaints).isEmpty();
    }

    private static String codeFrom(CapturedOutput console) {
        Matcher link = SETUP.matcher(console.getAll());
        assertThat(link.find()).as("the set-up link on the console").isTrue();
        return link.group(1);
    }

    private void setUp(String code) {
        page.navigate(address("setup?code=" + code));
        page.getByLabel("Username").fill("anna");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("correct horse battery");
        page.getByLabel("Password again").fill("correct horse battery");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the administrator")).click();
        assertThat(page.getByText("The account is made")).isVisible();
    }

    private void signIn() {
        page.locator("vaadin-login-form input[name=username]").fill("anna");
        page.locator("vaadin-login-form input[name=password]").fill("correct horse battery");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        assertThat(page.getByText("What would you like to make?")).isVisible();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + "/" + path;
    }
}
