package kiestudio.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.stream.IntStream;

/** In what results differ: a column each, a row for each thing that is not the same everywhere. */
final class DifferenceTable extends Div {

    /** @param titles of the results, in the order of the values */
    DifferenceTable(List<Differences.Difference> differences, List<String> titles, Words words) {
        addClassName("compare-differences");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", words.text("marks.differences"));
        var table = new NativeTable();
        table.setCaptionText(words.text("marks.differences"));
        NativeTableRow head = table.getHead().addRow();
        head.addDataCell();
        IntStream.range(0, titles.size())
                .forEach(i -> header(head, "col").setText(words.text("marks.column", i + 1, titles.get(i))));
        for (Differences.Difference difference : differences) {
            NativeTableRow row = table.getBody().addRow();
            header(row, "row").setText(difference.label());
            difference.values().forEach(value -> row.addDataCell().setText(value.isBlank() ? "–" : value));
        }
        add(table);
    }

    private static NativeTableHeaderCell header(NativeTableRow row, String scope) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
