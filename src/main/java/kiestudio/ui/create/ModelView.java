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
import java.util.Optional;
import java.util.Set;
import kiestudio.account.Person;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.TaskFilter;
import kiestudio.platform.KieEndpoint;
import kiestudio.ui.parts.CreatePaths;
import kiestudio.ui.parts.EmptyState;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.SignedIn;
import kiestudio.ui.parts.TaskList;
import kiestudio.ui.parts.TaskLists;
import kiestudio.ui.parts.Words;
import org.springframework.beans.factory.ObjectProvider;

/** One model: its form on the left, what it made on the right. An id has slashes: {@code /images/google/imagen4}. */
@Route(ModelView.ROUTE)
@PermitAll
class ModelView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = ":category(images|video|audio)/:vendor/:model*";

    private static final int SHOWN = 24;

    private final transient ModelCatalog catalog;
    private final transient Composers composers;
    private final transient TaskLists lists;
    private final transient Person person;
    private final boolean real;
    private final transient Words words = Words.here();
    private String title = "";

    ModelView(
            ModelCatalog catalog,
            Composers composers,
            TaskLists lists,
            SignedIn signedIn,
            ObjectProvider<KieEndpoint> endpoint) {
        this.catalog = catalog;
        this.composers = composers;
        this.lists = lists;
        this.person = signedIn.person();
        var kie = endpoint.getIfAvailable();
        this.real = kie != null && !kie.simulated();
        addClassName("model-page");
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
        begin(event.getUI(), model, event.getLocation().getQueryParameters());
    }

    static String modelId(RouteParameters parameters) {
        String vendor = parameters.get("vendor").orElseThrow();
        String rest = parameters.get("model").orElse("");
        return rest.isEmpty() ? vendor : vendor + "/" + rest;
    }

    private void begin(UI ui, Model model, QueryParameters query) {
        ComposerServices services = composers.services(person);
        Composer composer = show(model, services);
        OffUi.read(ui, () -> composers.read(model, query, services), start -> {
            composer.begin(start);
            if (composer.isAttached() && !query.getParameters().isEmpty()) {
                // From here on the draft has it: loading the page again must not undo what was typed since.
                ui.getPage().getHistory().replaceState(null, new Location(CreatePaths.of(model)));
            }
        });
    }

    private Composer show(Model model, ComposerServices services) {
        removeAll();
        title = words.of(model.name());
        TaskList results = results(model);
        var right = new Section(results);
        var composer = new Composer(model, services, made -> {
            results.accepted(made);
            bringIntoSight(right);
        });
        var left = new Section(head(model), composer);
        left.addClassName("composer-pane");
        left.getElement().setAttribute("aria-label", words.text("create.form"));
        right.addClassName("results-pane");
        right.getElement().setAttribute("aria-label", words.text("create.results"));
        add(left, right);
        return composer;
    }

    /** On a phone the results begin below the form; a press of the button must be seen to have done something. */
    private static void bringIntoSight(Section results) {
        results.getElement().executeJs("""
                const top = this.getBoundingClientRect().top;
                if (top < 0 || top > innerHeight * 0.75) this.scrollIntoView();
                """);
    }

    private TaskList results(Model model) {
        var own = new TaskFilter(person.id(), Set.of(), null, model.id(), null, null, null);
        var nothing = new EmptyState(
                Icon.of(model.category()),
                words.text("create.empty"),
                words.text("create.empty.explain", words.duration(model.usualSeconds())));
        return lists.newest(own, SHOWN, nothing);
    }

    private Component head(Model model) {
        var trail = new Nav(
                new Anchor(CreatePaths.of(model.category()), words.of(model.category())),
                Icon.CHEVRON_RIGHT.create(),
                new Span(model.vendor()));
        trail.addClassName("trail");
        trail.getElement().setAttribute("aria-label", words.text("nav.trail"));
        var purpose = new Paragraph(words.of(model.purpose()));
        purpose.addClassName("muted");
        var head = new Div(trail, new H1(words.of(model.name())), purpose);
        head.addClassName("model-head");
        if (model.retired()) {
            head.add(retired(model));
        }
        return head;
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
        return words.text("title", title);
    }
}
