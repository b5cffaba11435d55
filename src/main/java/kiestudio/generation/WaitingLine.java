package kiestudio.generation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kiestudio.generation.DueTasks.Pending;
import org.springframework.stereotype.Service;

/** Why pending tasks have not been sent yet, and where they stand in the line of everybody's. For screens; nothing is decided by it. */
@Service
public class WaitingLine {

    /** What a pending task waits for. */
    public sealed interface Place {

        /** @param number 1 for the next one that is sent */
        record InLine(int number) implements Place {}

        /** Nothing is sent at the moment ({@link SubmissionPause}); this is where it stands when things go on. */
        record Paused(int number) implements Place {}

        /** A worker has it: its sources are on their way to Kie, or it is about to be sent. */
        record Preparing() implements Place {}

        /** Something went wrong, which the task's note says; it is tried again then. */
        record Later(Instant at) implements Place {}

        /** For an administrator to look at. */
        record Held() implements Place {}
    }

    private final DueTasks due;
    private final SubmissionPause pause;
    private final Clock clock;

    WaitingLine(DueTasks due, SubmissionPause pause, Clock clock) {
        this.due = due;
        this.pause = pause;
        this.clock = clock;
    }

    /** Of those that are pending; the others are left out. Two queries, however many they are, and none for none. */
    public Map<UUID, Place> places(Collection<UUID> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        boolean paused = pause.current().isPresent();
        return due.places(clock.instant(), tasks).stream()
                .collect(Collectors.toMap(Pending::id, pending -> place(pending, paused), (one, same) -> one));
    }

    private static Place place(Pending pending, boolean paused) {
        if (pending.place() != null) {
            return paused ? new Place.Paused(pending.place()) : new Place.InLine(pending.place());
        }
        if (pending.taken()) {
            return new Place.Preparing();
        }
        return pending.due() == null ? new Place.Held() : new Place.Later(pending.due());
    }
}
