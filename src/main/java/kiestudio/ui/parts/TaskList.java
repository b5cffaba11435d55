package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kiestudio.account.Person;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskView;

/** The newest tasks as tiles, live: a new task appears in front, a tile changes in place. */
public final class TaskList extends Div {

    /**
     * What was read.
     *
     * @param whole whether it is the whole list, or only what changed
     * @param at    when, by the studio's clock
     */
    private record Reading(List<TaskView> tasks, boolean whole, Instant at) {}

    private final transient TaskLists parts;
    private final transient Person person;
    private final transient TaskFilter filter;
    private final int size;
    private final Component empty;
    private final Map<UUID, TaskTile> tiles = new LinkedHashMap<>();
    private volatile boolean running;

    /** @param person who looks at it; known from the start, since changes come from threads that nobody is signed in to */
    TaskList(TaskLists parts, Person person, TaskFilter filter, int size, Component empty) {
        this.parts = parts;
        this.person = person;
        this.filter = filter;
        this.size = size;
        this.empty = empty;
        addClassName("task-list");
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
        show(new Reading(tasks, false, tasks.getLast().createdAt()));
    }

    private Reading newest() {
        return new Reading(parts.queries().page(filter, 0, size, null).items(), true, parts.clock().instant());
    }

    /** The changed tasks that belong here; when one cannot be had (deleted), the whole list. */
    private Reading changed(Set<UUID> ids) {
        List<TaskView> found = parts.queries().findAll(List.copyOf(ids));
        if (found.size() < ids.size()) {
            return newest();
        }
        return new Reading(found.stream().filter(this::fits).toList(), false, parts.clock().instant());
    }

    private boolean fits(TaskView task) {
        return (filter.model() == null || filter.model().equals(task.model()))
                && (filter.category() == null || filter.category() == task.category())
                && (filter.states().isEmpty() || filter.states().contains(task.state()));
    }

    private void show(Reading reading) {
        if (reading.whole()) {
            Set<UUID> wanted = reading.tasks().stream().map(TaskView::id).collect(Collectors.toSet());
            List.copyOf(tiles.keySet()).stream().filter(id -> !wanted.contains(id)).forEach(this::drop);
        }
        reading.tasks().stream()
                .sorted(Comparator.comparing(TaskView::createdAt))
                .forEach(task -> place(task, reading.at()));
        List.copyOf(tiles.keySet()).stream().limit(Math.max(0, tiles.size() - size)).forEach(this::drop);
        running = tiles.values().stream().anyMatch(tile -> !tile.task().state().ended());
        showWhetherEmpty();
    }

    /** Tiles stand newest first; the map holds them oldest first. A changed tile keeps its place. */
    private void place(TaskView task, Instant now) {
        var known = tiles.get(task.id());
        if (known != null) {
            known.update(task, now);
            return;
        }
        var tile = new TaskTile(parts, person, task, now, this::readAgain);
        tiles.put(task.id(), tile);
        addComponentAsFirst(tile);
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
