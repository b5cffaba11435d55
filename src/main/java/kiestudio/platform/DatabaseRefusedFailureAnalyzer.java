package kiestudio.platform;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says plainly that the database cannot be reached or lets nobody in; the database's own words tell which, and hold no password. */
class DatabaseRefusedFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && refused(sql.getSQLState())) {
                return new FailureAnalysis(
                        "The database does not let the studio in: " + sql.getMessage(),
                        "Start the database, or correct SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                                + " SPRING_DATASOURCE_PASSWORD; without them the studio keeps a database of its own.",
                        failure);
            }
        }
        return null;
    }

    /** The SQL standard's classes: connection, authorization, and PostgreSQL's "no such database". */
    private static boolean refused(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("28") || state.equals("3D000"));
    }
}
