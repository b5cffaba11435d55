package kiestudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A browser forgives an unclosed rule and drops every rule after it; nobody would see why. */
class StyleSheetsTest {

    private static final Path RESOURCES = Path.of("src/main/resources/META-INF/resources");

    @Test
    void every_rule_is_closed_and_every_sheet_is_imported() throws IOException {
        String imports = Files.readString(RESOURCES.resolve("styles.css"));
        for (Path sheet : sheets()) {
            String rules = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
            assertThat(rules.chars().filter(c -> c == '{').count()).as("closed rules of %s", sheet).isEqualTo(rules.chars().filter(c -> c == '}').count());
            assertThat(imports).contains("assets/css/" + sheet.getFileName());
        }
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("assets/css"))) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }
}
