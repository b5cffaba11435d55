package kiestudio.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token of a person's programs, without its secret.
 *
 * @param prefix     its first characters, by which its owner knows it again
 * @param expiresAt  null for never
 * @param lastUsedAt to the minute; null for not yet
 */
public record ApiToken(
        UUID id, String name, String prefix, Instant createdAt, @Nullable Instant expiresAt, @Nullable Instant lastUsedAt) {

    /**
     * A token at the only moment when its secret is known.
     *
     * @param secret to be shown once; only its SHA-256 is kept
     */
    public record Issued(ApiToken token, String secret) {
        @Override
        public String toString() {
            return "Issued[" + token + "]";
        }
    }
}
