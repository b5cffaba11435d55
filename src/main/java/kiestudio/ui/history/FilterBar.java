package kiestudio.ui.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kiestudio.account.Account;
import kiestudio.account.Accounts;
import kiestudio.catalog.Category;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** What the history can be narrowed by. On a phone all but the search is behind a button that says how many are set. */
final class FilterBar extends Composite<Div> {

    /** Somebody narrows the history, or widens it again. */
    interface Narrowed {
        /** @param typing whether it is one of many small changes on the way to what is meant */
        void to(HistoryFilter filter, boolean typing);
    }

    private final transient Words words;
    private final transient ModelCatalog catalog;
    private final transient @Nullable Accounts accounts;
    private final transient Narrowed narrowed;
    final Select<HistoryFilter.Group> state = new Select<>();
    final Select<Category> category = new Select<>();
    final ComboBox<Model> model = new ComboBox<>();
    final ComboBox<Account> person = new ComboBox<>();
    final TextField search = new TextField();
    final Button favourites = new Button(Icon.STAR.create());
    final DaysFilter days;
    final Button reset;
    private final Button opener = new Button();
    private final Div controls = new Div();
    private transient List<Account> everybody = List.of();
    private HistoryFilter filter = HistoryFilter.NONE;

    /** @param accounts to choose persons from; null for members, who are offered nobody */
    FilterBar(
            ModelCatalog catalog,
            @Nullable Accounts accounts,
            Words words,
            Clock clock,
            Supplier<ZoneId> zone,
            Narrowed narrowed) {
        this.catalog = catalog;
        this.accounts = accounts;
        this.words = words;
        this.narrowed = narrowed;
        days = new DaysFilter(words, clock, zone, (from, to) -> narrow(filter.withDays(from, to)));
        reset = new Button(Icon.X.create(), clicked -> narrow(HistoryFilter.NONE));
        reset.setAriaLabel(words.text("history.reset"));
        reset.setTooltipText(words.text("history.reset"));
        reset.addClassNames("quiet", "icon-button");
        states();
        categories();
        models();
        persons();
        searching();
        favourites();
        controls.addClassName("filter-controls");
        controls.setId("history-filters");
        controls.add(state, category, model);
        if (accounts != null) {
            controls.add(person);
        }
        controls.add(favourites, days);
        getContent().addClassNames("filter-bar", "history-filters");
        // Its place is there always, so that nothing moves when it comes.
        var resetPlace = new Div(reset);
        resetPlace.addClassName("filter-reset");
        getContent().add(search, opener(), controls, resetPlace);
    }

    /** Shows a filter that came from elsewhere: the address, or Back. */
    void show(HistoryFilter shown) {
        filter = shown;
        state.setValue(shown.state());
        category.setValue(shown.category());
        model.setValue(shown.model() == null ? null : catalog.find(shown.model()).orElse(null));
        showPerson(shown.person());
        days.show(shown.from(), shown.to());
        favourites.getElement().setAttribute("aria-pressed", Boolean.toString(shown.favourites()));
        search.setValue(shown.words() == null ? "" : shown.words());
        reset.setVisible(shown.narrows());
        opener.setText(shown.chosen() == 0
                ? words.text("history.filters")
                : words.text("history.filters.count", words.number(shown.chosen())));
        opener.setClassName("chosen", shown.chosen() > 0);
    }

    /** The address knows an id only; the names are read beside, and come with {@link #offer}. */
    private void showPerson(@Nullable UUID id) {
        person.setValue(everybody.stream().filter(account -> account.id().equals(id)).findFirst().orElse(null));
    }

    private void narrow(HistoryFilter other) {
        if (!other.equals(filter)) {
            narrowed.to(other, false);
        }
    }

    private void states() {
        state.setItems(HistoryFilter.Group.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(words.text("history.anyState"));
        state.setItemLabelGenerator(group -> words.text(group == null ? "history.anyState" : "history.state." + group.id()));
        state.setAriaLabel(words.text("history.state"));
        state.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                narrow(filter.withState(chosen.getValue()));
            }
        });
    }

    private void categories() {
        category.setItems(Category.values());
        category.setEmptySelectionAllowed(true);
        category.setEmptySelectionCaption(words.text("history.anyCategory"));
        category.setItemLabelGenerator(one -> one == null ? words.text("history.anyCategory") : words.of(one));
        category.setAriaLabel(words.text("history.category"));
        category.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                narrow(filter.withCategory(chosen.getValue()));
            }
        });
    }

    private void models() {
        model.setItems(catalog.models());
        model.setItemLabelGenerator(one -> words.of(one.name()));
        model.setPlaceholder(words.text("history.anyModel"));
        model.setAriaLabel(words.text("history.model"));
        model.setClearButtonVisible(true);
        model.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                narrow(filter.withModel(chosen.getValue() == null ? null : chosen.getValue().id()));
            }
        });
    }

    private void persons() {
        if (accounts == null) {
            return;
        }
        person.setItems(this::fits, everybody);
        addAttachListener(attached -> OffUi.read(attached.getUI(), accounts::all, this::offer));
        person.setItemLabelGenerator(Account::displayName);
        person.setPlaceholder(words.text("history.anyPerson"));
        person.setAriaLabel(words.text("history.person"));
        person.setClearButtonVisible(true);
        person.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                narrow(filter.withPerson(chosen.getValue() == null ? null : chosen.getValue().id()));
            }
        });
    }

    private void offer(List<Account> all) {
        everybody = all;
        person.setItems(this::fits, all);
        showPerson(filter.person());
    }

    private boolean fits(Account account, String typed) {
        String wanted = typed.toLowerCase(words.locale());
        return account.displayName().toLowerCase(words.locale()).contains(wanted) || account.username().contains(wanted);
    }

    private void searching() {
        search.addClassName("history-search");
        search.setPlaceholder(words.text("history.search"));
        search.setAriaLabel(words.text("history.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                narrowed.to(filter.withWords(typed.getValue()), true);
            }
        });
    }

    private void favourites() {
        favourites.setText(words.text("history.favourites"));
        favourites.setIcon(Icon.STAR.create());
        favourites.addClassName("star");
        favourites.addClickListener(clicked -> narrow(filter.withFavourites(!filter.favourites())));
    }

    private Component opener() {
        opener.setIcon(Icon.LIST_FILTER.create());
        opener.addClassName("filter-opener");
        opener.getElement().setAttribute("aria-controls", "history-filters").setAttribute("aria-expanded", "false");
        opener.addClickListener(clicked -> {
            boolean open = !controls.hasClassName("open");
            controls.setClassName("open", open);
            opener.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        });
        return opener;
    }
}
