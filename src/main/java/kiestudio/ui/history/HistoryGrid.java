package kiestudio.ui.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kiestudio.account.Accounts;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.TaskView;
import kiestudio.ui.parts.Elapsed;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** Tasks as rows, read page by page as they are scrolled to. A click, Enter or the space bar opens one. */
@Uses(Elapsed.class) // stands in a template
final class HistoryGrid extends Grid<TaskView> {

    /** Columns that stay when there is little room; what the others say stands below the prompt then. */
    private static final Set<String> NEEDED = Set.of("thumbnail", "state", "prompt");

    private static final String PRESSED_ROW = "element.getEventContext(event).item.key";

    /** For a second, while rows are laid out anew: the cell that was pressed is another one then. */
    private static final String KEEP_MARKED_IN_SIGHT = """
            const until = performance.now() + 1000;
            const marked = () => this.shadowRoot.querySelector('#items > tr[selected]');
            let index = marked()?.index;
            const keep = () => {
              index = marked()?.index ?? index;
              const row = [...this.$.items.children].find(row => row.index === index && !row.hidden);
              if ($0 && document.activeElement === document.body) {
                [...(row?.children ?? [])].find(cell => cell.offsetWidth > 0)?.focus({ preventScroll: true });
              }
              const [place, list] = [row?.getBoundingClientRect(), this.$.table.getBoundingClientRect()];
              const seen = place && place.top >= list.top && place.bottom <= list.bottom;
              if (index !== undefined && !seen) {
                this.scrollToIndex(Math.max(0, index - 2));
              }
              if (performance.now() < until) {
                requestAnimationFrame(keep);
              }
            };
            requestAnimationFrame(() => requestAnimationFrame(keep));
            """;

    /** How the grid reads: the number of a page from 0, and how many rows a page has. */
    interface Pages {
        List<TaskView> read(int page, int size);
    }

    private final transient @Nullable Accounts accounts;
    private final transient Words words;
    private final transient RowCells cells;
    private final transient Map<UUID, String> names = new HashMap<>();
    private @Nullable Instant newest;
    private Set<String> hidden = Set.of();
    private boolean compact;
    /** Whether somebody here opened or closed the details, and not an address. */
    private boolean byHand;

    /** @param accounts for a column of persons; null leaves it out */
    HistoryGrid(Pages pages, ModelCatalog catalog, @Nullable Accounts accounts, Clock clock, Words words) {
        this.accounts = accounts;
        this.words = words;
        cells = new RowCells(catalog, clock, words, owner -> names.getOrDefault(owner, ""));
        addClassName("history-grid");
        setPageSize(50);
        addColumns();
        getElement().setAttribute("aria-label", words.text("nav.history"));
        if (setSelectionMode(SelectionMode.SINGLE) instanceof GridSingleSelectionModel<?> single) {
            single.setDeselectAllowed(false);
        }
        var view = setItems(query -> {
            List<TaskView> found = pages.read(query.getPage(), query.getPageSize());
            noteNewest(query.getPage(), found);
            learnNames(found);
            return found.stream();
        });
        view.setIdentifierProvider(TaskView::id);
    }

    private void addColumns() {
        addColumn(cells.thumbnail()).setHeader("").setWidth("56px").setFlexGrow(0).setKey("thumbnail");
        addColumn(cells.state()).setFlexGrow(0).setKey("state");
        addColumn(cells.prompt())
                .setHeader(words.text("history.prompt"))
                .setTooltipGenerator(task -> RowCells.start(task.prompt()))
                .setFlexGrow(3)
                .setKey("prompt");
        addColumn(cells::model).setHeader(words.text("history.model")).setFlexGrow(1).setKey("model");
        if (accounts != null) {
            addColumn(cells::person).setHeader(words.text("history.person")).setWidth("130px").setFlexGrow(0).setKey("person");
        }
        number(cells::credits, "credits", "96px");
        number(cells::created, "created", "150px");
        addColumn(cells.taken())
                .setHeader(words.text("history.taken"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("124px")
                .setFlexGrow(0)
                .setKey("taken");
        showColumns();
    }

    private void number(ValueProvider<TaskView, String> value, String key, String width) {
        addColumn(value)
                .setHeader(words.text("history." + key))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(width)
                .setFlexGrow(0)
                .setKey(key);
    }

    /** The columns that people may take away, in their order. */
    List<String> choosable() {
        return getColumns().stream().map(Column::getKey).filter(key -> !key.equals("prompt")).toList();
    }

    void hide(Set<String> keys) {
        hidden = keys;
        showColumns();
    }

    /** @param little whether there is no room for all columns */
    void setCompact(boolean little) {
        if (compact != little) {
            compact = little;
            showColumns();
        }
    }

    private void showColumns() {
        setClassName("compact", compact);
        getColumnByKey("state").setWidth(compact ? "44px" : "176px").setHeader(compact ? "" : words.text("history.state"));
        getColumns().forEach(column -> column.setVisible(
                compact ? NEEDED.contains(column.getKey()) : !hidden.contains(column.getKey())));
    }

    /** The row whose details are open. It stays in sight, with the keyboard, when the details take its room and rows are drawn higher. */
    void mark(Optional<TaskView> opened) {
        opened.ifPresent(this::select);
        if (opened.isPresent() || byHand) {
            getElement().executeJs(KEEP_MARKED_IN_SIGHT, byHand);
        }
        if (opened.isEmpty()) {
            deselectAll();
        }
        byHand = false;
    }

    /** The details are about to be closed: the keyboard goes back to the row they were of. */
    void takeKeyboard() {
        byHand = true;
    }

    void setEmpty(Component empty) {
        setEmptyStateComponent(empty);
    }

    /** However somebody opens a row. */
    Registration whenOpened(Consumer<TaskView> wanted) {
        Consumer<TaskView> opened = task -> {
            byHand = true;
            wanted.accept(task);
        };
        addItemClickListener(clicked -> opened.accept(clicked.getItem()));
        asSingleSelect().addValueChangeListener(selected -> {
            if (selected.isFromClient() && selected.getValue() != null) {
                opened.accept(selected.getValue());
            }
        });
        return getElement()
                .addEventListener("keydown", pressed -> {
                    String key = pressed.getEventData().path(PRESSED_ROW).asString("");
                    TaskView task = getDataCommunicator().getKeyMapper().get(key);
                    if (task != null) {
                        opened.accept(task);
                    }
                })
                .setFilter("event.key === 'Enter' && element.getEventContext(event).section === 'body'"
                        + " && !!element.getEventContext(event).item")
                .addEventData(PRESSED_ROW);
    }

    private void noteNewest(int page, List<TaskView> found) {
        if (page == 0) {
            newest = found.isEmpty() ? null : found.getFirst().createdAt();
        }
    }

    private void learnNames(List<TaskView> found) {
        if (accounts == null) {
            return;
        }
        Set<UUID> unknown = found.stream()
                .map(TaskView::ownerId)
                .filter(owner -> !names.containsKey(owner))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            names.putAll(accounts.names(unknown));
        }
    }

    void readAgain() {
        getDataProvider().refreshAll();
    }

    /** Rows that are shown change in place; only a newer task than the first row reads the list again. */
    void changed(List<TaskView> tasks) {
        if (tasks.stream().anyMatch(task -> newest == null || task.createdAt().isAfter(newest))) {
            readAgain();
        } else {
            tasks.forEach(task -> getDataProvider().refreshItem(task));
        }
    }
}
