package kiestudio.ui.parts;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiestudio.generation.Speech;
import kiestudio.generation.SpeechPart;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;

/** Tells the tasks that have just come to an end from those that ended before or were told already. */
final class EndedTasks {

    private static final Set<TaskState> ENDS = Set.of(TaskState.SUCCESS, TaskState.FAIL, TaskState.LOST, TaskState.UNCLEAR);

    /** A page may stay open for weeks. */
    private static final int REMEMBERED = 500;

    private record Told(UUID task, TaskState state) {}

    private final Instant since;
    private final Function<Set<UUID>, List<Speech>> speeches;
    private final Deque<Told> told = new ArrayDeque<>();

    /**
     * @param since    what ended before is no news
     * @param speeches reads texts that are spoken in parts
     */
    EndedTasks(Instant since, Function<Set<UUID>, List<Speech>> speeches) {
        this.since = since;
        this.speeches = speeches;
    }

    /**
     * Those that are news; they are none the next time. What a person stopped by themselves is none either. A text in parts is one
     * piece of news, once nothing of it is at work any more: the part that stands for it.
     */
    synchronized List<TaskView> news(List<TaskView> changed) {
        List<TaskView> ended = changed.stream()
                .filter(task -> ENDS.contains(task.state()))
                .filter(task -> !(task.completedAt() == null ? task.changedAt() : task.completedAt()).isBefore(since))
                .toList();
        Stream<TaskView> single = ended.stream().filter(task -> task.part() == null);
        List<TaskView> news = Stream.concat(single, spoken(ended))
                .filter(task -> !told.contains(new Told(task.id(), task.state())))
                .toList();
        news.forEach(task -> told.addLast(new Told(task.id(), task.state())));
        while (told.size() > REMEMBERED) {
            told.removeFirst();
        }
        return news;
    }

    private Stream<TaskView> spoken(List<TaskView> ended) {
        Set<UUID> texts = ended.stream()
                .map(TaskView::part)
                .filter(Objects::nonNull)
                .map(SpeechPart::speech)
                .collect(Collectors.toSet());
        return texts.isEmpty()
                ? Stream.empty()
                : speeches.apply(texts).stream()
                        .filter(speech -> speech.parts().stream().allMatch(EndedTasks::rests))
                        .map(speech -> ShownTask.of(speech).task())
                        .filter(task -> ENDS.contains(task.state()));
    }

    private static boolean rests(TaskView part) {
        return !part.state().goesOn();
    }
}
