package kiestudio.ui.parts;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiestudio.generation.TaskView;

/**
 * What stands in a list as one: a batch, a text in parts, or a task by itself.
 *
 * @param id    of that, as in {@link #standsAs}
 * @param tasks of a batch those that were read, which need not be all; else one
 */
record ListedThing(UUID id, List<ShownTask> tasks) {

    /** The groups among these that are batches, as a set that can be added to. A long text in parts is none, unless other texts were made with it. */
    static Set<UUID> batches(Stream<TaskView> tasks) {
        return tasks.filter(task -> task.part() == null)
                .map(TaskView::groupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    static UUID standsAs(TaskView task, Set<UUID> batches) {
        if (task.groupId() != null && batches.contains(task.groupId())) {
            return task.groupId();
        }
        return task.part() == null ? task.id() : task.part().speech();
    }

    /** Oldest first. */
    static List<ListedThing> of(Stream<ShownTask> tasks, Set<UUID> batches) {
        return tasks.collect(Collectors.groupingBy(shown -> standsAs(shown.task(), batches), LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream()
                .map(one -> new ListedThing(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(ListedThing::createdAt))
                .toList();
    }

    /** Of a batch when it was last added to. */
    Instant createdAt() {
        return tasks.stream().map(ShownTask::createdAt).max(Comparator.naturalOrder()).orElseThrow();
    }
}
