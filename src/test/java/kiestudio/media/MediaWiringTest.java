package kiestudio.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import kiestudio.platform.DatabaseClock;
import kiestudio.platform.KieEndpoint;
import kiestudio.platform.MediaHttp;
import kiestudio.platform.OutboundHttp;
import kiestudio.platform.StudioProperties;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The beans find each other, and the janitor is on duty. */
@DataJpaTest(showSql = false)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class MediaWiringTest {

    @TempDir
    static Path folder;

    @TestConfiguration
    @ComponentScan("kiestudio.media")
    @EnableConfigurationProperties(StudioProperties.class)
    @Import({DatabaseClock.class, OutboundHttp.class, MediaHttp.class})
    static class Surroundings {
        @Bean
        KieEndpoint kie() {
            return new KieEndpoint(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:1"), "key", true);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", TestDatabase.H2::url);
        registry.add("studio.data-dir", () -> folder.resolve("data"));
    }

    @Autowired
    MediaService media;

    @Autowired
    StudioProperties studio;

    @Autowired
    ScheduledTaskHolder schedule;

    @Test
    void an_upload_lies_in_the_data_folder_and_the_janitor_is_scheduled() {
        Media kept = media.upload(UUID.randomUUID(), "a.png", new ByteArrayInputStream(Samples.png(4, 3)));

        assertThat(media.file(kept)).exists().startsWith(studio.dataDir().toAbsolutePath().resolve("media"));
        assertThat(media.find(kept.id())).contains(kept);
        assertThat(schedule.getScheduledTasks()).anySatisfy(task -> assertThat(task.toString()).contains("MediaJanitor.sweepHourly"));
    }
}
