package kiestudio.generation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes Kie's callbacks. A callback is a hint: it brings the next look forward or names a candidate task id, nothing more. */
@Service
public class KieCallbacks {

    /**
     * @param token     the random token of the attempt, from the callback's path
     * @param body      as received, at most 64 KiB; may be anything
     * @param timestamp header {@code X-Webhook-Timestamp}
     * @param signature header {@code X-Webhook-Signature}
     * @return false when the token belongs to no attempt or the signature does not fit: answer 404
     */
    public boolean receive(String token, String body, @Nullable String timestamp, @Nullable String signature) {
        throw new UnsupportedOperationException();
    }
}
