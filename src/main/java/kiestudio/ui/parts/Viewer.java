package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kiestudio.account.Person;
import kiestudio.generation.TaskView;
import kiestudio.media.Media;

/**
 * One result in full, with what it was made from beside it. Arrows go to the neighbours of the list, single keys ({@link Shortcut}) do
 * what the buttons do; Esc closes, and the focus returns to where it was.
 */
final class Viewer extends PageDialog {

    /** The id of what the button for the details shows and hides. */
    static final String SIDE = "viewer-side";

    /** One of the results of a task. */
    private record Place(ShownTask shown, int number) {
        TaskView task() {
            return shown.task();
        }

        Media medium() {
            return task().results().get(number);
        }
    }

    private final transient TaskLists parts;
    private final transient Person person;
    private final transient Supplier<List<ShownTask>> neighbours;
    private final transient Runnable changed;
    private final transient Words words = Words.here();
    private final Button close = TaskActions.button(Icon.X, Shortcut.CLOSE.named(words.text("dialog.close"), true, words), this::close);
    private final Button back = arrow(Icon.CHEVRON_LEFT, "viewer.previous", Shortcut.PREVIOUS, -1);
    private final Button on = arrow(Icon.CHEVRON_RIGHT, "viewer.next", Shortcut.NEXT, 1);
    private final ViewerKeys keys = new ViewerKeys();
    private final SingleKeys singleKeys;
    private final ViewerTools tools;
    private final Span count = new Span();
    private final Div frame = new Div();
    private final Zoom zoom = new Zoom(words);
    private final Div side = new Div();
    private final Div whole = new Div();
    private BeforeAfter.Mode mode = BeforeAfter.Mode.SLIDER;
    private boolean details;
    private transient List<Place> places = List.of();
    private int at;

    /**
     * @param neighbours the tasks with results, in the order of the list behind; asked whenever somebody moves on
     * @param changed    called after something was done with a task
     */
    Viewer(TaskLists parts, Person person, Supplier<List<ShownTask>> neighbours, Runnable changed) {
        this.parts = parts;
        this.person = person;
        this.neighbours = neighbours;
        this.changed = changed;
        singleKeys = new SingleKeys(parts.settings(), person, words, this::singleKeys);
        tools = new ViewerTools(
                parts, person, words, () -> new ShortcutDialog(singleKeys, words).open(), () -> showDetails(!details));
        addClassName("viewer");
        getElement().setAttribute("aria-label", words.text("viewer.label"));
        setSizeFull();
        setDraggable(false);
        compose();
    }

    private void compose() {
        count.addClassName("viewer-count");
        count.getElement().setAttribute("role", "status");
        back.addClassName("viewer-back");
        on.addClassName("viewer-on");
        frame.addClassName("viewer-frame");
        side.addClassName("viewer-side");
        side.setId(SIDE);
        var head = new Div(close, count, tools);
        head.addClassName("viewer-head");
        var tray = new CompareTray(parts, person, Marks.of(UI.getCurrentOrThrow()));
        var stage = new Div(head, back, frame, on, tray);
        stage.addClassName("viewer-stage");
        whole.addClassName("viewer-whole");
        whole.add(keys, stage, side);
        add(whole);
        // On a phone the details lie over the picture.
        showDetails(WindowWidth.pixels() >= WindowWidth.PHONE);
    }

    private Button arrow(Icon icon, String key, Shortcut shortcut, int step) {
        Button button = TaskActions.button(icon, words.text(key), () -> go(step));
        button.setTooltipText(shortcut.named(words.text(key), true, words));
        shortcut.on(button);
        return button;
    }

    private void showDetails(boolean shown) {
        details = shown;
        whole.setClassName("with-details", shown);
        tools.detailsShown(shown);
    }

    private void singleKeys(boolean act) {
        keys.singles(act);
        tools.singleKeys(act);
        setClassName("without-single-keys", !act);
    }

    void open(UUID taskId, int result) {
        places = places();
        at = IntStream.range(0, places.size())
                .filter(i -> places.get(i).task().id().equals(taskId) && places.get(i).number() == result)
                .findFirst()
                .orElse(-1);
        if (at >= 0) {
            show();
            open();
            OffUi.read(UI.getCurrentOrThrow(), () -> SingleKeys.act(parts.settings(), person), this::singleKeys);
        }
    }

    private List<Place> places() {
        return neighbours.get().stream()
                .flatMap(shown -> IntStream.range(0, shown.task().results().size())
                        .mapToObj(number -> new Place(shown, number)))
                .toList();
    }

    /** The list may have grown meanwhile: the step is counted from where the present result stands now. */
    private void go(int step) {
        Media present = places.get(at).medium();
        List<Place> now = places();
        int here = IntStream.range(0, now.size())
                .filter(i -> now.get(i).medium().id().equals(present.id()))
                .findFirst()
                .orElse(at - Math.max(step, 0));
        int there = here + step;
        if (there >= 0 && there < now.size()) {
            places = now;
            at = there;
            show();
        }
    }

    private void show() {
        Place place = places.get(at);
        count.setText(words.text("viewer.count", at + 1, places.size()));
        count.setVisible(places.size() > 1);
        frame.removeAll();
        frame.add(media(place));
        tools.show(new Marks.Marked(place.task(), place.medium()));
        var actions = new ViewerActions(
                parts, person, place.task(), place.medium(), frame, words, changed, () -> delete(place.task()));
        side.removeAll();
        side.add(new ViewerPanel(
                parts.catalog(), place.task(), place.medium(), actions, new Family(parts, person, place.task()), words));
        arrow(back, at > 0);
        arrow(on, at < places.size() - 1);
        // What had the keyboard may be gone with the former result.
        getElement().executeJs("setTimeout(() => this.opened && document.activeElement === document.body && this.focus())");
    }

    /** Grey and still a button: one that cannot be pressed any more would take the keyboard's place in the dialog with it. */
    private void arrow(Button button, boolean useful) {
        button.getElement().setAttribute("aria-disabled", Boolean.toString(!useful));
        button.setVisible(places.size() > 1);
    }

    private Component media(Place place) {
        Media medium = place.medium();
        String description = place.task().prompt();
        return switch (medium.kind()) {
            case IMAGE -> zoomable(place, description);
            case VIDEO -> Zoom.pane(medium, ViewerMedia.film(medium, description));
            case AUDIO -> ViewerMedia.sound(medium, description, words);
        };
    }

    private Component zoomable(Place place, String description) {
        Media medium = place.medium();
        Media source = place.shown().source();
        zoom.removeAll();
        if (source != null && SourcePicture.isBefore(source, place.task(), medium, parts.catalog())) {
            var both = BeforeAfter.full(source, medium, description, mode, chosen -> mode = chosen, words);
            AspectRatio.of(medium).ifPresent(ratio -> both.getElement().getStyle().set("--ratio", Double.toString(ratio.value())));
            zoom.add(both);
        } else {
            zoom.add(Zoom.pane(medium, ViewerMedia.picture(medium, description)));
        }
        zoom.fit();
        return zoom;
    }

    /** The next result is shown then, or the one before, or nothing is left to show. */
    private void delete(TaskView task) {
        new UndoableDelete(parts.tasks(), person, words).delete(UI.getCurrentOrThrow(), task, () -> {
            changed.run();
            leave(task.id());
        }, changed);
    }

    private void leave(UUID task) {
        places = places.stream().filter(other -> !other.task().id().equals(task)).toList();
        if (places.isEmpty()) {
            close();
        } else {
            at = Math.min(at, places.size() - 1);
            show();
        }
    }
}
