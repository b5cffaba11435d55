package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kiestudio.account.Person;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;
import kiestudio.generation.WaitingLine.Place;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The newest tasks as tiles, live: a new task appears in front, a tile changes in place, a pending one says where it stands in line. */
public final class TaskList extends Div {

    private static final Logger log = LoggerFactory.getLogger(TaskList.class);

    /** The line moves on when somebody else's task is sent, of which this list hears nothing. */
    private static final Duration LINE_REFRESH = Duration.ofSeconds(5);

    /**
     * What was read.
     *
     * @param whole   whether it is the whole list, or only what changed
     * @param line    where pending tasks stand, also such as are on the screen already
     * @param notices whether the person wants notices of the system; null where it was not asked
     * @param at      when, by the studio's clock
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
        states = new ListStates(empty, filter.category(), this::readAgain);
        addClassName("task-list");
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
        Instant now = tasks.getLast().createdAt();
        if (tasks.stream().allMatch(task -> SourcePicture.of(task, parts.catalog()).isEmpty())) {
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

    private Reading newest() {
        return reading(parts.queries().page(filter, 0, size, null).items(), true, parts.clock().instant());
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
        if (reading.notices() != null) {
            offersNotices = !reading.notices();
        }
        if (reading.whole()) {
            Set<UUID> wanted = reading.tasks().stream().map(shown -> shown.task().id()).collect(Collectors.toSet());
            List.copyOf(tiles.keySet()).stream().filter(id -> !wanted.contains(id)).forEach(this::drop);
        }
        reading.tasks().stream()
                .sorted(Comparator.comparing(shown -> shown.task().createdAt()))
                .forEach(shown -> place(shown, reading.at()));
        List.copyOf(tiles.keySet()).stream().limit(Math.max(0, tiles.size() - size)).forEach(this::drop);
        reading.line().forEach((id, place) -> {
            if (tiles.containsKey(id)) {
                tiles.get(id).standsInLine(place, reading.at());
            }
        });
        running = states.failed() && !reading.whole()
                || tiles.values().stream().anyMatch(tile -> !tile.task().state().ended());
        pending = tiles.values().stream()
                .map(TaskTile::task)
                .filter(task -> task.state() == TaskState.PENDING)
                .map(TaskView::id)
                .collect(Collectors.toUnmodifiableSet());
        known |= reading.whole();
        if (reading.whole() || !tiles.isEmpty() && !states.failed()) {
            getElement().removeAttribute("aria-busy");
            states.read(tiles.isEmpty());
        }
    }

    /** Tiles stand newest first; the map holds them oldest first. A changed tile keeps its place. */
    private void place(ShownTask shown, Instant now) {
        var there = tiles.get(shown.task().id());
        if (there != null) {
            there.update(shown, now);
            return;
        }
        var tile = new TaskTile(parts, person, shown, now, surroundings());
        if (!tiles.isEmpty() && tile.task().createdAt().isBefore(tiles.firstEntry().getValue().task().createdAt())) {
            // Moved up since another was deleted.
            tiles.putFirst(tile.task().id(), tile);
            rows.append(tile);
            return;
        }
        tiles.put(tile.task().id(), tile);
        if (known) {
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
                .filter(shown -> !shown.task().results().isEmpty())
                .toList();
    }

    private void drop(UUID id) {
        rows.drop(tiles.remove(id));
    }

    private void readAgain() {
        getUI().ifPresent(ui -> read(ui, this::newest));
    }
}
