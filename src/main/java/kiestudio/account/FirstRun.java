package kiestudio.account;

import org.springframework.stereotype.Service;

/**
 * The very first start. While there is no account and no {@code STUDIO_ADMIN_*} is set, the start prints a link and a one-time code,
 * good for 60 minutes, to the console; whoever has the code makes the first administrator.
 */
@Service
public class FirstRun {

    /** Whether there is no account yet. */
    public boolean needed() {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes the first administrator; of two at once, one wins.
     *
     * @throws IllegalArgumentException with a sentence for the person: wrong or expired code, name or password not allowed
     * @throws IllegalStateException    when there is an account already
     */
    public Account complete(String code, String username, String password) {
        throw new UnsupportedOperationException();
    }
}
