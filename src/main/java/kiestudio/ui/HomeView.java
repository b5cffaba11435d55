package kiestudio.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import kiestudio.catalog.Category;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskState;
import kiestudio.ui.parts.CreatePaths;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.SignedIn;
import kiestudio.ui.parts.TaskLists;
import kiestudio.ui.parts.Words;

/** The first screen: what can be made, and what was made last. */
@Route("")
@PermitAll
class HomeView extends Main implements HasDynamicTitle {

    private static final int RECENT = 12;

    private final transient Words words = Words.here();

    HomeView(ModelCatalog catalog, TaskLists lists, SignedIn signedIn) {
        addClassNames("page", "home-page");
        var categories = new Div();
        categories.addClassName("category-cards");
        for (Category category : Category.values()) {
            categories.add(card(category, catalog.models(category).size()));
        }
        var kept = new TaskFilter(
                signedIn.person().id(), Set.of(TaskState.SUCCESS), null, null, null, null, null);
        add(
                new H1(words.text("home.title")),
                categories,
                new H2(words.text("home.recent")),
                lists.newest(kept, RECENT, new FirstSteps(catalog, words)));
    }

    private Anchor card(Category category, int models) {
        var name = new Span(words.of(category));
        name.addClassName("category-name");
        var count = new Span(words.text("home.models", models));
        count.addClassName("category-count");
        var card = new Anchor(CreatePaths.of(category), Icon.of(category).create(), name, count);
        card.addClassNames("category-card", "of-" + category.id());
        return card;
    }

    @Override
    public String getPageTitle() {
        return "Kie Studio";
    }
}
