package kiestudio.ui.parts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kiestudio.generation.Speech;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;
import kiestudio.media.Media;
import org.jspecify.annotations.Nullable;

/**
 * A task with what its tile needs beside it.
 *
 * @param task   of a speech, the part whose state is that of the whole
 * @param source the one picture that it began with; null when it has none, several, or one that is no longer kept
 * @param speech the text of which the task speaks a part, or null; all of it is one tile
 */
record ShownTask(TaskView task, @Nullable Media source, @Nullable Speech speech) {

    ShownTask(TaskView task, @Nullable Media source) {
        this(task, source, null);
    }

    /** A speech is at work while a part is, and not well while a part is not. */
    static ShownTask of(Speech speech) {
        List<TaskView> parts = speech.parts();
        TaskView task = parts.stream()
                .filter(part -> !part.state().ended())
                .findFirst()
                .or(() -> parts.stream().filter(part -> part.state() != TaskState.SUCCESS).findFirst())
                .orElseGet(parts::getFirst);
        return new ShownTask(task, null, speech);
    }

    /** What tells its tile from others. */
    UUID key() {
        return speech == null ? task.id() : speech.id();
    }

    /** The tasks that it stands for. */
    Stream<UUID> tasks() {
        return speech == null ? Stream.of(task.id()) : speech.tasks().stream().map(TaskView::id);
    }

    /** Those that count, each for itself: what can be stopped or paid for again. */
    Stream<TaskView> standing() {
        return speech == null ? Stream.of(task) : speech.parts().stream();
    }

    /** The first of them, by which it is named wherever it may not change with every part. */
    TaskView first() {
        return speech == null ? task : speech.tasks().getFirst();
    }

    Instant createdAt() {
        return first().createdAt();
    }
}
