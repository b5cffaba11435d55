package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kiestudio.account.Person;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one press of Generate made, as one thing: its name, how far it is, and its results side by side, live. */
public final class BatchBlock extends Section {

    private static final Logger log = LoggerFactory.getLogger(BatchBlock.class);

    private static final String PATH = "batch/";

    /**
     * What was read; either the whole batch, or those of it that changed.
     *
     * @param at when the reading was begun
     */
    private record Reading(List<ShownTask> tasks, boolean whole, Instant at) {}

    private final transient TaskLists parts;
    private final transient Person person;
    private final UUID groupId;
    private final transient Words words = Words.here();
    private final Announcer announcer = new Announcer();
    private final H2 name = new H2();
    private final Span progress = new Span();
    private final BatchCommands commands;
    private final Div head;
    private final ListStates states;
    private final Div place = new Div();
    private final transient Map<UUID, TaskTile> tiles = new HashMap<>();
    private transient @Nullable BatchTable drawn;
    private transient volatile List<ShownTask> shown = List.of();
    private boolean atWork;
    private volatile boolean running;

    BatchBlock(TaskLists parts, Person person, UUID groupId, Component empty) {
        this.parts = parts;
        this.person = person;
        this.groupId = groupId;
        this.states = new ListStates(empty, null, this::readAgain);
        this.commands = new BatchCommands(parts, person, groupId, words, this::readAgain);
        addClassName("batch");
        getElement().setAttribute(TaskTile.KEEPS_FOCUS, true);
        getElement().setAttribute("aria-busy", "true");
        getElement().setAttribute("aria-label", words.text("batch.title"));
        name.addClassName("batch-name");
        progress.addClassName("batch-progress");
        var open = link(groupId, false, words);
        open.addClassName("batch-open");
        head = new Div(name, progress, open, commands);
        head.addClassName("batch-head");
        head.setVisible(false);
        add(announcer, head, states, place);
        TaskWatch.keep(this, parts.feed(), change -> groupId.equals(change.groupId()), () -> running, new TaskWatch.Screen() {
            @Override
            public void readAll(UI ui) {
                read(ui, BatchBlock.this::whole);
            }

            @Override
            public void readThese(UI ui, Set<UUID> ids) {
                read(ui, () -> changed(ids));
            }
        });
    }

    /** The address of a batch. */
    public static String path(UUID groupId) {
        return PATH + groupId;
    }

    static Anchor link(UUID groupId, boolean inWords, Words words) {
        String text = words.text("batch.open");
        var link = inWords ? new Anchor(path(groupId), Icon.COLUMNS_3.create(), new Span(text)) : new Anchor(path(groupId), Icon.COLUMNS_3.create());
        link.addClassNames(inWords ? "viewer-link" : "batch-link", inWords ? "quiet" : "icon-button");
        if (!inWords) {
            link.setAriaLabel(text);
            link.setTitle(text);
        }
        return link;
    }

    UUID groupId() {
        return groupId;
    }

    private Reading whole() {
        Instant begun = parts.clock().instant();
        List<TaskView> found = parts.groups().find(person, groupId);
        return new Reading(parts.withSources(found), true, begun);
    }

    private void read(UI ui, Supplier<Reading> reading) {
        OffUi.read(ui, reading, this::show, failure -> {
            log.error("a batch cannot be read", failure);
            getElement().removeAttribute("aria-busy");
            states.fail(shown.isEmpty());
            // So that it is also tried again without anybody.
            running = true;
        });
    }

    /** Those of this batch; all of it, when one is new here or has gone. */
    private Reading changed(Set<UUID> ids) {
        Instant begun = parts.clock().instant();
        Set<UUID> known = shown.stream().flatMap(ShownTask::tasks).collect(Collectors.toSet());
        List<TaskView> found = parts.queries().findAll(List.copyOf(ids));
        if (found.size() < ids.size() || !known.containsAll(ids)) {
            return whole();
        }
        return new Reading(parts.withSources(found), false, begun);
    }

    private void show(Reading reading) {
        show(reading.tasks(), reading.whole(), reading.at());
    }

    /** @param whole whether these are all of the batch */
    void show(List<ShownTask> read, boolean whole, Instant at) {
        if (whole || !shown.isEmpty() && !states.failed()) {
            getElement().removeAttribute("aria-busy");
            states.read(whole && read.isEmpty());
        }
        read.forEach(one -> {
            TaskTile known = tiles.get(one.key());
            if (known != null) {
                known.update(one, at);
            } else if (whole) {
                tiles.put(one.key(), new TaskTile(parts, person, one, at, surroundings()));
            }
        });
        if (whole) {
            tiles.keySet().retainAll(read.stream().map(ShownTask::key).collect(Collectors.toSet()));
        }
        shown = (whole ? read : shown)
                .stream()
                .map(one -> tiles.get(one.key()).shown())
                .sorted(Comparator.comparingInt(one -> one.first().groupPlace()))
                .toList();
        draw();
    }

    private void draw() {
        head.setVisible(!shown.isEmpty());
        if (shown.isEmpty()) {
            drawn = null;
            running = states.failed();
            place.removeAll();
            return;
        }
        BatchTable table = BatchTable.of(shown.stream().map(ShownTask::first).toList(), parts.catalog(), words);
        if (!table.equals(drawn)) {
            drawn = table;
            name.setText(table.name());
            name.setTitle(table.name());
            Map<UUID, TaskTile> byFirst = shown.stream()
                    .collect(Collectors.toMap(one -> one.first().id(), one -> tiles.get(one.key())));
            place.removeAll();
            place.add(new BatchMatrix(words, byFirst::get).of(table));
        }
        tell();
        commands.show(shown.stream().flatMap(ShownTask::standing).toList());
    }

    private void tell() {
        long done = shown.stream().filter(one -> one.task().state() == TaskState.SUCCESS).count();
        progress.setText(words.text("batch.progress", done, shown.size()));
        boolean before = atWork;
        atWork = shown.stream().anyMatch(one -> !one.task().state().ended());
        running = atWork || states.failed();
        if (before && !atWork) {
            announcer.say(words.text("batch.announce", name.getText(), done, shown.size()));
        }
    }

    private TaskTile.Surroundings surroundings() {
        return new TaskTile.Surroundings() {
            @Override
            public void open(UUID taskId, int result) {
                new Viewer(parts, person, BatchBlock.this::kept, BatchBlock.this::readAgain).open(taskId, result);
            }

            @Override
            public void done() {
                readAgain();
            }

            @Override
            public boolean hasHeadings() {
                return true;
            }
        };
    }

    /** What there is to look at, in the order of the places. */
    private List<ShownTask> kept() {
        return shown.stream()
                .filter(one -> one.speech() == null && !one.task().results().isEmpty())
                .toList();
    }

    private void readAgain() {
        getUI().ifPresent(ui -> read(ui, this::whole));
    }
}
