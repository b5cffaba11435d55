package kiestudio.ui.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import kiestudio.account.Person;
import kiestudio.media.Media;
import kiestudio.media.MediaRefusedException;

/**
 * A button that keeps the frame at which a film stands as a picture of the person's own, and offers what can be made of it. The browser
 * draws the frame; the picture comes in as any upload does, and is checked as one.
 */
@Tag("studio-grab-frame")
@JsModule("./studio-grab-frame.ts")
public final class GrabFrame extends Component implements HasComponents {

    private final transient TaskLists parts;
    private final transient Person person;
    private final transient Media of;
    private final transient Words words;
    private final Component film;
    private final Popover uses = new Popover();
    private boolean noSpace;

    /**
     * @param of   the film
     * @param film the {@code video}, or what it stands in
     */
    private GrabFrame(TaskLists parts, Person person, Media of, Component film, Button button, Words words) {
        this.parts = parts;
        this.person = person;
        this.of = of;
        this.film = film;
        this.words = words;
        uses.addClassNames("hanging-list", "frame-uses");
        uses.setTarget(button);
        uses.setAriaLabel(words.text("frame.uses"));
        uses.setPosition(PopoverPosition.BOTTOM_END);
        uses.setAutofocus(true);
        uses.setOpenOnClick(false);
        add(button, uses);
        getElement().setAttribute("target", (UploadHandler) this::receive);
        getElement().addEventListener("frame-failed", happened -> {
            Toast.say(words.text(noSpace ? "upload.refused.no_space" : "frame.failed"));
            noSpace = false;
        });
    }

    static GrabFrame icon(TaskLists parts, Person person, Media of, Component film, Words words) {
        return new GrabFrame(parts, person, of, film, TaskActions.button(Icon.CAMERA, words.text("frame.use"), () -> {}), words);
    }

    /** With its words beside the icon. */
    static GrabFrame labelled(TaskLists parts, Person person, Media of, Component film, Words words) {
        var button = new Button(words.text("frame.use"), Icon.CAMERA.create());
        button.addClassName("quiet");
        return new GrabFrame(parts, person, of, film, button, words);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs("this.from = $0", film.getElement());
    }

    /** In the request's own thread, without the session's lock. */
    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (var bytes = event.getInputStream()) {
            Media frame = parts.media().upload(person.id(), words.text("frame.name") + ".png", bytes);
            parts.lineage().cutOut(frame.id(), of.id());
            OffUi.show(ui, () -> offer(frame));
        } catch (MediaRefusedException refused) {
            OffUi.show(ui, () -> noSpace = refused.reason() == MediaRefusedException.Reason.NO_SPACE);
            event.reject(refused.reason().name());
        }
    }

    void offer(Media frame) {
        uses.removeAll();
        var kept = new Image(frame.thumbnailPath() + "?size=256", "");
        uses.add(kept, new Paragraph(words.text("frame.kept")));
        UseIn.uses(frame, parts.catalog()).forEach((use, models) -> uses.add(UseIn.group(use, models, frame, words)));
        uses.open();
    }
}
