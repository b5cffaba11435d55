package kiestudio.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kiestudio.account.Person;
import kiestudio.catalog.Category;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskState;
import kiestudio.ui.parts.CreatePaths;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.SignedIn;
import kiestudio.ui.parts.TaskLists;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** The first screen: what can be made, and what was made last. */
@Route("")
@PermitAll
class HomeView extends Main implements HasDynamicTitle {

    private static final int RECENT = 12;

    private final transient ModelCatalog catalog;
    private final transient TaskQueries queries;
    private final transient Person person;
    private final transient Words words = Words.here();

    HomeView(ModelCatalog catalog, TaskLists lists, TaskQueries queries, SignedIn signedIn) {
        this.catalog = catalog;
        this.queries = queries;
        this.person = signedIn.person();
        addClassNames("page", "home-page");
        var categories = new Div();
        categories.addClassName("category-cards");
        for (Category category : Category.values()) {
            categories.add(card(category, catalog.models(category).size()));
        }
        add(
                new H1(words.text("home.title")),
                categories,
                new H2(words.text("home.recent")),
                lists.newest(kept(null), RECENT, new FirstSteps(List.of(Category.values()), catalog, words)));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        if (attached.isInitialAttach()) {
            OffUi.read(attached.getUI(), this::untried, this::showUntried);
        }
    }

    private List<Category> untried() {
        return Stream.of(Category.values()).filter(category -> queries.slice(kept(category), 0, 1).isEmpty()).toList();
    }

    /** While nothing at all was made, the examples stand in place of the results. */
    private void showUntried(List<Category> untried) {
        if (!untried.isEmpty() && untried.size() < Category.values().length) {
            add(new FirstSteps(untried, catalog, words));
        }
    }

    private TaskFilter kept(@Nullable Category category) {
        return new TaskFilter(person.id(), Set.of(TaskState.SUCCESS), category, null, null, null, null);
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
