package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kiestudio.account.Person;
import kiestudio.media.Media;

/**
 * One result in full, with what it was made from beside it. Arrows go to the neighbours of the list; Esc closes, and the focus
 * returns to where it was.
 */
final class Viewer extends PageDialog {

    /** Arrow keys belong to whatever has the focus and a use for them. */
    private static final String FREE = """
            !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
            && !event.composedPath().some(node => node.matches && node.matches('input, video, audio, vaadin-popover'))
            """;

    private static final String LEFT = "event.key === 'ArrowLeft' && " + FREE;
    private static final String RIGHT = "event.key === 'ArrowRight' && " + FREE;

    /** One of the results of a task. */
    private record Place(ShownTask shown, int number) {
        Media medium() {
            return shown.task().results().get(number);
        }
    }

    private final transient TaskLists parts;
    private final transient Person person;
    private final transient Supplier<List<ShownTask>> neighbours;
    private final transient Runnable changed;
    private final transient Words words = Words.here();
    private final Button close = TaskActions.button(Icon.X, words.text("dialog.close"), this::close);
    private final Button back = TaskActions.button(Icon.CHEVRON_LEFT, words.text("viewer.previous"), () -> go(-1));
    private final Button on = TaskActions.button(Icon.CHEVRON_RIGHT, words.text("viewer.next"), () -> go(1));
    private final Span count = new Span();
    private final Div frame = new Div();
    private final Div side = new Div();
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
        addClassName("viewer");
        getElement().setAttribute("aria-label", words.text("viewer.label"));
        setSizeFull();
        setDraggable(false);
        count.addClassName("viewer-count");
        count.getElement().setAttribute("role", "status");
        back.addClassName("viewer-back");
        on.addClassName("viewer-on");
        frame.addClassName("viewer-frame");
        side.addClassName("viewer-side");
        var stage = new Div(close, count, back, frame, on);
        stage.addClassName("viewer-stage");
        var whole = new Div(stage, side);
        whole.addClassName("viewer-whole");
        add(whole);
        getElement().addEventListener("keydown", pressed -> go(-1)).setFilter(LEFT);
        getElement().addEventListener("keydown", pressed -> go(1)).setFilter(RIGHT);
    }

    void open(UUID taskId, int result) {
        places = places();
        at = IntStream.range(0, places.size())
                .filter(i -> places.get(i).shown().task().id().equals(taskId) && places.get(i).number() == result)
                .findFirst()
                .orElse(-1);
        if (at >= 0) {
            show();
            open();
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
        side.removeAll();
        side.add(new ViewerPanel(parts, person, place.shown(), place.medium(), words, () -> changed(place)));
        arrow(back, at > 0);
        arrow(on, at < places.size() - 1);
    }

    /** A button that goes grey under the finger would take the keyboard's place in the dialog with it. */
    private void arrow(Button button, boolean useful) {
        if (button.isEnabled() && !useful && isOpened()) {
            close.focus();
        }
        button.setEnabled(useful);
        button.setVisible(places.size() > 1);
    }

    private Component media(Place place) {
        Media medium = place.medium();
        Media source = place.shown().source();
        String description = place.shown().task().prompt();
        AspectRatio.of(medium).ifPresent(ratio -> frame.getStyle().set("--ratio", Double.toString(ratio.value())));
        return switch (medium.kind()) {
            case IMAGE ->
                SourcePicture.isBefore(source, place.shown().task(), medium, parts.catalog())
                        ? BeforeAfter.full(source, medium, description, words)
                        : picture(medium, description);
            case VIDEO -> {
                var player = ResultDisplay.player("video", medium, description);
                player.getElement().setAttribute("autoplay", true).setAttribute("loop", true);
                yield player;
            }
            case AUDIO -> {
                var sound = new Div(
                        ResultDisplay.thumbnail(medium, ""), ResultDisplay.player("audio", medium, description));
                sound.addClassName("viewer-sound");
                yield sound;
            }
        };
    }

    private static Component picture(Media medium, String description) {
        var image = new Image(medium.path(), description);
        image.getElement().setAttribute("decoding", "async");
        return image;
    }

    /** After a deletion the next result is shown, or the one before, or nothing is left to show. */
    private void changed(Place place) {
        changed.run();
        UUID task = place.shown().task().id();
        getUI().ifPresent(ui -> OffUi.read(ui, () -> parts.queries().find(task), found -> {
            if (found.isEmpty()) {
                leave(task);
            }
        }));
    }

    private void leave(UUID task) {
        places = places().stream()
                .filter(other -> !other.shown().task().id().equals(task))
                .toList();
        if (places.isEmpty()) {
            close();
        } else {
            at = Math.min(at, places.size() - 1);
            show();
        }
    }
}
