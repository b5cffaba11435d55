package kiestudio.ui.history;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kiestudio.account.Accounts;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.TaskView;
import kiestudio.media.MediaKind;
import kiestudio.ui.parts.EmptyState;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.StateIcon;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** Tasks as rows, read page by page as they are scrolled to. */
final class HistoryGrid extends Grid<TaskView> {

    /** How the grid reads: the number of a page from 0, and how many rows a page has. */
    interface Pages {
        List<TaskView> read(int page, int size);
    }

    private final transient ModelCatalog catalog;
    private final transient @Nullable Accounts accounts;
    private final transient Words words;
    private final transient Map<UUID, String> names = new HashMap<>();
    private @Nullable Instant newest;

    /** @param accounts for a column of persons; null leaves it out */
    HistoryGrid(Pages pages, ModelCatalog catalog, @Nullable Accounts accounts, Words words) {
        this.catalog = catalog;
        this.accounts = accounts;
        this.words = words;
        addClassName("history-grid");
        setPageSize(50);
        addColumns();
        setEmptyStateComponent(new EmptyState(
                Icon.HISTORY, words.text("history.empty"), words.text("history.empty.explain")));
        var view = setItems(query -> {
            List<TaskView> found = pages.read(query.getPage(), query.getPageSize());
            noteNewest(query.getPage(), found);
            learnNames(found);
            return found.stream();
        });
        view.setIdentifierProvider(TaskView::id);
    }

    private void addColumns() {
        addColumn(thumbnail()).setHeader("").setWidth("64px").setFlexGrow(0).setKey("thumbnail");
        addColumn(state()).setHeader(words.text("history.state")).setWidth("180px").setFlexGrow(0).setKey("state");
        addColumn(TaskView::prompt)
                .setHeader(words.text("history.prompt"))
                .setTooltipGenerator(TaskView::prompt)
                .setFlexGrow(3)
                .setKey("prompt");
        addColumn(this::modelName).setHeader(words.text("history.model")).setFlexGrow(1).setKey("model");
        if (accounts != null) {
            addColumn(task -> names.getOrDefault(task.ownerId(), ""))
                    .setHeader(words.text("history.person"))
                    .setAutoWidth(true)
                    .setFlexGrow(0)
                    .setKey("person");
        }
        addColumn(this::credits)
                .setHeader(words.text("history.credits"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0)
                .setKey("credits");
        addColumn(task -> words.time(task.createdAt(), zone()))
                .setHeader(words.text("history.created"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("190px")
                .setFlexGrow(0)
                .setKey("created");
    }

    private static LitRenderer<TaskView> thumbnail() {
        return LitRenderer.<TaskView>of(
                        "${item.src ? html`<img class='row-thumbnail' src=${item.src} alt='' loading='lazy'>`"
                                + " : html`<vaadin-icon class='icon row-icon' src=${item.sprite} symbol=${item.icon}></vaadin-icon>`}")
                .withProperty("src", HistoryGrid::source)
                .withProperty("sprite", task -> Icon.sprite())
                .withProperty("icon", task -> Icon.of(task.category()).symbol());
    }

    private static String source(TaskView task) {
        return task.results().stream()
                .filter(medium -> medium.kind() == MediaKind.IMAGE)
                .map(medium -> medium.thumbnailPath() + "?size=256")
                .findFirst()
                .orElse("");
    }

    private LitRenderer<TaskView> state() {
        return LitRenderer.<TaskView>of("<span class=${'row-state state-' + item.id}>"
                        + "<vaadin-icon class='icon' src=${item.sprite} symbol=${item.icon}></vaadin-icon>${item.word}</span>")
                .withProperty("id", task -> task.state().id())
                .withProperty("sprite", task -> Icon.sprite())
                .withProperty("icon", task -> StateIcon.of(task.state()).symbol())
                .withProperty("word", task -> words.of(task.state()));
    }

    private String modelName(TaskView task) {
        return catalog.find(task.model()).map(model -> words.of(model.name())).orElse(task.model());
    }

    private String credits(TaskView task) {
        BigDecimal known = task.creditsConsumed() == null ? task.creditsEstimated() : task.creditsConsumed();
        if (known == null) {
            return "–";
        }
        return task.creditsConsumed() == null ? "≈ " + words.number(known) : words.number(known);
    }

    private static ZoneId zone() {
        String id = UI.getCurrentOrThrow().getPage().getExtendedClientDetails().getTimeZoneId();
        return id == null ? ZoneId.systemDefault() : ZoneId.of(id);
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
