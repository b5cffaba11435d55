package kiestudio.ui.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import kiestudio.account.Favourites;
import kiestudio.account.Person;
import kiestudio.media.Media;

/**
 * A star that marks something as a favourite. It shows at once what was wished; should that not be saved, it says so and shows what is
 * true.
 */
public final class StarButton extends Button {

    private final transient Favourites favourites;
    private final transient Person person;
    private final Favourites.Kind kind;
    private final String subject;
    private final transient Words words;
    private boolean marked;
    private boolean saving;
    private boolean touched;

    /** @param subject the id that the thing has in its part of the studio */
    public StarButton(Favourites favourites, Person person, Favourites.Kind kind, String subject, Words words) {
        this.favourites = favourites;
        this.person = person;
        this.kind = kind;
        this.subject = subject;
        this.words = words;
        addClassNames("icon-button", "star-button");
        setAriaLabel(words.text("favourite.mark"));
        setTooltipText(words.text("favourite.mark"));
        addClickListener(clicked -> wish(!marked));
        show(false);
    }

    /** For a single result. */
    static StarButton of(Media medium, TaskLists parts, Person person, Words words) {
        return new StarButton(parts.favourites(), person, Favourites.Kind.RESULT, medium.id().toString(), words);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        OffUi.read(attached.getUI(), this::read, found -> {
            if (!touched) {
                show(found);
            }
        });
    }

    boolean marked() {
        return marked;
    }

    private boolean read() {
        return favourites.isMarked(person.id(), kind, subject);
    }

    private void show(boolean mark) {
        marked = mark;
        setIcon((mark ? Icon.STAR_FILLED : Icon.STAR).create());
        getElement().setAttribute("aria-pressed", Boolean.toString(mark));
    }

    private void wish(boolean mark) {
        touched = true;
        show(mark);
        if (!saving) {
            getUI().ifPresent(this::save);
        }
    }

    /** One at a time, so that the last wish is also the last to be written. */
    private void save(UI ui) {
        boolean wished = marked;
        saving = true;
        OffUi.read(
                ui,
                () -> {
                    favourites.mark(person.id(), kind, subject, wished);
                    return wished;
                },
                saved -> {
                    saving = false;
                    if (saved != marked) {
                        save(ui);
                    }
                },
                failure -> {
                    saving = false;
                    show(!wished);
                    Notification.show(words.text("setting.notSaved"));
                    OffUi.read(ui, this::read, this::show);
                });
    }
}
