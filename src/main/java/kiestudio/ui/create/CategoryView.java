package kiestudio.ui.create;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;
import kiestudio.account.Person;
import kiestudio.catalog.Category;
import kiestudio.catalog.Kind;
import kiestudio.catalog.ModelCatalog;
import kiestudio.ui.create.ModelCards.Known;
import kiestudio.ui.parts.CreatePaths;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.SignedIn;
import kiestudio.ui.parts.Words;

/** The models of a category as cards, by kind and by name; what is filtered stands in the address. */
@Route(":category(images|video|audio)")
@PermitAll
class CategoryView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ModelCatalog catalog;
    private final transient ModelCards cards;
    private final transient Person person;
    private final transient Words words = Words.here();
    private Category category = Category.IMAGE;

    CategoryView(ModelCatalog catalog, ModelCards cards, SignedIn signedIn) {
        this.catalog = catalog;
        this.cards = cards;
        this.person = signedIn.person();
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        category = event.getRouteParameters().get("category").flatMap(CreatePaths::category).orElseThrow();
        removeAll();
        add(new H1(words.of(category)));
        ModelSearch wanted = wanted(event.getLocation().getQueryParameters());
        Category entered = category;
        // What the person marked stands first, so it is read before any card can be seen: none moves afterwards.
        OffUi.read(event.getUI(), () -> cards.read(person), known -> show(entered, wanted, known));
    }

    private static ModelSearch wanted(QueryParameters query) {
        Optional<Kind> kind = query.getSingleParameter("kind")
                .flatMap(id -> Stream.of(Kind.values()).filter(one -> one.id().equals(id)).findFirst());
        return new ModelSearch(query.getSingleParameter("q").orElse(""), kind.orElse(null));
    }

    private void show(Category entered, ModelSearch wanted, Known known) {
        if (entered != category) {
            return;
        }
        getChildren().filter(ModelBrowser.class::isInstance).toList().forEach(this::remove);
        var browser = new ModelBrowser(
                catalog.models(category), known, cards.of(person, known, CreatePaths::of, words), false, words, this::keepInAddress);
        browser.look(wanted);
        add(browser);
    }

    private void keepInAddress(ModelSearch wanted) {
        var query = new LinkedHashMap<String, String>();
        if (wanted.kind() != null) {
            query.put("kind", wanted.kind().id());
        }
        if (!wanted.text().isBlank()) {
            query.put("q", wanted.text().strip());
        }
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location(CreatePaths.of(category), QueryParameters.simple(query))));
    }

    @Override
    public String getPageTitle() {
        return words.text("title", words.of(category));
    }
}
