package kiestudio.ui;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import kiestudio.account.Person;
import kiestudio.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A browser test on a studio that all such tests share; each brings people of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SampleWork.class)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:browser;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "studio.data-dir=target/browser",
            "studio.simulator.speed=20",
            "studio.simulator.max-side=256",
            "kie.api-key=",
            "vaadin.productionMode=true"
        })
abstract class StudioInBrowser extends BrowserTest {

    @Autowired
    SampleWork work;

    /** Makes the person, if need be, and signs them in on {@link #page}; the first screen is there afterwards. */
    Person enter(String username) {
        Person person = work.person(username, Role.MEMBER);
        page.navigate(address("login"));
        signIn(page, username, "Sign in");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("What would you like to make?")).waitFor();
        return person;
    }
}
