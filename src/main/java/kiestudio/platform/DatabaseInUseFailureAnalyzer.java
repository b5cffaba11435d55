package kiestudio.platform;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says plainly that another process holds the H2 file, wherever in the start the connection was refused. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseInUseFailureAnalyzer implements FailureAnalyzer {

    /** H2 {@code ErrorCode.DATABASE_ALREADY_OPEN_1}; H2 itself is on the class path at run time only. */
    private static final int DATABASE_ALREADY_OPEN = 90020;

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == DATABASE_ALREADY_OPEN) {
                return new FailureAnalysis(inUse().getMessage(), inUse().remedy(), failure);
            }
        }
        return null;
    }

    static StartRefusedException inUse() {
        return new StartRefusedException(
                "Another Kie Studio is already running on this data directory.",
                "Stop it first, or give this one a directory of its own with STUDIO_DATA_DIR.");
    }
}
