package kiestudio.ui.create;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places to fill in: "A {animal} in the snow". A name has letters of any script, digits, _ and -. Two opening braces stand
 * for one: "{{animal}" and "{{animal}}" are the word in braces. Any other brace stays as it is, so that JSON does.
 */
record PromptTemplate(String text) {

    private static final String NAME = "([\\p{L}\\p{M}\\p{N}_-]+)";
    private static final Pattern PLACE = Pattern.compile("\\{\\{(?:" + NAME + "}})?|\\{" + NAME + "}");

    private static final Pattern TAKEN_FOR_PLACE = Pattern.compile("\\{(?=\\{)|\\{" + NAME + "}");

    /** The template that comes out as just this text. */
    static String literally(String text) {
        return TAKEN_FOR_PLACE.matcher(text)
                .replaceAll(brace -> Matcher.quoteReplacement(brace.group(1) == null ? "{{" : "{{" + brace.group(1) + "}}"));
    }

    /** The names of the places, each once, in the order in which they first stand. */
    List<String> variables() {
        return PLACE.matcher(text).results().map(place -> place.group(2)).filter(name -> name != null).distinct().toList();
    }

    /** The text that is sent. A place without a value stays as it is written. */
    String filled(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(replacement(place, values)));
    }

    private static String replacement(MatchResult place, Map<String, String> values) {
        if (place.group(2) != null) {
            return values.getOrDefault(place.group(2), place.group());
        }
        return place.group(1) == null ? "{" : "{" + place.group(1) + "}";
    }
}
