package kiestudio.account;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords as Argon2id, which takes any length of any script (bcrypt would stop after 37 Cyrillic letters). The parameters are
 * OWASP's (Password Storage Cheat Sheet: 46 MiB, 1 pass, 1 lane), about 0.1 s on a small server.
 */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 47_104;
    private static final int PASSES = 1;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);

    /** A crowd at the door must not take the heap: each hash needs 46 MiB. */
    private final Semaphore atOnce = new Semaphore(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4));

    private final String nobodys = argon2.encode("the password of nobody");

    /**
     * @throws AccountRefusedException with a sentence for the person when it is not 12 to 128 characters long
     */
    static void check(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new AccountRefusedException(
                    AccountRefusedException.Reason.PASSWORD_LENGTH,
                    "The password must have " + SHORTEST + " to " + LONGEST + " characters; this one has " + length + ".");
        }
    }

    /**
     * @throws AccountRefusedException as {@link #check} does
     */
    String hash(String password) {
        check(password);
        return oneOfFew(() -> argon2.encode(password));
    }

    boolean matches(String password, String hash) {
        return bounded(password) && oneOfFew(() -> argon2.matches(password, hash));
    }

    /** Does the work of a comparison for a name that nobody has, so that the time does not tell. */
    void matchNobody(String password) {
        matches(password, nobodys);
    }

    private static boolean bounded(String password) {
        return password.length() <= 2 * LONGEST;
    }

    private <T> T oneOfFew(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
