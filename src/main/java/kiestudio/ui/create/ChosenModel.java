package kiestudio.ui.create;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiestudio.account.Person;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.ui.create.ModelCards.Known;
import kiestudio.ui.parts.CreatePaths;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** The model that a form is for; a press on it shows all of them. What is in the form goes along to the next. */
final class ChosenModel extends NativeButton {

    private final transient ModelCatalog catalog;
    private final transient ModelCards cards;
    private final transient Person person;
    private final transient Words words;
    private transient @Nullable Model model;
    private boolean open;

    ChosenModel(ModelCatalog catalog, ModelCards cards, Person person, Words words) {
        this.catalog = catalog;
        this.cards = cards;
        this.person = person;
        this.words = words;
        addClassName("chosen-model");
        getElement().setAttribute("type", "button").setAttribute("aria-haspopup", "dialog");
        getElement().setAttribute("aria-keyshortcuts", KeyModifier.ALT.getKeys().getFirst() + "+M");
        setTitle(words.text("picker.open"));
        addClickListener(clicked -> openPicker());
        // By its place on the keyboard, so that it works in every layout; no browser has a menu under it.
        Shortcuts.addShortcutListener(this, this::openPicker, Key.KEY_M, KeyModifier.ALT);
    }

    void show(Model chosen) {
        model = chosen;
        String facts = Stream.of(
                        chosen.vendor(),
                        words.of(chosen.kinds().getFirst()),
                        words.text("model.usually", words.duration(cards.usualSeconds(chosen))))
                .collect(Collectors.joining(" · "));
        var name = new Span(words.of(chosen.name()));
        name.addClassName("chosen-name");
        var about = new Span(facts);
        about.addClassName("chosen-facts");
        var told = new Div(name, about);
        told.addClassName("chosen-told");
        removeAll();
        add(ModelCard.sample(chosen), told, Icon.CHEVRONS_UP_DOWN.create());
    }

    /** What the person marked and used is read first, so that no card moves once it can be seen. */
    private void openPicker() {
        if (open) {
            return;
        }
        open = true;
        OffUi.read(UI.getCurrentOrThrow(), () -> cards.read(person), this::show);
    }

    private void show(Known known) {
        if (!isAttached()) {
            open = false;
            return;
        }
        Model current = Objects.requireNonNull(model);
        var picker = new ModelPicker(
                catalog, current, known, cards.of(person, known, other -> address(other, current), words), words);
        picker.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                open = false;
                focus();
            }
        });
        picker.open();
    }

    private static String address(Model other, Model current) {
        return other.equals(current) ? CreatePaths.of(current) : CreatePaths.withDraft(other, current);
    }
}
