package kiestudio.ui.create;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kiestudio.media.Media;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;

/** The media of a field in their order, which buttons and the mouse change; a new order is said aloud. */
final class MediaStrip extends Div {

    /** From which place to which the person dragged a medium. */
    record Drag(int from, int to) {}

    /** Dragging within the strip; files from outside are the upload's. */
    private static final String DRAG = """
            const place = event => [...this.querySelectorAll('.media-preview')].indexOf(event.target.closest('.media-preview'));
            let from = -1;
            const start = event => { from = place(event); event.dataTransfer.effectAllowed = 'move'; };
            const over = event => { if (from >= 0) { event.preventDefault(); event.stopPropagation(); } };
            const end = () => { from = -1; };
            const drop = event => {
                const to = place(event);
                if (from < 0) return;
                event.preventDefault();
                event.stopPropagation();
                if (to >= 0 && to !== from) this.dispatchEvent(new CustomEvent('reorder', { detail: { from, to } }));
                from = -1;
            };
            const all = { dragstart: start, dragover: over, dragend: end, drop };
            for (const name in all) this.addEventListener(name, all[name]);
            return () => { for (const name in all) this.removeEventListener(name, all[name]); };
            """;

    private final transient Words words;
    private final transient Runnable changed;
    private final transient Function<Media, List<Button>> extras;
    private final transient List<Media> media = new ArrayList<>();
    private final Div previews = new Div();
    private final Span said = new Span();

    /**
     * @param extras  what else can be done with a medium
     * @param changed called after the person or the program changed what is here
     */
    MediaStrip(Words words, Function<Media, List<Button>> extras, Runnable changed) {
        this.words = words;
        this.extras = extras;
        this.changed = changed;
        previews.addClassName("upload-previews");
        previews.getElement().setAttribute("role", "list");
        said.addClassName("only-heard");
        said.getElement().setAttribute("role", "status");
        add(previews, said);
        getElement().addJsInitializer(DRAG);
        getElement()
                .addEventListener("reorder", dropped -> {
                    Drag drag = dropped.getEventDetail(Drag.class);
                    move(drag.from(), drag.to(), "upload.later");
                })
                .addEventDetail(Drag.class);
    }

    List<Media> media() {
        return List.copyOf(media);
    }

    void set(List<Media> wanted) {
        media.clear();
        media.addAll(wanted);
        show();
    }

    void add(Media medium) {
        media.add(medium);
        show();
    }

    /** Puts another medium in the place of one that is here; the keyboard goes with it. */
    void replace(Media old, Media other, String action) {
        int place = media.indexOf(old);
        if (place >= 0) {
            media.set(place, other);
            show();
            focus(place, action);
        }
    }

    private void show() {
        previews.removeAll();
        for (int place = 0; place < media.size(); place++) {
            previews.add(preview(media.get(place), place));
        }
        previews.setVisible(!media.isEmpty());
        changed.run();
    }

    private MediaPreview preview(Media medium, int place) {
        var actions = new ArrayList<Button>();
        if (place > 0) {
            actions.add(MediaPreview.action(
                    Icon.CHEVRON_LEFT, "upload.earlier", words, () -> move(place, place - 1, "upload.earlier")));
        }
        if (place < media.size() - 1) {
            actions.add(MediaPreview.action(
                    Icon.CHEVRON_RIGHT, "upload.later", words, () -> move(place, place + 1, "upload.later")));
        }
        actions.addAll(extras.apply(medium));
        actions.add(MediaPreview.action(Icon.X, "upload.remove", words, () -> remove(place)));
        var preview = new MediaPreview(medium, actions, words);
        preview.getElement().setAttribute("draggable", Boolean.toString(media.size() > 1));
        return preview;
    }

    private void remove(int place) {
        media.remove(place);
        show();
        focus(Math.min(place, media.size() - 1), "upload.remove");
    }

    private void move(int from, int to, String action) {
        if (from < 0 || to < 0 || from >= media.size() || to >= media.size()) {
            return;
        }
        media.add(to, media.remove(from));
        show();
        said.setText(words.text("upload.moved", media.get(to).fileName(), to + 1, media.size()));
        focus(to, action);
    }

    /** The buttons are new: the keyboard stays with the medium it was at. */
    private void focus(int place, String action) {
        if (place >= 0) {
            ((MediaPreview) previews.getComponentAt(place)).focus(words.text(action));
        }
    }
}
