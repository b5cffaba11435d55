package kiestudio.kie;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Messages with which Kie refuses a creation although its code is 500, "server error": a mistake in the input, or an empty account
 * (recorded answers). Everything else under 500 proves nothing.
 */
enum KnownRefusals {
    INPUT("is required|not within the range|format is incorrect"),
    /** Together with what is short, since upstream services also speak of insufficient capacity. */
    CREDITS("(credits?|balance|points)\\b.*\\binsufficient|\\binsufficient\\b.*\\b(credits?|balance|points)");

    private final Pattern words;

    KnownRefusals(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    static Optional<KnownRefusals> of(String message) {
        for (KnownRefusals refusal : values()) {
            if (refusal.words.matcher(message).find()) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }
}
