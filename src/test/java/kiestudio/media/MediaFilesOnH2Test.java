package kiestudio.media;

import kiestudio.support.TestDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class MediaFilesOnH2Test extends MediaFilesContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        use(registry, TestDatabase.H2);
    }
}
