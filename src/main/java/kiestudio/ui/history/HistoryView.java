package kiestudio.ui.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kiestudio.account.Accounts;
import kiestudio.account.Person;
import kiestudio.catalog.Category;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskView;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.SignedIn;
import kiestudio.ui.parts.TaskFeed;
import kiestudio.ui.parts.TaskWatch;
import kiestudio.ui.parts.Words;

/** Everything that was made: one's own, for administrators everybody's. What is filtered stands in the address. */
@Route("history")
@PermitAll
class HistoryView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Words words = Words.here();
    private final transient TaskQueries queries;
    private final transient TaskService tasks;
    private final transient ModelCatalog catalog;
    private final transient Clock clock;
    private final transient Person person;
    private final Select<HistoryFilter.Group> state = new Select<>();
    private final Select<Category> category = new Select<>();
    private final TextField search = new TextField();
    final HistoryGrid grid;
    private HistoryFilter filter = HistoryFilter.NONE;
    private volatile boolean running;

    HistoryView(
            TaskQueries queries,
            TaskService tasks,
            ModelCatalog catalog,
            Accounts accounts,
            TaskFeed feed,
            Clock clock,
            SignedIn signedIn) {
        this.queries = queries;
        this.tasks = tasks;
        this.catalog = catalog;
        this.clock = clock;
        this.person = signedIn.person();
        addClassNames("page", "history-page");
        grid = new HistoryGrid(this::page, catalog, person.administrator() ? accounts : null, words);
        grid.addItemClickListener(clicked -> open(clicked.getItem()));
        add(new H1(words.text("nav.history")), filters(), grid);
        TaskWatch.keep(
                this,
                feed,
                change -> person.administrator() || change.ownerId().equals(person.id()),
                () -> running,
                new TaskWatch.Screen() {
                    @Override
                    public void readAll(UI ui) {
                        OffUi.show(ui, grid::readAgain);
                    }

                    @Override
                    public void readThese(UI ui, Set<UUID> ids) {
                        OffUi.read(ui, () -> queries.findAll(List.copyOf(ids)), grid::changed);
                    }
                });
    }

    /** Called by the grid, which reads while it draws; one page is one short query. */
    private List<TaskView> page(int page, int size) {
        List<TaskView> found = queries.page(
                        filter.tasks(person.administrator() ? null : person.id()), page, size, null)
                .items();
        running = found.stream().anyMatch(task -> !task.state().ended());
        return found;
    }

    private Component filters() {
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
        search.setPlaceholder(words.text("history.search"));
        search.setAriaLabel(words.text("history.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                narrow(filter.withWords(typed.getValue()));
            }
        });
        var bar = new Div(state, category, search);
        bar.addClassName("filter-bar");
        return bar;
    }

    private void narrow(HistoryFilter narrowed) {
        filter = narrowed;
        getUI().ifPresent(
                ui -> ui.getPage().getHistory().replaceState(null, new Location("history", filter.query())));
        grid.readAgain();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = HistoryFilter.of(event.getLocation().getQueryParameters());
        state.setValue(filter.state());
        category.setValue(filter.category());
        search.setValue(filter.words() == null ? "" : filter.words());
    }

    private void open(TaskView task) {
        new TaskDialog(task, catalog, tasks, person, clock.instant(), words, grid::readAgain).open();
    }

    @Override
    public String getPageTitle() {
        return words.text("title", words.text("nav.history"));
    }
}
