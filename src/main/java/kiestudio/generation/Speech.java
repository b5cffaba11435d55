package kiestudio.generation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kiestudio.media.Media;

/**
 * A text that is spoken in parts, one task each.
 *
 * @param id    as in {@link SpeechPart#speech}
 * @param count how many parts it has
 * @param tasks all its tasks that are not in the trash, oldest first; a part that was made again has several
 */
public record Speech(UUID id, UUID ownerId, int count, List<TaskView> tasks) {

    /** Of tasks that speak parts of one text, at least one, in any order. */
    static Speech of(List<TaskView> tasks) {
        SpeechPart part = Objects.requireNonNull(tasks.getFirst().part());
        return new Speech(
                part.speech(),
                tasks.getFirst().ownerId(),
                part.count(),
                tasks.stream()
                        .sorted(Comparator.comparing(TaskView::createdAt).thenComparing(TaskView::id))
                        .toList());
    }

    /** The task that stands for each part, in order: the last that succeeded, else the last. A part that was thrown away is missing. */
    public List<TaskView> parts() {
        var parts = new ArrayList<TaskView>();
        for (int number = 1; number <= count; number++) {
            standingFor(number).ifPresent(parts::add);
        }
        return parts;
    }

    private Optional<TaskView> standingFor(int number) {
        return Standing.of(tasks.stream().filter(task -> task.part() != null && task.part().number() == number));
    }

    /** How many parts are here. */
    public int done() {
        return (int) parts().stream().filter(Standing::good).count();
    }

    /** Whether no part was thrown away. */
    public boolean complete() {
        return parts().size() == count;
    }

    public boolean whole() {
        return done() == count;
    }

    /** The sound of the parts that are here, in order. */
    public List<Media> sounds() {
        return parts().stream().filter(Standing::good).map(task -> task.results().getFirst()).toList();
    }

    /** What is spoken; each part is a paragraph. */
    public String text() {
        return parts().stream().map(TaskView::prompt).collect(Collectors.joining("\n\n"));
    }
}
