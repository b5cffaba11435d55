package kiestudio.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The one spelling of a user name: NFKC, lower case, no spaces around. */
final class Username {

    private static final int LONGEST = 64;
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]*");

    private Username() {}

    /** As it is stored and compared. */
    static String normalized(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws AccountRefusedException with a sentence for the person
     */
    static String checked(String typed) {
        String name = normalized(typed);
        if (name.length() > LONGEST || !ALLOWED.matcher(name).matches()) {
            throw new AccountRefusedException(
                    AccountRefusedException.Reason.NAME_NOT_ALLOWED,
                    "The user name must have 1 to " + LONGEST
                    + " characters: letters, digits and . _ @ + -, beginning with a letter or a digit.");
        }
        return name;
    }
}
