package kiestudio.generation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a happening.
 *
 * @param due          when to work on the row next; null when nothing more is to be done by itself
 * @param keepLease    whether the worker goes on with the row
 * @param note         why it waits, for people; null when there is nothing to say
 * @param errors       failed tries in a row, for backing off
 * @param looks        looks in a row that brought the same trouble
 * @param lostLeases   workers lost in a row on this step
 * @param troubleSince when that trouble began
 */
record Step(
        TaskState state,
        @Nullable Instant due,
        boolean keepLease,
        @Nullable Note note,
        int errors,
        int looks,
        int lostLeases,
        @Nullable Instant troubleSince,
        Set<Effect> effects) {

    /** The usual case: a new state, everything counted is forgotten. */
    static Step to(TaskState state, @Nullable Instant due, Effect... effects) {
        return new Step(state, due, false, null, 0, 0, 0, null, setOf(effects));
    }

    Step keepingLease() {
        return new Step(state, due, true, note, errors, looks, lostLeases, troubleSince, effects);
    }

    Step noting(Note reason) {
        return new Step(state, due, keepLease, reason, errors, looks, lostLeases, troubleSince, effects);
    }

    Step counting(int newErrors, int newLooks, @Nullable Instant since) {
        return new Step(state, due, keepLease, note, newErrors, newLooks, lostLeases, since, effects);
    }

    Step losing(int newLostLeases) {
        return new Step(state, due, keepLease, note, errors, looks, newLostLeases, troubleSince, effects);
    }

    private static Set<Effect> setOf(Effect[] effects) {
        Set<Effect> set = EnumSet.noneOf(Effect.class);
        set.addAll(List.of(effects));
        return set;
    }
}
