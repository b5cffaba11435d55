package kiestudio.kie;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kiestudio.platform.KieProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Kie's callback signature: Base64(HMAC-SHA256(key, taskId + "." + timestamp)) with the timestamp in Unix seconds, docs.kie.ai
 * "webhook verification". It does not cover the body, so a callback is a hint and never data.
 */
@Component
public class CallbackSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private final @Nullable String key;
    private final Clock clock;

    public CallbackSignature(KieProperties kie, Clock clock) {
        this.key = kie.webhookHmacKey() == null || kie.webhookHmacKey().isBlank() ? null : kie.webhookHmacKey().strip();
        this.clock = clock;
    }

    /**
     * Whether the callback may be believed: true when no key is set; else the signature fits and the timestamp is within 300 s of now.
     *
     * @param timestamp header {@code X-Webhook-Timestamp}
     * @param signature header {@code X-Webhook-Signature}
     */
    public boolean accepts(String kieTaskId, @Nullable String timestamp, @Nullable String signature) {
        if (key == null) {
            return true;
        }
        if (timestamp == null || signature == null) {
            return false;
        }
        byte[] expected = sign(key, kieTaskId + "." + timestamp).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.strip().getBytes(StandardCharsets.UTF_8)) && fresh(timestamp);
    }

    private boolean fresh(String timestamp) {
        try {
            Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(signed, clock.instant()).abs().compareTo(KieLimits.SIGNATURE_AGE) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    private static String sign(String key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has lost " + ALGORITHM, e);
        }
    }
}
