package kiestudio.ui.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kiestudio.account.Person;
import kiestudio.catalog.Category;
import kiestudio.generation.TaskView;
import kiestudio.ui.parts.CreatePaths;
import kiestudio.ui.parts.EmptyState;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.TaskFeed;
import kiestudio.ui.parts.TaskWatch;
import kiestudio.ui.parts.TimeZone;
import kiestudio.ui.parts.WindowWidth;
import kiestudio.ui.parts.Words;

/**
 * Everything that was made: one's own, for administrators everybody's. What is filtered and which task is open stand in the address,
 * and each choice is a step that Back takes back.
 */
@Route(HistoryAddress.PATH)
@PermitAll
class HistoryView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Words words = Words.here();
    private final transient HistoryReading reading;
    private final transient Person person;
    final HistoryGrid grid;
    final FilterBar filters;
    final OpenedTask opened;
    private HistoryAddress address = new HistoryAddress(HistoryFilter.NONE, null);
    private int width;
    private volatile boolean running;

    HistoryView(HistoryReading.Sources sources, TaskFeed feed) {
        reading = sources.mine();
        person = reading.person();
        addClassNames("page", "history-page");
        grid = new HistoryGrid(this::page, reading.catalog(), reading.accounts(), reading.clock(), words);
        grid.whenOpened(task -> go(address.opened(task.id())));
        Shortcuts.addShortcutListener(grid, this::leave, Key.ESCAPE).listenOn(grid);
        filters = new FilterBar(
                reading.catalog(), reading.accounts(), words, reading.clock(), TimeZone::here, this::narrow);
        opened = new OpenedTask(reading, words, this::leave, afterwards());
        var head = new Div(new H1(words.text("nav.history")), new ColumnChooser(grid, words));
        head.addClassName("page-head");
        var body = new Div(grid, opened.panel());
        body.addClassName("history-body");
        add(head, filters, body);
        keepInStep(feed);
        WindowWidth.follow(this, this::fit);
    }

    private void keepInStep(TaskFeed feed) {
        TaskWatch.keep(
                this,
                feed,
                change -> person.administrator() || change.ownerId().equals(person.id()),
                () -> running,
                new TaskWatch.Screen() {
                    @Override
                    public void readAll(UI ui) {
                        OffUi.show(ui, () -> {
                            grid.readAgain();
                            opened.readAgain();
                        });
                    }

                    @Override
                    public void readThese(UI ui, Set<UUID> ids) {
                        OffUi.read(ui, () -> reading.found(ids), found -> changed(ids, found));
                        OffUi.show(ui, () -> opened.changed(ids));
                    }
                });
    }

    /** Whether a task still fits a filter, or has come to fit it, only the database knows; so does it of what was deleted. */
    private void changed(Set<UUID> ids, List<TaskView> found) {
        if (address.filter().narrows() || found.size() < ids.size()) {
            grid.readAgain();
        } else {
            grid.changed(found);
        }
    }

    /** Called by the grid, which reads while it draws; one page is one short query. */
    private List<TaskView> page(int page, int size) {
        List<TaskView> found = reading.page(address.filter(), TimeZone.here(), page, size);
        boolean someRun = found.stream().anyMatch(task -> !task.state().ended());
        running = someRun || page > 0 && running;
        return found;
    }

    /** The width decides where details go and how many columns there are. */
    void fit(int newWidth) {
        width = newWidth;
        opened.setBeside(BrowserWindow.fitsPanel(width));
        grid.setCompact(!BrowserWindow.fitsColumns(width, address.task() != null));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        HistoryAddress wanted = HistoryAddress.of(event.getLocation().getQueryParameters());
        show(person.administrator() ? wanted : wanted.narrowed(wanted.filter().withPerson(null)));
    }

    private void show(HistoryAddress wanted) {
        boolean otherRows = !wanted.filter().equals(address.filter());
        address = wanted;
        filters.show(address.filter());
        grid.setEmpty(address.filter().narrows() ? nothingFound() : nothingMade());
        if (otherRows && isAttached()) {
            grid.readAgain();
            grid.scrollToStart();
        }
        opened.show(address.task(), grid::mark);
        if (width > 0) {
            fit(width);
        }
    }

    /** A step in the browser's history. */
    private void go(HistoryAddress next) {
        if (!next.equals(address)) {
            getUI().ifPresent(ui -> ui.navigate(HistoryAddress.PATH, next.query()));
        }
    }

    /** Letters on the way to a word are no steps that anybody wants to take back one by one. */
    private void narrow(HistoryFilter filter, boolean typing) {
        HistoryAddress next = address.narrowed(filter);
        if (typing) {
            getUI().ifPresent(ui ->
                    ui.getPage().getHistory().replaceState(null, new Location(HistoryAddress.PATH, next.query())));
            show(next);
        } else {
            go(next);
        }
    }

    private void leave() {
        grid.takeKeyboard();
        go(address.opened(null));
    }

    private TaskCommands.Afterwards afterwards() {
        return new TaskCommands.Afterwards() {
            @Override
            public void changed() {
                grid.readAgain();
                opened.readAgain();
            }

            @Override
            public void deleted() {
                go(address.opened(null));
                grid.readAgain();
                grid.focus();
            }

            @Override
            public void opened(UUID task) {
                go(address.opened(task));
                grid.readAgain();
            }
        };
    }

    private EmptyState nothingFound() {
        var reset = new Button(words.text("history.reset"), clicked -> go(address.narrowed(HistoryFilter.NONE)));
        return new EmptyState(Icon.SEARCH, words.text("history.nothing"), words.text("history.nothing.explain"), reset);
    }

    private EmptyState nothingMade() {
        var ways = new Div();
        ways.addClassName("empty-ways");
        for (Category category : Category.values()) {
            ways.add(way(category));
        }
        return new EmptyState(Icon.HISTORY, words.text("history.empty"), words.text("history.empty.explain"), ways);
    }

    private Component way(Category category) {
        var way = new Anchor(
                CreatePaths.of(category), Icon.of(category).create(), new Span(words.of(category)));
        way.addClassName("button-link");
        return way;
    }

    @Override
    public String getPageTitle() {
        return words.text("title", words.text("nav.history"));
    }
}
