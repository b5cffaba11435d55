package kiestudio.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** What a start does and refuses before the first bean, tried on an application that is nothing but the studio's database. */
@ExtendWith(OutputCaptureExtension.class)
class StartUpTest {

    @TempDir
    private Path folder;

    @Test
    void the_data_directory_is_made_absolute_and_private() throws IOException {
        Path relative = Path.of("").toAbsolutePath().relativize(folder.resolve("new/data"));

        try (var context = start(Map.of("studio.data-dir", relative.toString()))) {
            assertThat(context.getEnvironment().getProperty("studio.data-dir"))
                    .isEqualTo(folder.resolve("new/data").toString());
        }

        assertThat(Files.getPosixFilePermissions(folder.resolve("new/data")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(folder.resolve("new/data/db/studio.mv.db")).exists();
    }

    @Test
    void a_directory_that_held_other_things_keeps_its_mode(CapturedOutput output) throws IOException {
        Files.createFile(folder.resolve("somebody-elses"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        start(Map.of("studio.data-dir", folder.toString())).close();

        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("db")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(output).contains("Others on this machine may read the data directory");
    }

    @Test
    void a_second_process_on_the_same_data_gets_one_plain_sentence(CapturedOutput output) throws Exception {
        String data = folder.toString();
        try (var first = new OtherProcess(folder)) {
            first.hold();

            assertThatThrownBy(() -> start(Map.of("studio.data-dir", data))).isInstanceOf(StartRefusedException.class);
        }

        assertThat(output)
                .contains("Another Kie Studio is already running on this data directory.", "STUDIO_DATA_DIR")
                .doesNotContain("\tat ");
    }

    @Test
    void so_does_one_that_names_the_same_database_by_another_address(CapturedOutput output) throws Exception {
        Path own = folder.resolve("own");
        String url = "jdbc:h2:file:" + folder + "/db/studio;WRITE_DELAY=0";
        try (var first = new OtherProcess(folder)) {
            first.hold();

            assertThatThrownBy(() -> start(Map.of("studio.data-dir", own.toString(), "spring.datasource.url", url)));
        }

        assertThat(output).contains("Another Kie Studio is already running on this data directory.");
    }

    @Test
    void a_database_that_may_lose_commits_is_refused(CapturedOutput output) {
        String url = "jdbc:h2:file:" + folder + "/db;MODE=PostgreSQL";

        assertThatThrownBy(() -> start(Map.of("spring.datasource.url", url, "studio.data-dir", folder.toString())))
                .isInstanceOf(StartRefusedException.class);

        assertThat(output).contains("without WRITE_DELAY=0", "SPRING_DATASOURCE_URL").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://localhost/studio?password=the-secret, must begin with jdbc:postgresql:",
        "jdbc:postgresql://127.0.0.1:1/studio?password=the-secret, The database does not let the studio in",
    })
    void a_database_that_cannot_be_had_is_said_in_plain_words(String url, String says, CapturedOutput output) {
        assertThatThrownBy(() -> start(Map.of("spring.datasource.url", url, "studio.data-dir", folder.toString())));

        assertThat(output).contains(says, "SPRING_DATASOURCE_URL").doesNotContain("\tat ").doesNotContain("the-secret");
    }

    @ParameterizedTest
    @CsvSource({"kie.base-url, ftp://kie.example.org, KIE_BASE_URL", "kie.api-key, two words, KIE_API_KEY"})
    void a_wrong_setting_for_kie_is_refused_before_there_is_a_database(
            String setting, String value, String named, CapturedOutput output) {
        assertThatThrownBy(() -> start(Map.of(setting, value, "studio.data-dir", folder.toString())));

        assertThat(output).contains(named).doesNotContain("\tat ");
        assertThat(folder.resolve("db/studio.mv.db")).doesNotExist();
    }

    @Test
    void a_data_directory_that_is_a_file_is_refused(CapturedOutput output) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> start(Map.of("studio.data-dir", file.toString())));
        assertThatThrownBy(() -> start(Map.of("studio.data-dir", file.resolve("below").toString())));

        assertThat(output)
                .contains("The data directory " + file + " cannot be used", "STUDIO_DATA_DIR")
                .doesNotContain("\tat ");
    }

    private static ConfigurableApplicationContext start(Map<String, Object> settings) {
        var application = new SpringApplication(OnlyTheDatabase.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return application.run(arguments);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class OnlyTheDatabase {}
}
