package kiestudio.ui.create;

import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kiestudio.catalog.Kind;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** The kinds of a category as tabs, with "all" in front. */
final class CategoryTabs extends Tabs {

    private final Map<Tab, Optional<Kind>> kinds = new LinkedHashMap<>();

    CategoryTabs(List<Kind> offered, Words words, Consumer<@Nullable Kind> chosen) {
        addClassName("category-tabs");
        put(words.text("kind.all"), Optional.empty());
        offered.forEach(kind -> put(words.of(kind), Optional.of(kind)));
        addSelectedChangeListener(event -> chosen.accept(kinds.get(event.getSelectedTab()).orElse(null)));
    }

    private void put(String label, Optional<Kind> kind) {
        var tab = new Tab(label);
        kinds.put(tab, kind);
        add(tab);
    }

    void choose(@Nullable Kind kind) {
        kinds.forEach((tab, of) -> {
            if (of.equals(Optional.ofNullable(kind))) {
                setSelectedTab(tab);
            }
        });
    }
}
