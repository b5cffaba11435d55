package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kiestudio.account.Person;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskQueries;
import kiestudio.platform.KieEndpoint;
import kiestudio.ui.parts.CreatePaths;
import kiestudio.ui.parts.EmptyState;
import kiestudio.ui.parts.Examples;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.SignedIn;
import kiestudio.ui.parts.TaskList;
import kiestudio.ui.parts.TaskLists;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * One model: its form on the left, what it made on the right; on a phone what it made, and the form as a sheet over it. An id has
 * slashes: {@code /images/google/imagen4}.
 */
@Route(ModelView.ROUTE)
@PermitAll
class ModelView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = ":category(images|video|audio)/:vendor/:model*";

    private static final Logger log = LoggerFactory.getLogger(ModelView.class);

    private static final int SHOWN = 24;

    /**
     * What a page begins with.
     *
     * @param untried whether the person has made nothing with this model
     */
    private record Beginning(Start start, boolean untried) {}

    private final transient ModelCatalog catalog;
    private final transient Composers composers;
    private final transient TaskQueries queries;
    private final transient ModelCards cards;
    private final transient TaskLists lists;
    private final transient Person person;
    private final boolean real;
    private final transient Words words = Words.here();
    private final ChosenModel chosen;
    private final ComposerSheet left;
    private final Div head = new Div();
    private final Section right = new Section();
    private transient @Nullable Model shown;

    ModelView(
            ModelCatalog catalog,
            Composers composers,
            TaskQueries queries,
            ModelCards cards,
            TaskLists lists,
            SignedIn signedIn,
            ObjectProvider<KieEndpoint> endpoint) {
        this.catalog = catalog;
        this.composers = composers;
        this.queries = queries;
        this.cards = cards;
        this.lists = lists;
        this.person = signedIn.person();
        var kie = endpoint.getIfAvailable();
        this.real = kie != null && !kie.simulated();
        chosen = new ChosenModel(catalog, cards, person, words);
        left = new ComposerSheet(chosen, words);
        addClassName("model-page");
        head.addClassName("model-head");
        right.addClassName("results-pane");
        right.getElement().setAttribute("aria-label", words.text("create.results"));
        add(head, left, right, left.opener());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Model> found = catalog.find(modelId(event.getRouteParameters()));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Model model = found.get();
        if (!event.getLocation().getPath().equals(CreatePaths.of(model))) {
            event.forwardTo(CreatePaths.of(model), event.getLocation().getQueryParameters());
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        if (!model.equals(shown) || !query.getParameters().isEmpty()) {
            begin(event.getUI(), model, query);
        }
    }

    static String modelId(RouteParameters parameters) {
        String vendor = parameters.get("vendor").orElseThrow();
        String rest = parameters.get("model").orElse("");
        return rest.isEmpty() ? vendor : vendor + "/" + rest;
    }

    private void begin(UI ui, Model model, QueryParameters query) {
        ComposerServices services = composers.services(person);
        Composer composer = show(model, services);
        boolean brings = !query.getParameters().isEmpty();
        OffUi.read(ui, () -> read(model, query, services), beginning -> {
            composer.begin(beginning.start());
            if (composer.isAttached()) {
                // What was asked for is in the form, and without results there is nothing but the form: on a phone nobody who came
                // for either should have to find the button first. Who comes back to results sees those.
                if (brings || beginning.untried()) {
                    left.open();
                }
                if (brings) {
                    composer.takeKeyboard();
                    // From here on the draft has it: loading the page again must not undo what was typed since.
                    ui.getPage().getHistory().replaceState(null, new Location(CreatePaths.of(model)));
                }
            }
        }, failure -> {
            log.error("cannot read what a form begins with", failure);
            composer.beginEmpty();
        });
    }

    private Beginning read(Model model, QueryParameters query, ComposerServices services) {
        return new Beginning(composers.read(model, query, services), queries.slice(made(model), 0, 1).isEmpty());
    }

    private TaskFilter made(Model model) {
        return new TaskFilter(person.id(), Set.of(), null, model.id(), null, null, null);
    }

    /** Changes what is different from the model before, and leaves the rest in its place. */
    private Composer show(Model model, ComposerServices services) {
        shown = model;
        TaskList results = results(model);
        var composer = new Composer(model, services, accepted -> {
            results.accepted(accepted);
            left.close();
            bringIntoSight(right);
        });
        chosen.show(model);
        left.show(model.retired() ? List.of(retired(model), composer) : List.of(composer));
        head.removeAll();
        head.add(trail(model), new H1(words.of(model.name())));
        right.removeAll();
        right.add(results);
        return composer;
    }

    /** Who has scrolled far down must see that a press of the button has done something. */
    private static void bringIntoSight(Section results) {
        results.getElement().executeJs("""
                const top = this.getBoundingClientRect().top;
                if (top < 0 || top > innerHeight * 0.75) this.scrollIntoView();
                """);
    }

    private TaskList results(Model model) {
        var nothing = new EmptyState(
                Icon.of(model.category()),
                words.text("create.empty"),
                words.text("create.empty.explain", words.duration(cards.usualSeconds(model))),
                Examples.of(model, words).stream().toArray(Component[]::new));
        return lists.newest(made(model), SHOWN, nothing);
    }

    private Component trail(Model model) {
        var here = new Span(words.of(model.name()));
        here.getElement().setAttribute("aria-current", "page");
        var trail = new Nav(
                new Anchor(CreatePaths.of(model.category()), words.of(model.category())), Icon.CHEVRON_RIGHT.create(), here);
        trail.addClassName("trail");
        trail.getElement().setAttribute("aria-label", words.text("nav.trail"));
        return trail;
    }

    private Component retired(Model model) {
        var warning = new Paragraph(new Span(words.text(real ? "create.retired" : "create.retired.simulated")));
        warning.addClassNames("notice", "careful");
        Optional.ofNullable(model.substitute())
                .flatMap(catalog::find)
                .ifPresent(other -> warning.add(
                        new Anchor(CreatePaths.withDraft(other, model), words.text("create.substitute", words.of(other.name())))));
        return warning;
    }

    @Override
    public String getPageTitle() {
        return words.text("title", shown == null ? "" : words.of(shown.name()));
    }
}
