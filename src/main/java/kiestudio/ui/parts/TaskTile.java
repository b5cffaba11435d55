package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kiestudio.account.Person;
import kiestudio.catalog.Category;
import kiestudio.catalog.Model;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;
import kiestudio.generation.WaitingLine.Place;
import org.jspecify.annotations.Nullable;

/**
 * One task among the results: its result, or its place in the shape the result will have. A place keeps its shape when the result
 * comes, so that nothing around it moves; whatever does not fill it exactly is shown whole inside it.
 */
@JsModule("./studio-keep-focus.ts")
final class TaskTile extends Div {

    /** Of a list of tiles: when one is drawn anew or goes, the keyboard stays where it was. */
    static final String KEEPS_FOCUS = "keeps-focus";

    /** In pixels, of a row of sounds. */
    static final int SOUND_HEIGHT = 118;

    /** Up to here a picture fills a place of another shape without losing anything that would be missed. */
    private static final double CLOSE = 0.04;

    /** Of a tile whose result came while somebody looked: it fades in. */
    private static final String ARRIVED = "arrived";

    /** What a tile asks of the list it stands in. */
    interface Surroundings {

        /** Shows a result in full. */
        void open(UUID taskId, int result);

        /** Something was done with the task. */
        void done();

        /** Whether the person could still be asked whether they want notices of the system. */
        default boolean offersNotices() {
            return false;
        }

        /** Whether a heading there says already what the task is of. */
        default boolean hasHeadings() {
            return false;
        }
    }

    private final transient TaskLists parts;
    private final transient Person person;
    private final transient Surroundings list;
    private final transient AspectRatio place;
    private transient ShownTask shown;
    private transient Instant readAt;
    private transient @Nullable TaskProgress progress;
    private transient @Nullable SpeechDisplay speech;

    TaskTile(TaskLists parts, Person person, ShownTask shown, Instant now, Surroundings list) {
        this.parts = parts;
        this.person = person;
        this.shown = shown;
        this.readAt = now;
        this.list = list;
        this.place = AspectRatio.of(shown, parts.catalog());
        addClassNames("task-tile", "tile-of-" + shown.task().category().id());
        getStyle().set("--ratio", Double.toString(place.value()));
        build(now);
    }

    ShownTask shown() {
        return shown;
    }

    TaskView task() {
        return shown.task();
    }

    /** Width by height of its place. */
    double ratio() {
        return place.value();
    }

    boolean ofSound() {
        return task().category() == Category.AUDIO;
    }

    /**
     * Readings run beside each other and may come in late: an older one changes nothing.
     *
     * @param read when this was read; what a task says of its own changes goes back when a part of a speech is deleted
     */
    void update(ShownTask changed, Instant read) {
        if (read.isBefore(readAt)) {
            return;
        }
        readAt = read;
        if (!changed.equals(shown)) {
            boolean waited = !task().state().ended();
            shown = changed;
            build(read);
            getClassNames().set(ARRIVED, waited && task().state() == TaskState.SUCCESS);
        }
    }

    /** Also when it only moves: then a browser would let the result fade in again. */
    @Override
    protected void onDetach(DetachEvent detached) {
        removeClassName(ARRIVED);
    }

    /** Says where a pending task stands in line, and why. */
    void standsInLine(Place where, Instant now) {
        if (task().state() != TaskState.PENDING) {
            return;
        }
        String sentence = WaitingWords.of(where, shown.source() != null, now, Words.here());
        if (progress != null) {
            progress.standsInLine(sentence);
        }
        if (speech != null) {
            speech.standsInLine(sentence);
        }
    }

    /** What the task is called where there is one line for it: its prompt, or its model. */
    String title(Words words) {
        return NoticeWords.name(task(), parts.catalog(), words);
    }

    private Optional<Model> model() {
        return parts.catalog().find(task().model());
    }

    private void build(Instant now) {
        removeAll();
        getElement().setAttribute("data-task", shown.tasks().map(UUID::toString).collect(Collectors.joining(" ")));
        var words = Words.here();
        if (shown.speech() != null) {
            addClassName("speech");
            speech = new SpeechDisplay(shown.speech(), parts, person, now, words, list::done);
            add(speech);
            return;
        }
        String title = title(words);
        var stage = new Div();
        stage.addClassNames("task-stage", "of-" + task().category().id());
        stage.getStyle().set("aspect-ratio", place.css());
        progress = null;
        if (task().state() == TaskState.SUCCESS) {
            stage.addClassName("kept");
            stage.getElement().getClassList().set("whole", !fits());
            stage.add(new ResultDisplay(shown, parts.catalog(), title, words, result -> list.open(task().id(), result)));
        } else {
            Duration usual = model().map(model -> Duration.ofSeconds(parts.figures().usualSeconds(model))).orElse(null);
            progress = new TaskProgress(task(), now, usual, words);
            wayOut(words).ifPresent(progress::add);
            stage.add(progress);
        }
        add(stage);
        boolean spoken = ofSound() && !task().prompt().isBlank();
        if (spoken && !list.hasHeadings()) {
            add(new Transcript(task().prompt(), words));
        }
        add(foot(stage, words, spoken ? Transcript.voice(task(), parts.catalog(), words) : title));
    }

    private boolean fits() {
        double made = AspectRatio.of(shown, parts.catalog()).value();
        return Math.abs(made / place.value() - 1) <= CLOSE;
    }

    /** What can be done about an end without a result. */
    private Optional<Component> wayOut(Words words) {
        return switch (task().state()) {
            case UNCLEAR -> Optional.of(link("history?state=unclear", words.text("task.unclear.open")));
            case FAIL, LOST, CANCELLED ->
                model().map(model -> link(CreatePaths.withTask(model, task().id()), words.text("task.change")));
            default -> Optional.empty();
        };
    }

    private static Component link(String address, String text) {
        var link = new Anchor(address, text);
        link.addClassName("task-way-out");
        return link;
    }

    private Div foot(Component stage, Words words, String title) {
        var text = new Span(title);
        text.addClassName("tile-prompt");
        text.setTitle(title);
        var foot = new Div(text, actions(stage, words));
        foot.addClassName("tile-foot");
        return foot;
    }

    private Div actions(Component stage, Words words) {
        var actions = new Div();
        actions.addClassName("task-actions");
        if (!task().results().isEmpty()) {
            var open = TaskActions.button(Icon.MAXIMIZE_2, words.text("result.open"), () -> list.open(task().id(), 0));
            open.addClassName("open-result");
            actions.add(open);
        }
        if (task().results().size() == 1) {
            actions.add(ResultActions.of(parts, person, task(), task().results().getFirst(), stage, words));
        }
        boolean own = task().ownerId().equals(person.id());
        if (own && task().state().goesOn() && list.offersNotices()) {
            actions.add(parts.notices().offer(person, words));
        }
        actions.add(task().state().ended()
                ? new MoreActions(parts, person, task(), words, list::done)
                : new TaskActions(parts, person, task(), words, list::done));
        return actions;
    }
}
