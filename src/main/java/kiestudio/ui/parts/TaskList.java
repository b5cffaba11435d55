package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiestudio.account.Person;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;
import kiestudio.generation.WaitingLine.Place;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest tasks as tiles, live: a new task appears in front, a tile changes in place, a pending one says where it stands in line. In a
 * list of one model the newest batch stands as one block among them.
 */
public final class TaskList extends Div {

    private static final Logger log = LoggerFactory.getLogger(TaskList.class);

    /** The line moves on when somebody else's task is sent, of which this list hears nothing. */
    private static final Duration LINE_REFRESH = Duration.ofSeconds(5);

    /** Of the list's size each; a batch, or a long text in parts, may be as large as several lists. */
    private static final int PAGES = 8;

    /**
     * What was read.
     *
     * @param whole   whether it is the whole list, or only what changed
     * @param line    where pending tasks stand, also such as are on the screen already
     * @param notices whether the person wants notices of the system; null where it was not asked
     * @param at      when it was begun, by the studio's clock
     */
    private record Reading(
            List<ShownTask> tasks, boolean whole, Map<UUID, Place> line, @Nullable Boolean notices, Instant at) {}

    private final transient TaskLists parts;
    private final transient Person person;
    private final transient TaskFilter filter;
    private final int size;
    private final TileRows rows = new TileRows();
    private final ListStates states;
    private final SequencedMap<UUID, TaskTile> tiles = new LinkedHashMap<>();
    private final boolean withBatch;
    private @Nullable BatchBlock batch;
    private Instant batchSince = Instant.MIN;
    private Instant arrived = Instant.MIN;
    private boolean known;
    private boolean offersNotices;
    private volatile boolean running;
    private volatile Set<UUID> pending = Set.of();

    /** @param person who looks at it; known from the start, since changes come from threads that nobody is signed in to */
    TaskList(TaskLists parts, Person person, TaskFilter filter, int size, Component empty) {
        this.parts = parts;
        this.person = person;
        this.filter = filter;
        this.size = size;
        this.withBatch = filter.model() != null;
        states = new ListStates(empty, filter.category(), this::readAgain);
        addClassName("task-list");
        getElement().setAttribute(TaskTile.KEEPS_FOCUS, true);
        getElement().setAttribute("aria-busy", "true");
        add(states, rows);
        TaskWatch.keep(
                this,
                parts.feed(),
                change -> change.ownerId().equals(filter.ownerId()),
                () -> running,
                new TaskWatch.Screen() {
                    @Override
                    public void readAll(UI ui) {
                        read(ui, TaskList.this::newest);
                    }

                    @Override
                    public void readThese(UI ui, Set<UUID> ids) {
                        read(ui, () -> changed(ids));
                    }
                });
        addAttachListener(attached -> keepInLine(attached.getUI()));
    }

    private void keepInLine(UI ui) {
        Registration ticks = parts.feed().every(LINE_REFRESH, () -> {
            if (!pending.isEmpty()) {
                read(ui, () -> reading(List.of(), false, parts.clock().instant()));
            }
        });
        addDetachListener(detached -> {
            detached.unregisterListener();
            ticks.remove();
        });
    }

    private void read(UI ui, Supplier<Reading> reading) {
        OffUi.read(ui, reading, this::show, failure -> {
            log.error("the list of results cannot be read", failure);
            getElement().removeAttribute("aria-busy");
            states.fail(tiles.isEmpty());
            // So that it is also tried again without anybody.
            running = true;
        });
    }

    /** Shows tasks that were accepted just now, without waiting for news of them. */
    public void accepted(List<TaskView> tasks) {
        Instant now = parts.clock().instant();
        arrived = now;
        if (tasks.stream().allMatch(task -> task.part() == null && SourcePicture.of(task, parts.catalog()).isEmpty())) {
            show(new Reading(parts.withSources(tasks), false, Map.of(), null, now));
        } else {
            getUI().ifPresent(ui -> read(ui, () -> reading(tasks, false, now)));
        }
    }

    private Reading reading(List<TaskView> tasks, boolean whole, Instant at) {
        Set<UUID> waiting = new HashSet<>(whole ? Set.of() : pending);
        tasks.stream().filter(task -> task.state() == TaskState.PENDING).map(TaskView::id).forEach(waiting::add);
        Boolean notices = whole ? parts.notices().wanted(person.id()) : null;
        return new Reading(parts.withSources(tasks), whole, parts.line().places(waiting), notices, at);
    }

    /** What stands as one thing is many tasks; it may take several pages of them to fill the list. */
    private Reading newest() {
        Instant begun = parts.clock().instant();
        var newest = new ArrayList<TaskView>();
        var things = new HashSet<UUID>();
        for (int page = 0; things.size() < size && page < PAGES; page++) {
            List<TaskView> more = parts.queries().slice(filter, page, size);
            newest.addAll(more);
            UUID block = newestBatch(newest).map(TaskView::groupId).orElse(null);
            newest.forEach(task -> things.add(thing(task, block)));
            if (more.size() < size) {
                break;
            }
        }
        return reading(newest, true, begun);
    }

    private Optional<TaskView> newestBatch(List<TaskView> tasks) {
        return tasks.stream()
                .filter(task -> withBatch && task.groupId() != null && task.part() == null)
                .max(Comparator.comparing(TaskView::createdAt));
    }

    /** What it is shown as part of, or itself. */
    private static UUID thing(TaskView task, @Nullable UUID block) {
        if (task.part() != null) {
            return task.part().speech();
        }
        return block != null && block.equals(task.groupId()) ? block : task.id();
    }

    /** The changed tasks that belong here; when one cannot be had (deleted), the whole list. */
    private Reading changed(Set<UUID> ids) {
        Instant begun = parts.clock().instant();
        List<TaskView> found = parts.queries().findAll(List.copyOf(ids));
        if (found.size() < ids.size()) {
            return newest();
        }
        return reading(found.stream().filter(this::fits).toList(), false, begun);
    }

    private boolean fits(TaskView task) {
        return (filter.model() == null || filter.model().equals(task.model()))
                && (filter.category() == null || filter.category() == task.category())
                && (filter.states().isEmpty() || filter.states().contains(task.state()));
    }

    /** Readings run beside each other: a whole one that was begun before something new came here does not know it. */
    private void show(Reading reading) {
        if (reading.whole() && reading.at().isBefore(arrived)) {
            readAgain();
            return;
        }
        if (reading.notices() != null) {
            offersNotices = !reading.notices();
        }
        boolean begun = beginBatch(reading);
        if (tiles(reading).anyMatch(shown -> !tiles.containsKey(shown.key()))) {
            cameWith(reading);
        }
        if (reading.whole()) {
            Set<UUID> wanted = tiles(reading).map(ShownTask::key).collect(Collectors.toSet());
            List.copyOf(tiles.keySet()).stream().filter(id -> !wanted.contains(id)).forEach(this::drop);
        }
        tiles(reading)
                .sorted(Comparator.comparing(ShownTask::createdAt))
                .forEach(shown -> {
                    if (shown.createdAt().isAfter(batchSince)) {
                        placeBatch();
                    }
                    place(shown, reading.at());
                });
        placeBatch();
        List.copyOf(tiles.keySet()).stream().limit(Math.max(0, tiles.size() - size)).forEach(this::drop);
        // A speech stands where its task does that is next.
        tiles.values().forEach(tile -> Optional.ofNullable(reading.line().get(tile.task().id()))
                .ifPresent(place -> tile.standsInLine(place, reading.at())));
        running = states.failed() && !reading.whole()
                || tiles.values().stream().anyMatch(tile -> !tile.task().state().ended());
        pending = tiles.values().stream()
                .map(TaskTile::task)
                .filter(task -> task.state() == TaskState.PENDING)
                .map(TaskView::id)
                .collect(Collectors.toUnmodifiableSet());
        known |= reading.whole();
        if (reading.whole() || (!tiles.isEmpty() || batch != null) && !states.failed()) {
            getElement().removeAttribute("aria-busy");
            states.read(tiles.isEmpty() && batch == null);
        }
        if (begun && !reading.whole()) {
            readAgain();
        }
    }

    /** Whether another batch is the newest now. What the one before made becomes tiles with the next whole reading. */
    private boolean beginBatch(Reading reading) {
        Optional<TaskView> newest = newestBatch(reading.tasks().stream().map(ShownTask::task).toList());
        BatchBlock before = batch;
        if (before != null && reading.whole() && newest.isEmpty()) {
            rows.drop(before);
            batch = null;
            batchSince = Instant.MIN;
        }
        Optional<TaskView> other = newest
                .filter(task -> before == null || !before.groupId().equals(task.groupId()))
                .filter(task -> reading.whole() || task.createdAt().isAfter(batchSince));
        if (other.isEmpty()) {
            return false;
        }
        if (before != null) {
            rows.drop(before);
        }
        batch = new BatchBlock(parts, person, Objects.requireNonNull(other.get().groupId()), new Span());
        batchSince = other.get().createdAt();
        tiles.values().stream().filter(tile -> !isTile(tile.task())).map(tile -> tile.shown().key()).toList().forEach(this::drop);
        if (!reading.whole()) {
            cameWith(reading);
            batch.show(reading.tasks().stream().filter(shown -> !isTile(shown.task())).toList(), true, reading.at());
        }
        return true;
    }

    /** Something new did. */
    private void cameWith(Reading reading) {
        if (!reading.whole() && reading.at().isAfter(arrived)) {
            arrived = reading.at();
        }
    }

    private void placeBatch() {
        if (batch != null && batch.getParent().isEmpty()) {
            rows.put(batch, known);
        }
    }

    private boolean isTile(TaskView task) {
        return batch == null || !batch.groupId().equals(task.groupId());
    }

    /** What stands here by itself: others of a batch belong to other models, or to its block. */
    private Stream<ShownTask> tiles(Reading reading) {
        return reading.tasks().stream().filter(shown -> isTile(shown.task()) && fits(shown.task()));
    }

    /** Tiles stand newest first; the map holds them oldest first. A changed tile keeps its place. */
    private void place(ShownTask shown, Instant now) {
        var there = tiles.get(shown.key());
        if (there != null) {
            there.update(shown, now);
            return;
        }
        var tile = new TaskTile(parts, person, shown, now, surroundings());
        if (!tiles.isEmpty() && shown.createdAt().isBefore(tiles.firstEntry().getValue().shown().createdAt())) {
            // Moved up since another was deleted.
            tiles.putFirst(shown.key(), tile);
            rows.append(tile);
            return;
        }
        tiles.put(shown.key(), tile);
        if (known && batch != null && shown.createdAt().isBefore(batchSince)) {
            rows.putBehind(batch, tile);
        } else if (known) {
            rows.arrive(tile);
        } else {
            rows.fill(tile);
        }
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

            @Override
            public boolean offersNotices() {
                return offersNotices;
            }
        };
    }

    /** What there is to look at, as the tiles stand: newest first. */
    private List<ShownTask> kept() {
        return tiles.sequencedValues().reversed().stream()
                .map(TaskTile::shown)
                .filter(shown -> shown.speech() == null && !shown.task().results().isEmpty())
                .toList();
    }

    private void drop(UUID id) {
        rows.drop(tiles.remove(id));
    }

    private void readAgain() {
        getUI().ifPresent(ui -> read(ui, this::newest));
    }
}
