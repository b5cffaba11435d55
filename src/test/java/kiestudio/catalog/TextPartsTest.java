package kiestudio.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPartsTest {

    private static final Locale RUSSIAN = Locale.of("ru");

    /** What random texts are made of: two languages, abbreviations, quotes, a script without spaces, characters beyond 16 bits, a monster. */
    private static final List<String> SCRAPS = List.of(
            "Hello", "world", "Dr.", "3.14", "e.g.", "well-known", "Привет", "мир", "т. е.", "съешь", "ещё", "этих", "мягких", "булок",
            "今天天气很好。", "我们去公园吧", "👩‍👩‍👧", "𝒳𝒴", "«Да»", "—", "a\u00a0b", "Donaudampfschifffahrtsgesellschaftskapitän", "…");

    private static final List<String> ENDS = List.of(" ", " ", " ", " ", ", ", ". ", "! ", "? ", ".\n", "\n", "\n\n", ".\r\n\r\n", ": ", "  ");

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40, 300})
    void nothing_is_lost_nothing_is_doubled_and_nothing_is_too_long(int limit) {
        for (int seed = 0; seed < 300; seed++) {
            String text = random(new Random(seed));
            for (Locale language : List.of(Locale.ENGLISH, RUSSIAN)) {
                List<String> parts = TextParts.of(text, limit, language);

                assertThat(String.join("", parts).replaceAll("\\s+", "")).as("seed %d", seed).isEqualTo(text.replaceAll("\\s+", ""));
                assertThat(parts).as("seed %d", seed).allSatisfy(part -> {
                    assertThat(TextParts.length(part)).isBetween(1, limit);
                    assertThat(part).isEqualTo(part.strip());
                });
            }
        }
    }

    @Test
    void words_stay_whole_wherever_they_fit() {
        for (int seed = 0; seed < 300; seed++) {
            String text = random(new Random(seed)).replaceAll("[\\p{IsHan}。]+", "x");
            List<String> words = List.of(text.strip().split("\\s+"));

            String rejoined = String.join(" ", TextParts.of(text, 60, Locale.ENGLISH));

            assertThat(List.of(rejoined.split("\\s+"))).as("seed %d", seed).isEqualTo(words);
        }
    }

    private static String random(Random random) {
        return IntStream.range(0, random.nextInt(1, 120))
                .mapToObj(i -> SCRAPS.get(random.nextInt(SCRAPS.size())) + ENDS.get(random.nextInt(ENDS.size())))
                .collect(Collectors.joining());
    }

    @Test
    void a_text_within_the_limit_is_one_part_and_a_blank_one_is_none() {
        assertThat(TextParts.of("  Один. Два.\n\nТри. ", 17, RUSSIAN)).containsExactly("Один. Два.\n\nТри.");
        assertThat(TextParts.of(" \n ", 10, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void parts_end_with_sentences_in_both_languages() {
        assertThat(TextParts.of("The sea was calm. Nobody spoke! Why should they? It was late.", 35, Locale.ENGLISH))
                .containsExactly("The sea was calm. Nobody spoke!", "Why should they? It was late.");
        assertThat(TextParts.of("Море было тихим. Все молчали! О чём говорить? Было поздно.", 32, RUSSIAN))
                .containsExactly("Море было тихим. Все молчали!", "О чём говорить? Было поздно.");
    }

    @Test
    void a_paragraph_that_fits_is_not_torn() {
        String first = "One two three. Four five six.";
        String second = "Seven eight nine. Ten eleven twelve.";

        assertThat(TextParts.of(first + "\n\n" + second, 50, Locale.ENGLISH)).containsExactly(first, second);
    }

    @Test
    void a_sentence_that_is_too_long_is_cut_at_commas_and_then_between_words() {
        assertThat(TextParts.of("he came in late, sat down at once, and slept", 24, Locale.ENGLISH))
                .containsExactly("he came in late,", "sat down at once,", "and slept");
        assertThat(TextParts.of("съешь ещё этих мягких французских булок", 22, RUSSIAN))
                .containsExactly("съешь ещё этих мягких", "французских булок");
    }

    @Test
    void a_character_beyond_sixteen_bits_counts_as_one_and_is_never_cut() {
        assertThat(TextParts.of("😀".repeat(5), 5, Locale.ENGLISH)).containsExactly("😀".repeat(5));
        assertThat(TextParts.of("😀".repeat(5), 2, Locale.ENGLISH)).containsExactly("😀😀", "😀😀", "😀");
    }

    @Test
    void a_long_text_is_cut_in_no_time_worth_waiting_for() {
        String text = "Ворота открылись, и во двор въехала телега. ".repeat(5_000);

        assertThat(TextParts.of(text, 5_000, RUSSIAN)).hasSizeBetween(44, 46).allMatch(part -> part.endsWith("."));
    }

    @Test
    void context_is_whole_words_from_the_side_that_is_near() {
        assertThat(TextParts.ending("The sea was calm and nobody spoke.", 14)).isEqualTo("nobody spoke.");
        assertThat(TextParts.beginning("The sea was calm. Nobody spoke.", 20)).isEqualTo("The sea was calm.");
        assertThat(TextParts.ending("short", 100)).isEqualTo("short");
    }
}
