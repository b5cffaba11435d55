package kiestudio.generation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a search, as patterns for {@code lower(column) like :pattern escape '!'}; each of them must be found. */
final class SearchWords {

    /** More words narrow nothing any more, and each is a scan. */
    private static final int MOST = 8;

    private SearchWords() {}

    /** At most eight; none for null and for blanks. What PostgreSQL cannot store (NUL) cannot be in a column, and separates words. */
    static List<String> patterns(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.toLowerCase(Locale.ROOT).split("[\\s\\x00]+"))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST)
                        .map(word -> "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                        .toList();
    }
}
