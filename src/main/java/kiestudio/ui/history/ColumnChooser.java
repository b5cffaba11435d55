package kiestudio.ui.history;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.popover.Popover;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** Which columns the history shows; the browser remembers what was taken away, so that a column that comes later is seen. */
final class ColumnChooser extends Composite<Div> {

    private static final String REMEMBERED = "studio-history-hidden";

    private final HistoryGrid grid;
    final CheckboxGroup<String> shown = new CheckboxGroup<>();

    ColumnChooser(HistoryGrid grid, Words words) {
        this.grid = grid;
        var button = new Button(Icon.COLUMNS_3.create());
        button.addClassName("icon-button");
        button.setAriaLabel(words.text("history.columns"));
        button.setTooltipText(words.text("history.columns"));
        shown.setLabel(words.text("history.columns"));
        shown.setItems(grid.choosable());
        shown.setItemLabelGenerator(key -> words.text("history." + key));
        shown.setValue(Set.copyOf(grid.choosable()));
        shown.addClassName("column-choice");
        shown.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                choose(changed.getValue());
            }
        });
        var popover = new Popover(shown);
        popover.setTarget(button);
        popover.setModal(true);
        popover.setAriaLabel(words.text("history.columns"));
        getContent().addClassName("column-chooser");
        getContent().add(button, popover);
        addAttachListener(attached -> WebStorage.getItem(WebStorage.Storage.LOCAL_STORAGE, REMEMBERED, this::remembered));
    }

    private void choose(Set<String> wanted) {
        Set<String> hidden = new LinkedHashSet<>(grid.choosable());
        hidden.removeAll(wanted);
        grid.hide(hidden);
        WebStorage.setItem(WebStorage.Storage.LOCAL_STORAGE, REMEMBERED, String.join(",", hidden));
    }

    /** @param text names of columns with commas between them; anybody may have written it */
    void remembered(@Nullable String text) {
        if (text != null) {
            Set<String> hidden = List.of(text.split(",")).stream().filter(grid.choosable()::contains).collect(Collectors.toSet());
            grid.hide(hidden);
            shown.setValue(grid.choosable().stream().filter(key -> !hidden.contains(key)).collect(Collectors.toSet()));
        }
    }
}
