package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kiestudio.account.Person;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;

/** The newest tasks as tiles, live: a new task appears in front, a tile changes in place. */
public final class TaskList extends Div {

    /**
     * What was read.
     *
     * @param whole whether it is the whole list, or only what changed
     * @param at    when, by the studio's clock
     */
    private record Reading(List<ShownTask> tasks, boolean whole, Instant at) {}

    /** The parts of a long text are many tasks and one tile; it takes several pages of them to fill a list with tiles. */
    private static final int PAGES = 8;

    private final transient TaskLists parts;
    private final transient Person person;
    private final transient TaskFilter filter;
    private final int size;
    private final Component empty;
    private final Announcer announcer = new Announcer();
    private final SequencedMap<UUID, TaskTile> tiles = new LinkedHashMap<>();
    private volatile boolean running;

    /** @param person who looks at it; known from the start, since changes come from threads that nobody is signed in to */
    TaskList(TaskLists parts, Person person, TaskFilter filter, int size, Component empty) {
        this.parts = parts;
        this.person = person;
        this.filter = filter;
        this.size = size;
        this.empty = empty;
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
        if (tasks.stream().allMatch(task -> task.part() == null && SourcePicture.of(task, parts.catalog()).isEmpty())) {
            show(reading(tasks, false, now));
        } else {
            getUI().ifPresent(ui -> OffUi.read(ui, () -> reading(tasks, false, now), this::show));
        }
    }

    private Reading reading(List<TaskView> tasks, boolean whole, Instant at) {
        return new Reading(parts.withSources(tasks), whole, at);
    }

    private Reading newest() {
        var newest = new ArrayList<TaskView>();
        var tilesOf = new HashSet<UUID>();
        for (int page = 0; tilesOf.size() < size && page < PAGES; page++) {
            List<TaskView> more = parts.queries().slice(filter, page, size);
            newest.addAll(more);
            more.forEach(task -> tilesOf.add(task.part() == null ? task.id() : task.part().speech()));
            if (more.size() < size) {
                break;
            }
        }
        return reading(newest, true, parts.clock().instant());
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
        if (reading.whole()) {
            Set<UUID> wanted = reading.tasks().stream().map(ShownTask::key).collect(Collectors.toSet());
            List.copyOf(tiles.keySet()).stream().filter(id -> !wanted.contains(id)).forEach(this::drop);
        }
        reading.tasks().stream()
                .sorted(Comparator.comparing(ShownTask::createdAt))
                .forEach(shown -> place(shown, reading.at()));
        List.copyOf(tiles.keySet()).stream().limit(Math.max(0, tiles.size() - size)).forEach(this::drop);
        running = tiles.values().stream().anyMatch(tile -> !tile.task().state().ended());
        showWhetherEmpty();
    }

    /** Tiles stand newest first; the map holds them oldest first. A changed tile keeps its place. */
    private void place(ShownTask shown, Instant now) {
        var known = tiles.get(shown.key());
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
        tiles.put(shown.key(), tile);
        addComponentAsFirst(tile);
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
        return tiles.sequencedValues().reversed().stream()
                .map(TaskTile::shown)
                .filter(shown -> shown.speech() == null && !shown.task().results().isEmpty())
                .toList();
    }

    private void drop(UUID id) {
        remove(tiles.remove(id));
    }

    private void readAgain() {
        getUI().ifPresent(ui -> OffUi.read(ui, this::newest, this::show));
    }

    private void showWhetherEmpty() {
        if (tiles.isEmpty()) {
            add(empty);
        } else {
            empty.removeFromParent();
        }
    }
}
