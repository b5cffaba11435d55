package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Draws a batch: a table whose headings stay in sight, or tiles in a row with a caption each. */
final class BatchMatrix {

    private final Words words;
    private final Function<UUID, TaskTile> tiles;

    BatchMatrix(Words words, Function<UUID, TaskTile> tiles) {
        this.words = words;
        this.tiles = tiles;
    }

    Component of(BatchTable batch) {
        return batch.columns().isEmpty() ? row(batch) : table(batch);
    }

    private UnorderedList row(BatchTable batch) {
        var row = new UnorderedList();
        row.addClassName("batch-row");
        row.getElement().setAttribute("aria-label", batch.name());
        for (BatchTable.Row one : batch.rows()) {
            var caption = new Span(one.heading());
            caption.addClassName("batch-caption");
            caption.setTitle(one.heading());
            var item = new ListItem(caption);
            add(item, one.cells().getFirst());
            row.add(item);
        }
        return row;
    }

    private Div table(BatchTable batch) {
        var table = new NativeTable();
        table.addClassName("batch-table");
        table.getStyle().set("--columns", Integer.toString(batch.columns().size()));
        var headings = new NativeTableRow(heading(batch.corner(), "col"));
        batch.columns().forEach(column -> headings.add(heading(column, "col")));
        table.getHead().add(headings);
        batch.rows().forEach(row -> table.getBody().add(tableRow(row)));
        var hint = new Paragraph(new Span(words.text("batch.scroll")), Icon.CHEVRON_RIGHT.create());
        hint.addClassName("batch-hint");
        var scroll = new Div(table);
        scroll.addClassName("batch-scroll");
        // Scrolled by the keyboard too, also while no tile has anything that could be reached.
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", words.text("batch.region", batch.name()));
        return new Div(hint, scroll);
    }

    private NativeTableRow tableRow(BatchTable.Row row) {
        var cells = new NativeTableRow(heading(row.heading(), "row"));
        for (List<UUID> tasks : row.cells()) {
            var cell = new NativeTableCell();
            add(cell, tasks);
            cells.add(cell);
        }
        return cells;
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        var words = new Span(text);
        words.addClassName("batch-heading");
        words.setTitle(text);
        var heading = new NativeTableHeaderCell(words);
        heading.getElement().setAttribute("scope", scope);
        return heading;
    }

    private void add(HasComponents place, List<UUID> tasks) {
        if (tasks.isEmpty()) {
            var none = new Span(words.text("batch.none"));
            none.addClassName("muted");
            place.add(none);
        }
        tasks.forEach(task -> place.add(tiles.apply(task)));
    }
}
