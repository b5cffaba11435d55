package kiestudio.platform;

import java.security.SecureRandom;
import java.util.Base64;

/** Random texts that open something, and their fingerprints, which are all that is kept of them. */
public final class Secret {

    private static final String READABLE = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** Base64 for URLs, without padding. */
    public static String random(int bits) {
        byte[] bytes = new byte[bits / 8];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** 100 bits in five groups that can be read aloud: no letter looks like another. */
    public static String readable() {
        var text = new StringBuilder();
        for (int at = 0; at < 20; at++) {
            text.append(at > 0 && at % 4 == 0 ? "-" : "").append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return text.toString();
    }

    /** SHA-256 in hexadecimal: enough for a text that nobody can guess, and quick. */
    public static String fingerprint(String secret) {
        return Sha256.hex(secret);
    }
}
