package kiestudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiestudio.account.AccountRefusedException;
import kiestudio.catalog.Category;
import kiestudio.catalog.Kind;
import kiestudio.generation.Note;
import kiestudio.generation.TaskState;
import kiestudio.media.MediaRefusedException;
import org.junit.jupiter.api.Test;

/** Both languages say everything, and nothing is said past them. */
class TranslationsTest {

    private static final Path SOURCES = Path.of("src/main/java/kiestudio/ui");
    private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n");

    /** A string that looks like a key: lower-case words with dots or dashes between them. */
    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z_-]+)+|title)\"");

    /** Strings that people would read: a capital letter, then more letters. */
    private static final Pattern SENTENCE = Pattern.compile("\"(?:[A-Z][a-z]+|[А-Я][а-я]+)[^\"]*\"");

    private final Properties english = load("translations.properties");
    private final Properties russian = load("translations_ru.properties");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(russian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).hasSizeGreaterThan(100);
    }

    @Test
    void both_languages_use_the_same_parameters() {
        for (String key : english.stringPropertyNames()) {
            assertThat(parameters(russian.getProperty(key))).as(key).isEqualTo(parameters(english.getProperty(key)));
        }
    }

    @Test
    void no_text_is_empty_or_has_a_straight_apostrophe_that_the_formatter_would_swallow() {
        for (Properties language : List.of(english, russian)) {
            language.forEach((key, text) -> assertThat((String) text).as((String) key).isNotBlank().doesNotContain("'"));
        }
    }

    @Test
    void every_key_in_the_code_has_a_text() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path source : sources()) {
            Matcher key = KEY.matcher(code(source));
            while (key.find()) {
                if (!english.containsKey(key.group(1)) && !notAKey(key.group(1))) {
                    missing.add(source.getFileName() + ": " + key.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_state_kind_category_and_refusal_has_a_word() {
        for (TaskState state : TaskState.values()) {
            assertThat(english).containsKey("state." + state.id());
        }
        for (Kind kind : Kind.values()) {
            assertThat(english).containsKey("kind." + kind.id());
        }
        for (Category category : Category.values()) {
            assertThat(english).containsKeys("category." + category.id(), "category." + category.id() + ".purpose");
        }
        for (MediaRefusedException.Reason reason : MediaRefusedException.Reason.values()) {
            assertThat(english).containsKey("upload.refused." + reason.name().toLowerCase(Locale.ROOT));
        }
        for (AccountRefusedException.Reason reason : AccountRefusedException.Reason.values()) {
            assertThat(english).containsKey("refused." + reason.name().toLowerCase(java.util.Locale.ROOT));
        }
        for (String plural : List.of("one", "few", "many", "other")) {
            assertThat(english).containsKey("credits." + plural);
        }
    }

    @Test
    void every_note_of_a_task_has_a_sentence_in_both_languages_with_the_place_for_its_detail() {
        for (Note.Kind kind : Note.Kind.values()) {
            String key = "note." + kind.id();
            boolean detailed = new Note(kind, "#").english().contains("#");
            for (Properties language : List.of(english, russian)) {
                assertThat(language.getProperty(key)).as(key).isNotBlank();
                assertThat(parameters(language.getProperty(key))).as(key).isEqualTo(detailed ? Set.of("0") : Set.of());
            }
            if (kind != Note.Kind.PLAIN) {
                assertThat(russian.getProperty(key)).as(key).matches("(?s).*[а-я]{3}.*");
            }
        }
    }

    @Test
    void no_sentence_stands_in_the_code() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources()) {
            for (String line : code(source).lines().toList()) {
                Matcher sentence = SENTENCE.matcher(line);
                if (sentence.find() && !forMachines(line, sentence.group())) {
                    found.add(source.getFileName() + ": " + sentence.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** The name of the studio is the same in every language; cookies have names, exceptions and units speak English. */
    private static boolean forMachines(String line, String text) {
        return text.equals("\"Kie Studio\"") || line.contains("Exception(") || text.contains("SameSite") || text.equals("\"Lax\"");
    }

    private static boolean notAKey(String text) {
        return text.endsWith(".svg") || text.endsWith(".css") || text.endsWith(".ts") || text.endsWith(".js");
    }

    private static String code(Path source) throws IOException {
        return Files.readString(source).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$|^(import|package) .*$", "");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Set<String> parameters(String text) {
        return Pattern.compile("\\{(\\d)").matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Properties load(String name) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(TEXTS.resolve(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
