package kiestudio.generation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import kiestudio.catalog.Category;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks to list; null or empty means any.
 *
 * @param ownerId whose; null for everybody's (the caller has checked that they may)
 * @param words   words that the prompt must contain, any case
 * @param from    created at or after
 * @param to      created before
 * @param fan     only tasks with a result that this person marked as a favourite
 */
public record TaskFilter(
        @Nullable UUID ownerId,
        Set<TaskState> states,
        @Nullable Category category,
        @Nullable String model,
        @Nullable String words,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UUID fan) {

    public TaskFilter(
            @Nullable UUID ownerId,
            Set<TaskState> states,
            @Nullable Category category,
            @Nullable String model,
            @Nullable String words,
            @Nullable Instant from,
            @Nullable Instant to) {
        this(ownerId, states, category, model, words, from, to, null);
    }

    public static TaskFilter of(UUID ownerId) {
        return new TaskFilter(ownerId, Set.of(), null, null, null, null, null);
    }

    /** The same, of those only which have a result that the person marked as a favourite. */
    public TaskFilter favouritesOf(UUID person) {
        return new TaskFilter(ownerId, states, category, model, words, from, to, person);
    }
}
