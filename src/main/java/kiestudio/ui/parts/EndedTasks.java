package kiestudio.ui.parts;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;

/** Tells the tasks that have just come to an end from those that ended before or were told already. */
final class EndedTasks {

    private static final Set<TaskState> ENDS = Set.of(TaskState.SUCCESS, TaskState.FAIL, TaskState.LOST, TaskState.UNCLEAR);

    /** A page may stay open for weeks. */
    private static final int REMEMBERED = 500;

    private record Told(UUID task, TaskState state) {}

    private final Instant since;
    private final Deque<Told> told = new ArrayDeque<>();

    /** @param since what ended before is no news */
    EndedTasks(Instant since) {
        this.since = since;
    }

    /** Those that are news; they are none the next time. What a person stopped by themselves is none either. */
    synchronized List<TaskView> news(List<TaskView> changed) {
        List<TaskView> news = changed.stream()
                .filter(task -> ENDS.contains(task.state()))
                .filter(task -> !(task.completedAt() == null ? task.changedAt() : task.completedAt()).isBefore(since))
                .filter(task -> !told.contains(new Told(task.id(), task.state())))
                .toList();
        news.forEach(task -> told.addLast(new Told(task.id(), task.state())));
        while (told.size() > REMEMBERED) {
            told.removeFirst();
        }
        return news;
    }
}
