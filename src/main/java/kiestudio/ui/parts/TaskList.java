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
 * list of one model each batch stands as one block among them.
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

    /** A tile or a batch, with when it was made. */
    private record Placed(Component component, Instant createdAt) {}

    private final transient TaskLists parts;
    private final transient Person person;
    private final transient TaskFilter filter;
    private final int size;
    private final TileRows rows = new TileRows();
    private final ListStates states;
    /** Oldest first. */
    private final transient SequencedMap<UUID, Placed> things = new LinkedHashMap<>();
    private final boolean withBatches;
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
        this.withBatches = filter.model() != null;
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
            states.fail(things.isEmpty());
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
        for (int page = 0; page < PAGES; page++) {
            List<TaskView> more = parts.queries().slice(filter, page, size);
            newest.addAll(more);
            Set<UUID> batches = batches(newest.stream());
            if (more.size() < size || newest.stream().map(task -> ListedThing.standsAs(task, batches)).distinct().count() >= size) {
                break;
            }
        }
        return reading(newest, true, begun);
    }

    private Set<UUID> batches(Stream<TaskView> tasks) {
        return withBatches ? ListedThing.batches(tasks) : new HashSet<>();
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
        Set<UUID> batches = batches(reading.tasks().stream().map(ShownTask::task));
        components(BatchBlock.class).map(BatchBlock::groupId).forEach(batches::add);
        // What was made with it for other models belongs to a batch alone.
        List<ListedThing> read = ListedThing.of(
                reading.tasks().stream().filter(shown -> batches.contains(shown.task().groupId()) || fits(shown.task())), batches);
        if (!reading.whole() && reading.at().isAfter(arrived) && read.stream().anyMatch(thing -> !things.containsKey(thing.id()))) {
            arrived = reading.at();
        }
        tiles().filter(tile -> batches.contains(tile.task().groupId())).map(tile -> tile.shown().key()).toList().forEach(this::drop);
        if (reading.whole()) {
            Set<UUID> wanted = read.stream().map(ListedThing::id).collect(Collectors.toSet());
            Instant unseen = known ? Instant.MIN : newestUnseen(read);
            List.copyOf(things.keySet()).stream()
                    .filter(id -> !wanted.contains(id) || things.get(id).createdAt().isBefore(unseen))
                    .forEach(this::drop);
        }
        Instant oldest = things.isEmpty() ? Instant.MIN : things.firstEntry().getValue().createdAt();
        Stream<ListedThing> movedUp = read.reversed().stream().filter(thing -> thing.createdAt().isBefore(oldest));
        Stream.concat(movedUp, read.stream()).forEach(thing -> place(thing, batches.contains(thing.id()), reading));
        List.copyOf(things.keySet()).stream().limit(Math.max(0, things.size() - size)).forEach(this::drop);
        // A speech stands where its task does that is next.
        tiles().forEach(tile -> Optional.ofNullable(reading.line().get(tile.task().id()))
                .ifPresent(place -> tile.standsInLine(place, reading.at())));
        running = states.failed() && !reading.whole() || tiles().anyMatch(tile -> !tile.task().state().ended());
        pending = tiles().map(TaskTile::task)
                .filter(task -> task.state() == TaskState.PENDING)
                .map(TaskView::id)
                .collect(Collectors.toUnmodifiableSet());
        known |= reading.whole();
        if (reading.whole() || !things.isEmpty() && !states.failed()) {
            getElement().removeAttribute("aria-busy");
            states.read(things.isEmpty());
        }
    }

    /** What changed before the list was first read is here already; what is older than this must be put behind it anew. */
    private Instant newestUnseen(List<ListedThing> read) {
        return read.stream()
                .filter(thing -> !things.containsKey(thing.id()))
                .map(ListedThing::createdAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private Stream<TaskTile> tiles() {
        return components(TaskTile.class);
    }

    private <C extends Component> Stream<C> components(Class<C> kind) {
        return things.values().stream().map(Placed::component).filter(kind::isInstance).map(kind::cast);
    }

    /** What is there keeps its place; a batch keeps itself up to date. */
    private void place(ListedThing thing, boolean isBatch, Reading reading) {
        Placed there = things.get(thing.id());
        if (there == null) {
            add(thing, isBatch ? block(thing, reading) : tile(thing, reading));
        } else if (there.component() instanceof TaskTile tile) {
            tile.update(thing.tasks().getFirst(), reading.at());
        }
    }

    private void add(ListedThing thing, Component made) {
        var placed = new Placed(made, thing.createdAt());
        if (!things.isEmpty() && placed.createdAt().isBefore(things.firstEntry().getValue().createdAt())) {
            // Moved up since others were deleted.
            things.putFirst(thing.id(), placed);
            rows.append(made);
            return;
        }
        things.put(thing.id(), placed);
        if (known) {
            rows.arrive(made);
        } else {
            rows.fill(made);
        }
    }

    private TaskTile tile(ListedThing thing, Reading reading) {
        return new TaskTile(parts, person, thing.tasks().getFirst(), reading.at(), surroundings());
    }

    private BatchBlock block(ListedThing thing, Reading reading) {
        var block = new BatchBlock(parts, person, thing.id(), new Span());
        if (!reading.whole()) {
            block.show(thing.tasks(), true, reading.at());
        }
        return block;
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
        return tiles()
                .map(TaskTile::shown)
                .filter(shown -> shown.speech() == null && !shown.task().results().isEmpty())
                .toList()
                .reversed();
    }

    private void drop(UUID id) {
        rows.drop(things.remove(id).component());
    }

    private void readAgain() {
        getUI().ifPresent(ui -> read(ui, this::newest));
    }
}
