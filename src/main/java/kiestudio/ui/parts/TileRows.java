package kiestudio.ui.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/**
 * Tiles in justified rows, newest first; anything else is as wide as the list and stands between rows. Those that were there when the
 * list was opened fill their rows; those that come while somebody looks stand in rows of their own in front, which are never filled up
 * anew: what is already there only makes room downwards.
 */
final class TileRows extends Div {

    private static final int GAP = 16;
    private static final int WIDE = 260;

    /** Below this, two squares stand side by side. */
    private static final int NARROW = 600;

    private final Div earlier = new Div();
    private @Nullable Fresh front;
    /** Of the list in the browser, in pixels; until it is known, that of a common screen. */
    private int width = 820;

    private static class Row extends Div {
        private Row(Component... tiles) {
            super(tiles);
            addClassName("tile-row");
        }
    }

    private static final class Fresh extends Row {
        private double taken;

        private Fresh(int height) {
            addClassName("fresh");
            getStyle().set("--row", height + "px");
        }
    }

    TileRows() {
        addClassName("tile-rows");
        earlier.addClassName("earlier");
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

    /** What was there before; each later one is put in front of it. */
    void fill(Component thing) {
        if (!(thing instanceof TaskTile)) {
            earlier.addComponentAsFirst(thing);
        } else if (!isEmpty(earlier) && earlier.getComponentAt(0) instanceof Row row) {
            row.addComponentAsFirst(thing);
        } else {
            earlier.addComponentAsFirst(new Row(thing));
        }
    }

    /** What is older than all others. */
    void append(Component thing) {
        if (!(thing instanceof TaskTile)) {
            earlier.add(thing);
        } else if (!isEmpty(earlier) && earlier.getComponentAt(earlier.getComponentCount() - 1) instanceof Row row) {
            row.add(thing);
        } else {
            earlier.add(new Row(thing));
        }
    }

    /** What came just now. A tile shares the front row while that has room. */
    void arrive(Component thing) {
        if (!(thing instanceof TaskTile tile)) {
            addComponentAsFirst(thing);
            front = null;
            return;
        }
        double needed = tile.ratio() * (tile.ofSound() ? TaskTile.SOUND_HEIGHT : height());
        if (front == null || front.taken + GAP + needed > width) {
            front = new Fresh(height());
            addComponentAsFirst(front);
        }
        front.taken += (front.taken > 0 ? GAP : 0) + needed;
        front.addComponentAsFirst(tile);
        measure();
    }

    void drop(Component thing) {
        Component from = thing.getParent().orElseThrow();
        thing.removeFromParent();
        if (from instanceof Row row && isEmpty(row)) {
            row.removeFromParent();
            front = row == front ? null : front;
        }
    }

    private static boolean isEmpty(Div div) {
        return div.getComponentCount() == 0;
    }

    private int height() {
        return width < NARROW ? (width - GAP) / 2 : WIDE;
    }
}
