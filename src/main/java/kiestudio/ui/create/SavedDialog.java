package kiestudio.ui.create;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import java.util.function.Supplier;
import kiestudio.account.Person;
import kiestudio.library.SavedFilter;
import kiestudio.library.SavedFilter.Whose;
import kiestudio.library.SavedItem;
import kiestudio.library.SavedItem.Kind;
import kiestudio.library.SavedItem.Wording;
import kiestudio.library.SavedItems;
import kiestudio.library.SavedRefusedException;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.PageDialog;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** What was put by of one kind: a list to take from, and to put in order what is the person's own to. */
abstract class SavedDialog extends PageDialog {

    final transient SavedItems saved;
    final transient Person person;
    final transient Words words;
    private final RadioButtonGroup<Whose> whose = new RadioButtonGroup<>();
    private final Div undone = new Div();
    final Button save = new Button();
    final PickList<SavedItem> list;

    /**
     * @param key   what the texts of this kind begin with
     * @param model the studio's id of the model; null for what is for any
     */
    SavedDialog(String key, Kind kind, @Nullable String model, SavedItems saved, Person person, Words words) {
        this.saved = saved;
        this.person = person;
        this.words = words;
        addClassName("pick-dialog");
        setWidth("min(640px, 96vw)");
        setHeight("min(720px, 88dvh)");
        list = new PickList<>(
                key,
                words,
                (wanted, skip, size) -> saved.page(person, new SavedFilter(kind, model, whose.getValue(), wanted), skip, size),
                this::row);
        whose.setItems(Whose.values());
        whose.setItemLabelGenerator(one -> words.text("saved.whose." + one.name().toLowerCase(Locale.ROOT)));
        whose.setValue(Whose.ALL);
        whose.setAriaLabel(words.text("saved.whose"));
        whose.addClassName("segments");
        whose.addValueChangeListener(chosen -> list.readAnew());
        undone.addClassNames("notice", "saved-undone");
        undone.getElement().setAttribute("role", "status");
        undone.setVisible(false);
        list.narrowBy(whose, () -> whose.getValue() != Whose.ALL, () -> whose.setValue(Whose.ALL));
        add(undone, list);
        save.addClickListener(clicked -> saveNew());
        getFooter().add(save, new Button(words.text("dialog.close"), clicked -> close()));
        list.readAnew();
    }

    /** Takes it and closes; what is done with it is the kind's own. */
    abstract PickRow look(SavedItem item);

    abstract SaveDialog editing(SavedItem item);

    abstract SaveDialog adding();

    /** Something about the items has changed. */
    void changed() {
        list.readAnew();
    }

    private PickRow row(SavedItem item) {
        PickRow row = look(item);
        if (saved.mayChange(person, item)) {
            row.with(Icon.PENCIL, words.text("saved.edit", item.name()), () -> editing(item).open());
            row.with(Icon.TRASH_2, words.text("saved.delete", item.name()), () -> delete(item));
        }
        return row;
    }

    /** Whose it is and who sees it, if that is not the person alone. */
    final String belonging(SavedItem item) {
        if (!item.ownerId().equals(person.id())) {
            return words.text("saved.by", item.ownerName());
        }
        return item.shared() ? words.text("saved.shared") : "";
    }

    private void saveNew() {
        adding().open();
    }

    private void delete(SavedItem item) {
        run(() -> saved.delete(person, item.id()), () -> offerUndo(words.text("saved.deleted", item.name()), () -> {
            saved.putBack(person, item);
            return item;
        }));
    }

    /** Puts another wording in place of the one there is; what was can be had back. */
    final void overwrite(SavedItem item, Wording wording, String told) {
        run(() -> saved.change(person, item.id(), wording), () -> offerUndo(told, () -> saved.change(person, item.id(), item.wording())));
    }

    /** In the dialog itself: what lies outside of it cannot be pressed while it is open. */
    private void offerUndo(String told, Supplier<SavedItem> undo) {
        var back = new Button(words.text("create.clear.undo"), clicked -> run(undo, () -> {
            undone.setVisible(false);
            list.search.focus();
        }));
        undone.removeAll();
        undone.add(new Span(told), back);
        undone.setVisible(true);
        back.focus();
    }

    private void run(Supplier<SavedItem> action, Runnable done) {
        OffUi.read(
                UI.getCurrentOrThrow(),
                action,
                item -> {
                    done.run();
                    changed();
                },
                failure -> {
                    undone.removeAll();
                    undone.add(new Paragraph(refusal(failure, words)));
                    undone.setVisible(true);
                    list.readAnew();
                });
    }

    /** Why it was not done, as a sentence; anything but a refusal is thrown on. */
    static String refusal(RuntimeException failure, Words words) {
        if (!(failure instanceof SavedRefusedException refused)) {
            throw failure;
        }
        return words.text(
                "saved.refused." + refused.reason().name().toLowerCase(Locale.ROOT),
                switch (refused.reason()) {
                    case NAME_TOO_LONG -> words.number(SavedItems.LONGEST_NAME);
                    case CONTENT_TOO_LONG -> words.number(SavedItems.LARGEST_CONTENT);
                    case TOO_MANY -> words.number(SavedItems.MOST);
                    case NAME_MISSING, NAME_NOT_ALLOWED, NAME_TAKEN, NOT_YOURS, GONE -> "";
                });
    }
}
