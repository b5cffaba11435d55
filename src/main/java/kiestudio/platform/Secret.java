package kiestudio.platform;

import java.security.SecureRandom;
import java.util.Base64;

/** Random texts that open something, and their fingerprints, which are all that is kept of them. */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** Base64 for URLs, without padding. */
    public static String random(int bits) {
        byte[] bytes = new byte[bits / 8];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 in hexadecimal: enough for a text that nobody can guess, and quick. */
    public static String fingerprint(String secret) {
        return Sha256.hex(secret);
    }
}
