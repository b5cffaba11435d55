package kiestudio.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the audit. */
public record AuditEvent(
        Instant at, @Nullable UUID actorId, String action, String subject, @Nullable String detail) {}
