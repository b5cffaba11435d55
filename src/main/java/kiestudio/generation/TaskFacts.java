package kiestudio.generation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What decides where a task goes next.
 *
 * @param acceptedAt when Kie took it; null before that
 * @param candidate  Kie task id that an unclear attempt may have made
 * @param errors     failed tries in a row
 * @param looks      looks in a row that brought the same trouble
 * @param lostLeases workers lost in a row on this step
 */
record TaskFacts(
        TaskState state,
        @Nullable Instant acceptedAt,
        @Nullable Instant savingAt,
        @Nullable String candidate,
        int errors,
        int looks,
        int lostLeases,
        @Nullable Instant troubleSince) {}
