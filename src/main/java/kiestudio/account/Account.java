package kiestudio.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as the rest of the studio sees them. Credits are Kie credits.
 *
 * @param language {@code en}, {@code ru}, or null for the browser's
 * @param budget   upper limit of reserved plus spent credits; null for none
 */
public record Account(
        UUID id,
        String username,
        String displayName,
        Role role,
        boolean enabled,
        @Nullable String language,
        @Nullable String theme,
        @Nullable BigDecimal budget,
        BigDecimal reserved,
        BigDecimal spent,
        Instant createdAt) {

    public boolean administrator() {
        return role == Role.ADMINISTRATOR;
    }

    /** The same person as the one who asks. */
    public Person person() {
        return new Person(id, username, role);
    }
}
