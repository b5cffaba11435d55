package kiestudio.platform;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole studio on a free port, as behind a proxy, with one administrator; one start for all tests that say this. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:running;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "studio.data-dir=target/${test.fork:data}/running",
            "studio.admin.username=boss",
            "studio.admin.password=" + RunningStudio.PASSWORD,
            "studio.admin.api-token=" + RunningStudio.BOSS_TOKEN,
            "server.forward-headers-strategy=native"
        })
@interface RunningStudio {

    String PASSWORD = "correct horse battery";
    String BOSS_TOKEN = "the-token-of-the-boss-of-this-studio";
}
