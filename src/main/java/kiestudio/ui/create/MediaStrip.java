package kiestudio.ui.create;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import kiestudio.media.Media;
import kiestudio.ui.parts.Words;

/** The media of a field in their order, which buttons and the mouse change. */
final class MediaStrip extends Div {

    /** From which place to which the person dragged a medium. */
    record Drag(int from, int to) {}

    /** Dragging within the strip; files from outside are the upload's. */
    private static final String DRAG = """
            const place = event => [...this.children].indexOf(event.target.closest('.media-preview'));
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
    private final transient List<Media> media = new ArrayList<>();

    /** @param changed called after the person or the program changed what is here */
    MediaStrip(Words words, Runnable changed) {
        this.words = words;
        this.changed = changed;
        addClassName("upload-previews");
        getElement().setAttribute("role", "list");
        getElement().addJsInitializer(DRAG);
        getElement()
                .addEventListener("reorder", dropped -> {
                    Drag drag = dropped.getEventDetail(Drag.class);
                    move(drag.from(), drag.to());
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

    private void show() {
        removeAll();
        for (int place = 0; place < media.size(); place++) {
            add(preview(media.get(place), place));
        }
        changed.run();
    }

    private MediaPreview preview(Media medium, int place) {
        var actions = new Div();
        actions.addClassName("preview-actions");
        if (place > 0) {
            actions.add(MediaPreview.action("upload.earlier", words, () -> move(place, place - 1)));
        }
        if (place < media.size() - 1) {
            actions.add(MediaPreview.action("upload.later", words, () -> move(place, place + 1)));
        }
        actions.add(MediaPreview.action("upload.remove", words, () -> remove(place)));
        var preview = new MediaPreview(medium, actions, words);
        preview.getElement().setAttribute("draggable", Boolean.toString(media.size() > 1));
        return preview;
    }

    private void remove(int place) {
        media.remove(place);
        show();
        focus(Math.min(place, media.size() - 1));
    }

    private void move(int from, int to) {
        if (from < 0 || to < 0 || from >= media.size() || to >= media.size()) {
            return;
        }
        media.add(to, media.remove(from));
        show();
        focus(to);
    }

    /** The buttons are new: the keyboard stays with the medium it was at. */
    private void focus(int place) {
        if (place >= 0) {
            getComponentAt(place)
                    .getChildren()
                    .flatMap(part -> part.getChildren())
                    .filter(Button.class::isInstance)
                    .findFirst()
                    .ifPresent(button -> ((Focusable<?>) button).focus());
        }
    }
}
