package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.IntStream;
import kiestudio.catalog.Category;
import org.jspecify.annotations.Nullable;

/** What a list shows around or instead of its tiles: places while it is read, why it could not be read, that there is nothing yet. */
final class ListStates extends Div {

    private static final int PLACES = 4;

    private final Component empty;
    private final Runnable again;
    private final Words words = Words.here();
    private @Nullable Button retry;

    /**
     * @param empty shown when there is nothing
     * @param again reads the list once more
     */
    ListStates(Component empty, @Nullable Category category, Runnable again) {
        this.empty = empty;
        this.again = again;
        addClassName("list-states");
        loading(category == null ? Category.IMAGE : category);
    }

    /** Not seen when the answer comes at once. */
    private void loading(Category category) {
        var places = new Div();
        places.addClassNames("tile-row", "loading-tiles");
        places.getElement().setAttribute("aria-hidden", "true");
        AspectRatio ratio = AspectRatio.usual(category);
        IntStream.range(0, PLACES).forEach(number -> {
            var tile = new Div();
            tile.addClassNames("loading-tile", "tile-of-" + category.id());
            tile.getStyle().set("--ratio", Double.toString(ratio.value())).set("aspect-ratio", ratio.css());
            places.add(tile);
        });
        var said = new Span(words.text("list.loading"));
        said.addClassName("only-heard");
        said.getElement().setAttribute("role", "status");
        add(places, said);
    }

    void read(boolean nothing) {
        retry = null;
        removeAll();
        if (nothing) {
            add(empty);
        }
    }

    /** Whether what is shown may be out of date. */
    boolean failed() {
        return retry != null;
    }

    /**
     * Said once, however often it fails.
     *
     * @param nothing whether there are no tiles from an earlier reading
     */
    void fail(boolean nothing) {
        if (retry != null) {
            retry.setEnabled(true);
            return;
        }
        removeAll();
        retry = new Button(words.text("list.failed.again"), pressed -> again.run());
        retry.setDisableOnClick(true);
        if (nothing) {
            var whole = new EmptyState(
                    Icon.TRIANGLE_ALERT, words.text("list.failed"), words.text("list.failed.explain"), retry);
            whole.getElement().setAttribute("role", "alert");
            add(whole);
        } else {
            var strip = new Div(new Span(words.text("list.stale")), retry);
            strip.addClassNames("notice", "careful", "list-stale");
            strip.getElement().setAttribute("role", "status");
            add(strip);
        }
    }
}
