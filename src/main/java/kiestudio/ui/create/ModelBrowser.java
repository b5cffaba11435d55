package kiestudio.ui.create;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import kiestudio.catalog.Category;
import kiestudio.catalog.Kind;
import kiestudio.catalog.Model;
import kiestudio.ui.create.ModelCards.Known;
import kiestudio.ui.parts.EmptyState;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;

/** Models to choose from, as cards: searched, narrowed by kind, favourites first. Arrow keys move among the cards. */
@Tag("studio-cards")
@JsModule("./studio-cards.ts")
final class ModelBrowser extends HtmlContainer {

    private static final int PAUSE_MILLIS = 150;

    private final transient List<Model> models;
    private final transient Known known;
    private final transient Words words;
    private final transient Consumer<ModelSearch> narrowed;
    private final boolean sorted;
    private final transient Function<Model, ModelCard> maker;
    private final Map<String, ModelCard> made = new HashMap<>();
    private final TextField search = new TextField();
    private final CategoryTabs kinds;
    private final Div shelves = new Div();
    private final Span found = new Span();

    /**
     * @param sorted   whether what is not narrowed stands under headings: favourites, recently used, the categories
     * @param narrowed called when the person searched for something else
     */
    ModelBrowser(
            List<Model> models,
            Known known,
            Function<Model, ModelCard> maker,
            boolean sorted,
            Words words,
            Consumer<ModelSearch> narrowed) {
        this.models = models;
        this.known = known;
        this.maker = maker;
        this.sorted = sorted;
        this.words = words;
        this.narrowed = narrowed;
        kinds = new CategoryTabs(
                models.stream().flatMap(model -> model.kinds().stream()).distinct().sorted().toList(), words, this::searched);
        addClassName("model-browser");
        prepareSearch();
        shelves.addClassName("model-shelves");
        found.addClassName("only-heard");
        found.getElement().setAttribute("role", "status");
        var bar = sorted ? new Div(search, kinds) : new Div(kinds, search);
        bar.addClassName("filter-bar");
        add(bar, found, shelves);
        show();
    }

    private void prepareSearch() {
        search.setPlaceholder(words.text("category.search"));
        search.setAriaLabel(words.text("category.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_MILLIS);
        search.addClassName("model-search");
        search.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                searched();
            }
        });
        search.getElement().addEventListener("keydown", entered -> followFirst()).setFilter("event.key === 'Enter'");
    }

    /** Enter after a few letters is meant for what they found. */
    private void followFirst() {
        if (!search.isEmpty()) {
            fitting().stream().findFirst().ifPresent(model -> card(model).follow());
        }
    }

    private ModelSearch wanted() {
        return new ModelSearch(search.getValue(), kinds.kind());
    }

    void look(ModelSearch wanted) {
        search.setValue(wanted.text());
        Optional<Kind> kind = Optional.ofNullable(wanted.kind());
        kinds.setValue(kinds.getListDataView().contains(kind) ? kind : Optional.empty());
        show();
    }

    void focus() {
        search.focus();
    }

    private void searched() {
        show();
        found.setText(words.text("category.found", fitting().size()));
        narrowed.accept(wanted());
    }

    private void reset() {
        look(new ModelSearch("", null));
        searched();
        focus();
    }

    private void show() {
        shelves.removeAll();
        List<Model> fitting = fitting();
        if (fitting.isEmpty()) {
            shelves.add(new EmptyState(
                    Icon.SEARCH,
                    words.text("category.empty"),
                    words.text("category.empty.explain"),
                    new Button(words.text("category.reset"), clicked -> reset())));
        } else if (sorted && !wanted().narrows()) {
            showSorted(fitting);
        } else {
            shelves.add(grid(fitting));
        }
    }

    /** Each once: under the first heading that it belongs to. */
    private void showSorted(List<Model> all) {
        var left = new ArrayList<>(all);
        shelf(words.text("picker.favourites"), take(left, model -> known.favourites().contains(model.id())));
        List<Model> recent = known.recent().stream()
                .map(id -> take(left, model -> model.id().equals(id)))
                .flatMap(List::stream)
                .toList();
        shelf(words.text("picker.recent"), recent);
        for (Category category : Category.values()) {
            shelf(words.of(category), take(left, model -> model.category() == category));
        }
    }

    private static List<Model> take(List<Model> from, Predicate<Model> which) {
        List<Model> taken = from.stream().filter(which).toList();
        from.removeAll(taken);
        return taken;
    }

    private void shelf(String name, List<Model> shown) {
        if (!shown.isEmpty()) {
            var shelf = new Section(new H3(name), grid(shown));
            shelf.addClassName("model-shelf");
            shelf.getElement().setAttribute("aria-label", name);
            shelves.add(shelf);
        }
    }

    private Div grid(List<Model> shown) {
        var grid = new Div();
        grid.addClassName("model-cards");
        shown.forEach(model -> grid.add(card(model)));
        return grid;
    }

    private ModelCard card(Model model) {
        return made.computeIfAbsent(model.id(), id -> maker.apply(model));
    }

    private List<Model> fitting() {
        ModelSearch wanted = wanted();
        return models.stream()
                .filter(model -> wanted.fits(model, words))
                .sorted(Comparator.comparing((Model model) -> !wanted.namesIt(model, words))
                        .thenComparing(model -> !known.favourites().contains(model.id()))
                        .thenComparing(Model::retired))
                .toList();
    }
}
