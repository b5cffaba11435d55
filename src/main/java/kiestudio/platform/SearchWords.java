package kiestudio.platform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody typed into a search: words that must all occur, in any order and any case.
 *
 * @param words in lower case, at most eight
 */
public record SearchWords(List<String> words) {

    private static final int MOST = 8;

    /** @param text as typed; blank fits everything */
    public static SearchWords of(String text) {
        // PostgreSQL knows no NUL in a text.
        return new SearchWords(Stream.of(text.replace("\0", "").strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList());
    }

    public boolean fit(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }

    /**
     * The same in SQL, to be put behind a condition.
     *
     * @param lower  an expression for the text in lower case
     * @param params gets the words as named parameters
     */
    public String and(String lower, Map<String, Object> params) {
        return words.stream()
                .map(word -> {
                    String name = "word" + params.size();
                    params.put(name, "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
                    return " and " + lower + " like :" + name + " escape '!'";
                })
                .collect(Collectors.joining());
    }
}
