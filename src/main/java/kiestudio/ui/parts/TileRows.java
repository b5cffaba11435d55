package kiestudio.ui.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/**
 * Tiles in justified rows, newest first. Those that were there when the list was opened fill their rows; those that come while somebody
 * looks stand in rows of their own in front, which are never filled up anew: what is already there only makes room downwards.
 */
final class TileRows extends Div {

    private static final int GAP = 16;
    private static final int WIDE = 260;

    /** Below this, two squares stand side by side. */
    private static final int NARROW = 600;

    private final Div earlier = new Div();
    private @Nullable Row front;
    /** Of the list in the browser, in pixels; until it is known, that of a common screen. */
    private int width = 820;

    private static final class Row extends Div {
        private double taken;

        private Row(int height) {
            addClassNames("tile-row", "fresh");
            getStyle().set("--row", height + "px");
        }
    }

    TileRows() {
        addClassName("tile-rows");
        earlier.addClassNames("tile-row", "earlier");
        add(earlier);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        measure();
    }

    /** For the next time: once the page has been laid out. */
    private void measure() {
        getElement()
                .executeJs("return new Promise(done => requestAnimationFrame(() => done(this.clientWidth)))")
                .then(Integer.class, measured -> width = measured > 0 ? measured : width);
    }

    /** One that was there before; each later one is put in front of it. */
    void fill(TaskTile tile) {
        earlier.addComponentAsFirst(tile);
    }

    /** One that is older than all others. */
    void append(TaskTile tile) {
        earlier.add(tile);
    }

    /** One that came just now. It shares the front row while that has room. */
    void arrive(TaskTile tile) {
        double needed = tile.ratio() * (tile.ofSound() ? TaskTile.SOUND_HEIGHT : height());
        if (front == null || front.taken + GAP + needed > width) {
            front = new Row(height());
            addComponentAsFirst(front);
        }
        front.taken += (front.taken > 0 ? GAP : 0) + needed;
        front.addComponentAsFirst(tile);
        measure();
    }

    /**
     * A block as wide as the list.
     *
     * @param arrives whether it came just now; otherwise it was there before, and each later one is put in front of it
     */
    void put(Component block, boolean arrives) {
        if (arrives) {
            addComponentAsFirst(block);
            front = null;
        } else {
            earlier.addComponentAsFirst(block);
        }
    }

    /** A tile that belongs behind the block: what was one before becomes tiles again. */
    void putBehind(Component block, TaskTile tile) {
        if (block.getParent().filter(earlier::equals).isPresent()) {
            earlier.addComponentAtIndex(earlier.indexOf(block) + 1, tile);
            return;
        }
        int place = indexOf(block) + 1;
        if (place == getComponentCount() || !(getComponentAt(place) instanceof Row)) {
            addComponentAtIndex(place, new Row(height()));
        }
        ((Row) getComponentAt(place)).addComponentAsFirst(tile);
    }

    void drop(Component tile) {
        tile.getParent().ifPresent(row -> {
            tile.removeFromParent();
            if (row instanceof Row && row.getChildren().findAny().isEmpty()) {
                remove(row);
                front = row == front ? null : front;
            }
        });
    }

    private int height() {
        return width < NARROW ? (width - GAP) / 2 : WIDE;
    }
}
