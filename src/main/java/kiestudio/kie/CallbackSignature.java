package kiestudio.kie;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Kie's callback signature: Base64(HMAC-SHA256(key, taskId + "." + timestamp)) with the timestamp in Unix seconds, docs.kie.ai
 * "webhook verification". It does not cover the body, so a callback is a hint and never data.
 */
@Component
public class CallbackSignature {

    /** Whether the callback may be believed: true when no key is set; else the signature fits and the timestamp is within 300 s of now. */
    public boolean accepts(String kieTaskId, @Nullable String timestamp, @Nullable String signature) {
        throw new UnsupportedOperationException();
    }
}
