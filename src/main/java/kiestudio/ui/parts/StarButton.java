package kiestudio.ui.parts;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import kiestudio.account.Favourites;
import kiestudio.account.Person;
import kiestudio.media.Media;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A star that is on or off, and saves which. It shows at once what was wished; should that not be saved, it says so and shows what is true. */
public final class StarButton extends Button {

    private static final Logger log = LoggerFactory.getLogger(StarButton.class);

    /** Told to the whole page: the same result may have a star in its tile and in the viewer over it. */
    private static final class Marked extends ComponentEvent<StarButton> {

        private final String subject;
        private final boolean now;

        Marked(StarButton source, String subject, boolean now) {
            super(source, false);
            this.subject = subject;
            this.now = now;
        }
    }

    private final transient Consumer<Boolean> save;
    private @Nullable String subject;
    private final String notSaved;
    private boolean marked;
    private boolean stored;
    private boolean saving;
    private boolean touched;

    /**
     * @param marked   how it is now
     * @param name     what is on or off; the same in both states
     * @param notSaved told when it could not be saved
     * @param save     writes the state; called off the UI thread, never twice at once
     */
    public StarButton(boolean marked, String name, String notSaved, Consumer<Boolean> save) {
        super(Icon.STAR.create());
        this.save = save;
        this.notSaved = notSaved;
        this.stored = marked;
        addClassNames("icon-button", "star");
        setAriaLabel(name);
        // A tooltip of Vaadin's would take the Escape that is meant for the picker around it.
        getElement().setAttribute("title", name);
        show(marked);
        addClickListener(clicked -> {
            touched = true;
            show(!this.marked);
            saveLatest();
        });
    }

    /** For a single result. Reads whether it is marked when it comes on the screen. */
    static StarButton of(Media medium, TaskLists parts, Person person, Words words) {
        String subject = medium.id().toString();
        var star = new StarButton(
                false,
                words.text("favourite.mark"),
                words.text("setting.notSaved"),
                marked -> parts.favourites().mark(person.id(), Favourites.Kind.RESULT, subject, marked));
        star.subject = subject;
        star.addAttachListener(attached -> OffUi.read(
                attached.getUI(),
                () -> parts.favourites().isMarked(person.id(), Favourites.Kind.RESULT, subject),
                star::known));
        star.addAttachListener(attached -> {
            Registration others = ComponentUtil.addListener(attached.getUI(), Marked.class, star::markedElsewhere);
            star.addDetachListener(detached -> {
                detached.unregisterListener();
                others.remove();
            });
        });
        return star;
    }

    private void known(boolean found) {
        if (!touched) {
            stored = found;
            show(found);
        }
    }

    boolean marked() {
        return marked;
    }

    private void show(boolean now) {
        marked = now;
        getElement().setAttribute("aria-pressed", String.valueOf(now));
    }

    /** One write after another: of two at once the earlier press could win. */
    private void saveLatest() {
        if (saving || marked == stored) {
            return;
        }
        boolean wanted = marked;
        saving = true;
        // Also when the button is gone by now: what was pressed counts.
        OffUi.read(
                UI.getCurrentOrThrow(),
                () -> {
                    save.accept(wanted);
                    return wanted;
                },
                this::saved,
                this::failed);
    }

    private void markedElsewhere(Marked event) {
        if (event.getSource() != this && event.subject.equals(subject)) {
            stored = event.now;
            show(event.now);
        }
    }

    private void saved(boolean now) {
        saving = false;
        stored = now;
        if (subject != null) {
            ComponentUtil.fireEvent(UI.getCurrentOrThrow(), new Marked(this, subject, now));
        }
        saveLatest();
    }

    private void failed(RuntimeException failure) {
        log.warn("a favourite cannot be saved", failure);
        saving = false;
        show(stored);
        Toast.say(notSaved);
    }
}
