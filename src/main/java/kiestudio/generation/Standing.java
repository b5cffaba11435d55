package kiestudio.generation;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of several attempts at the same thing counts. */
final class Standing {

    private static final Comparator<TaskView> GOOD = Comparator.comparing(Standing::good);

    private Standing() {}

    /** @param attempts oldest first; the last that succeeded, else the last */
    static Optional<TaskView> of(Stream<TaskView> attempts) {
        return attempts.reduce((one, later) -> GOOD.compare(one, later) > 0 ? one : later);
    }

    /** Whether its result is here. */
    static boolean good(TaskView task) {
        return task.state() == TaskState.SUCCESS && !task.results().isEmpty();
    }
}
