package kiestudio.ui.create;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kiestudio.catalog.InvalidInputException;
import kiestudio.catalog.MediaFacts;
import kiestudio.catalog.Model;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** Other models that get the same, and what each of them makes of it: what does not fit, what it lacks, what it costs. */
final class AlsoWith extends Div {

    private final transient ComposerServices services;
    private final transient Words words;
    private final transient List<Model> offered;
    private final MultiSelectComboBox<Model> choice = new MultiSelectComboBox<>();
    private final UnorderedList notes = new UnorderedList();
    private transient List<OtherForm> forms = List.of();
    private transient @Nullable Order filledFrom;

    AlsoWith(FormPlan plan, ComposerServices services, Words words, Runnable changed) {
        this.services = services;
        this.words = words;
        offered = services.catalog().models(plan.model().category()).stream()
                .filter(other -> !other.retired() && !other.equals(plan.model()))
                .filter(plan::hasEnoughFor)
                .toList();
        addClassName("also-with");
        notes.addClassName("also-notes");
        choice.setLabel(words.text("batch.also"));
        choice.setPlaceholder(words.text("batch.also.choose"));
        choice.setItems(offered);
        choice.setItemLabelGenerator(other -> words.of(other.name()));
        choice.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        choice.setSelectedItemsOnTop(true);
        choice.setClearButtonVisible(true);
        choice.setWidthFull();
        choice.addValueChangeListener(chosen -> changed.run());
        add(choice, notes);
        setVisible(!offered.isEmpty());
    }

    /** The models' forms with what fits of this order. */
    List<OtherForm> filled(Order from) {
        boolean same = from.equals(filledFrom)
                && forms.stream().map(OtherForm::model).toList().equals(chosen());
        if (!same) {
            forms = chosen().stream().map(model -> OtherForm.filled(model, from, services, words)).toList();
            filledFrom = from;
        }
        return forms;
    }

    private List<Model> chosen() {
        return List.copyOf(choice.getValue());
    }

    /**
     * Says of each chosen model what is to know before it is paid for.
     *
     * @param orders  of a model, one or more
     * @param tooMany whether these are not all: nothing is said of their price then
     */
    void explain(Function<OtherForm, List<Order>> orders, boolean tooMany, Function<String, Optional<MediaFacts>> media) {
        notes.removeAll();
        forms.forEach(other -> notes.add(note(other, orders.apply(other), tooMany, media)));
        notes.setVisible(!forms.isEmpty());
    }

    private ListItem note(
            OtherForm other, List<Order> orders, boolean tooMany, Function<String, Optional<MediaFacts>> media) {
        var name = new Span(words.of(other.model().name()));
        name.addClassName("also-name");
        var price = new Span(tooMany ? "" : BatchSum.credits(orders, services.catalog(), media)
                .map(words::credits)
                .orElseGet(() -> words.text("create.priceUnknown")));
        price.addClassName("also-price");
        var note = new ListItem(name, price);
        if (!other.unfit().isEmpty()) {
            note.add(line(words.text("create.notTaken", String.join(", ", other.unfit())), "muted"));
        }
        String wrong = wrong(other, orders, media);
        if (!wrong.isEmpty()) {
            note.add(line(words.text("batch.also.wrong", wrong), "bad"));
        }
        return note;
    }

    private String wrong(OtherForm other, List<Order> orders, Function<String, Optional<MediaFacts>> media) {
        try {
            services.catalog().check(orders.getFirst().model(), orders.getFirst().input(), media);
            return "";
        } catch (InvalidInputException invalid) {
            return other.form().labels(invalid.errors());
        }
    }

    private static Div line(String text, String look) {
        var line = new Div(new Span(text));
        line.addClassNames("also-line", look);
        return line;
    }

    void goTo() {
        InputForm.goTo(choice);
    }

    List<String> modelIds() {
        return chosen().stream().map(Model::id).toList();
    }

    void restore(Collection<String> modelIds) {
        choice.setValue(offered.stream().filter(model -> modelIds.contains(model.id())).toList());
    }
}
