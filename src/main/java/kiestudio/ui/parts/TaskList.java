package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiestudio.account.Person;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * The newest tasks as tiles, live: a new task appears in front, a tile changes in place. In a list of one model the newest batch stands
 * as one block among them.
 */
public final class TaskList extends Div {

    /**
     * What was read.
     *
     * @param whole whether it is the whole list, or only what changed
     * @param at    when, by the studio's clock
     */
    private record Reading(List<ShownTask> tasks, boolean whole, Instant at) {}

    /** Of one press of Generate; see the form's limit. */
    private static final int LARGEST_BATCH = 100;

    private final transient TaskLists parts;
    private final transient Person person;
    private final transient TaskFilter filter;
    private final int size;
    private final Component empty;
    private final Announcer announcer = new Announcer();
    private final Map<UUID, TaskTile> tiles = new HashMap<>();
    private final boolean withBatch;
    private @Nullable BatchBlock batch;
    private Instant batchSince = Instant.MIN;
    private volatile boolean running;

    /** @param person who looks at it; known from the start, since changes come from threads that nobody is signed in to */
    TaskList(TaskLists parts, Person person, TaskFilter filter, int size, Component empty) {
        this.parts = parts;
        this.person = person;
        this.filter = filter;
        this.size = size;
        this.empty = empty;
        this.withBatch = filter.model() != null;
        addClassName("task-list");
        add(announcer);
        TaskWatch.keep(
                this,
                parts.feed(),
                change -> change.ownerId().equals(filter.ownerId()),
                () -> running,
                new TaskWatch.Screen() {
                    @Override
                    public void readAll(UI ui) {
                        OffUi.read(ui, TaskList.this::newest, TaskList.this::show);
                    }

                    @Override
                    public void readThese(UI ui, Set<UUID> ids) {
                        OffUi.read(ui, () -> changed(ids), TaskList.this::show);
                    }
                });
    }

    /** Shows tasks that were accepted just now, without waiting for news of them. */
    public void accepted(List<TaskView> tasks) {
        Instant now = tasks.getLast().createdAt();
        if (tasks.stream().allMatch(task -> SourcePicture.of(task, parts.catalog()).isEmpty())) {
            show(reading(tasks, false, now));
        } else {
            getUI().ifPresent(ui -> OffUi.read(ui, () -> reading(tasks, false, now), this::show));
        }
    }

    private Reading reading(List<TaskView> tasks, boolean whole, Instant at) {
        return new Reading(parts.withSources(tasks), whole, at);
    }

    /** With a batch as many as there may be in it more, which are not shown as tiles. */
    private Reading newest() {
        List<TaskView> found = parts.queries().slice(filter, 0, size);
        if (newestBatch(found).isPresent()) {
            found = parts.queries().slice(filter, 0, size + LARGEST_BATCH);
        }
        return reading(found, true, parts.clock().instant());
    }

    private Optional<TaskView> newestBatch(List<TaskView> tasks) {
        return tasks.stream()
                .filter(task -> withBatch && task.groupId() != null)
                .max(Comparator.comparing(TaskView::createdAt));
    }

    /** The changed tasks that belong here; when one cannot be had (deleted), the whole list. */
    private Reading changed(Set<UUID> ids) {
        List<TaskView> found = parts.queries().findAll(List.copyOf(ids));
        if (found.size() < ids.size()) {
            return newest();
        }
        return reading(found.stream().filter(this::fits).toList(), false, parts.clock().instant());
    }

    private boolean fits(TaskView task) {
        return (filter.model() == null || filter.model().equals(task.model()))
                && (filter.category() == null || filter.category() == task.category())
                && (filter.states().isEmpty() || filter.states().contains(task.state()));
    }

    private void show(Reading reading) {
        Optional<TaskView> newest = newestBatch(reading.tasks().stream().map(ShownTask::task).toList());
        if (reading.whole() && newest.isEmpty() && batch != null) {
            remove(batch);
            batch = null;
        }
        newest.filter(task -> batch == null || !batch.groupId().equals(task.groupId()))
                .filter(task -> reading.whole() || task.createdAt().isAfter(batchSince))
                .ifPresent(task -> begin(task, reading));
        if (reading.whole()) {
            Set<UUID> wanted = tiles(reading).map(shown -> shown.task().id()).collect(Collectors.toSet());
            List.copyOf(tiles.keySet()).stream().filter(id -> !wanted.contains(id)).forEach(this::drop);
        }
        tiles(reading)
                .sorted(Comparator.comparing(shown -> shown.task().createdAt()))
                .forEach(shown -> place(shown, reading.at()));
        standing().skip(size).toList().forEach(tile -> drop(tile.task().id()));
        running = tiles.values().stream().anyMatch(tile -> !tile.task().state().ended());
        showWhetherEmpty();
    }

    /** Another batch is the newest now. What the one before made becomes tiles with the next whole reading. */
    private void begin(TaskView newest, Reading reading) {
        if (batch != null) {
            remove(batch);
        }
        batch = new BatchBlock(parts, person, Objects.requireNonNull(newest.groupId()), new Span());
        batchSince = newest.createdAt();
        tiles.values().stream().filter(tile -> !isTile(tile.task())).map(tile -> tile.task().id()).toList().forEach(this::drop);
        addComponentAtIndex(placeFor(batchSince), batch);
        if (!reading.whole()) {
            batch.show(reading.tasks().stream().filter(shown -> !isTile(shown.task())).toList(), true, reading.at());
            readAgain();
        }
    }

    private boolean isTile(TaskView task) {
        return batch == null || !batch.groupId().equals(task.groupId());
    }

    /** What stands here by itself: others of a batch belong to other models, or to its block. */
    private Stream<ShownTask> tiles(Reading reading) {
        return reading.tasks().stream().filter(shown -> isTile(shown.task()) && fits(shown.task()));
    }

    /** Newest first; the announcer, which cannot be seen, is in front of all. */
    private int placeFor(Instant since) {
        return (int) getChildren()
                .takeWhile(child -> switch (child) {
                    case TaskTile tile -> tile.task().createdAt().isAfter(since);
                    case BatchBlock block -> batchSince.isAfter(since);
                    default -> true;
                })
                .count();
    }

    private Stream<TaskTile> standing() {
        return getChildren().filter(TaskTile.class::isInstance).map(TaskTile.class::cast);
    }

    /** Tiles stand newest first. A changed tile keeps its place. */
    private void place(ShownTask shown, Instant now) {
        var known = tiles.get(shown.task().id());
        if (known != null) {
            TaskState before = known.task().state();
            known.update(shown, now);
            TaskState after = known.task().state();
            if (before != after && (after.ended() || after == TaskState.UNCLEAR)) {
                announce(known);
            }
            return;
        }
        var tile = new TaskTile(parts, person, shown, now, surroundings());
        tiles.put(shown.task().id(), tile);
        addComponentAtIndex(placeFor(shown.task().createdAt()), tile);
    }

    private void announce(TaskTile tile) {
        var words = Words.here();
        announcer.say(words.text("task.announce", words.of(tile.task().state()), tile.title(words)));
    }

    private TaskTile.Surroundings surroundings() {
        return new TaskTile.Surroundings() {
            @Override
            public void open(UUID taskId, int result) {
                new Viewer(parts, person, TaskList.this::kept, TaskList.this::readAgain).open(taskId, result);
            }

            @Override
            public void done() {
                readAgain();
            }
        };
    }

    /** What there is to look at, as the tiles stand: newest first. */
    private List<ShownTask> kept() {
        return standing()
                .map(TaskTile::shown)
                .filter(shown -> !shown.task().results().isEmpty())
                .toList();
    }

    private void drop(UUID id) {
        remove(tiles.remove(id));
    }

    private void readAgain() {
        getUI().ifPresent(ui -> OffUi.read(ui, this::newest, this::show));
    }

    private void showWhetherEmpty() {
        if (tiles.isEmpty() && batch == null) {
            add(empty);
        } else {
            empty.removeFromParent();
        }
    }
}
