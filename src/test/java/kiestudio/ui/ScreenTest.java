package kiestudio.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

/** A test of screens: the whole studio with its simulator, without a browser. All such tests share one studio. */
@SpringBootTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:screens;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "studio.data-dir=target/${test.fork:data}/screens",
            "studio.simulator.speed=20",
            "studio.simulator.max-side=256",
            "kie.api-key="
        })
public abstract class ScreenTest extends SpringBrowserlessTest {

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    /** Waits for what other threads bring to the screen. */
    protected void awaitOnScreen(BooleanSupplier there) {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> {
            roundTrip();
            runPendingSignalsTasks();
            return there.getAsBoolean();
        });
    }

    /** Everything that can be read in a part of the screen. */
    protected static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }

    /** Everything that can be read: the view with the frame around it, if it has one. */
    protected static String screenText() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().getLast().getElement().getTextRecursively();
    }

    /** Goes to an address with a query, for example {@code images} and {@code kind=edit}. */
    protected <T extends Component> T open(String path, String query, Class<T> view) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
        return view.cast(getCurrentView());
    }
}
