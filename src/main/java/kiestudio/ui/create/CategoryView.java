package kiestudio.ui.create;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kiestudio.catalog.Category;
import kiestudio.catalog.Kind;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.ui.parts.CreatePaths;
import kiestudio.ui.parts.EmptyState;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** The models of a category as cards, by kind and by name; what is filtered stands in the address. */
@Route(":category(images|video|audio)")
@PermitAll
class CategoryView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ModelCatalog catalog;
    private final transient Words words = Words.here();
    private final TextField search = new TextField();
    private final Div cards = new Div();
    private Category category = Category.IMAGE;
    private @Nullable Kind kind;

    CategoryView(ModelCatalog catalog) {
        this.catalog = catalog;
        addClassName("page");
        cards.addClassName("model-cards");
        search.setPlaceholder(words.text("category.search"));
        search.setAriaLabel(words.text("category.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("model-search");
        search.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                filterChanged();
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        category = event.getRouteParameters().get("category").flatMap(CreatePaths::category).orElseThrow();
        QueryParameters query = event.getLocation().getQueryParameters();
        kind = query.getSingleParameter("kind").flatMap(this::offered).orElse(null);
        search.setValue(query.getSingleParameter("q").orElse(""));
        var tabs = new CategoryTabs(kinds(), words, chosen -> {
            kind = chosen;
            filterChanged();
        });
        tabs.choose(kind);
        var bar = new Div(tabs, search);
        bar.addClassName("filter-bar");
        removeAll();
        add(new H1(words.of(category)), bar, cards);
        showCards();
    }

    private List<Kind> kinds() {
        return catalog.models(category).stream()
                .flatMap(model -> model.kinds().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<Kind> offered(String id) {
        return kinds().stream().filter(offered -> offered.id().equals(id)).findFirst();
    }

    private void filterChanged() {
        var query = new LinkedHashMap<String, String>();
        if (kind != null) {
            query.put("kind", kind.id());
        }
        if (!search.getValue().isBlank()) {
            query.put("q", search.getValue().strip());
        }
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location(CreatePaths.of(category), QueryParameters.simple(query))));
        showCards();
    }

    private void showCards() {
        cards.removeAll();
        List<Model> fitting = catalog.models(category).stream()
                .filter(this::fits)
                .sorted(Comparator.comparing(Model::retired))
                .toList();
        fitting.forEach(model -> cards.add(new ModelCard(model, words)));
        if (fitting.isEmpty()) {
            cards.add(new EmptyState(Icon.SEARCH, words.text("category.empty"), words.text("category.empty.explain")));
        }
    }

    private boolean fits(Model model) {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        return (kind == null || model.kinds().contains(kind))
                && Stream.of(words.of(model.name()), model.name().en(), model.vendor(), model.id())
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    @Override
    public String getPageTitle() {
        return words.text("title", words.of(category));
    }
}
