package kiestudio.generation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of a task's life: the state it came into, and when.
 *
 * @param note why, where there is more to say than the state
 */
public record TaskStep(Instant at, TaskState state, @Nullable Note note) {}
