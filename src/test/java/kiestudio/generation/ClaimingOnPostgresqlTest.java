package kiestudio.generation;

import kiestudio.support.TestDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class ClaimingOnPostgresqlTest extends ClaimingContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        use(TestDatabase.POSTGRESQL, registry);
    }
}
