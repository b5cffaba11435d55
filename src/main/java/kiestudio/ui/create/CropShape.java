package kiestudio.ui.create;

import java.util.ArrayList;
import java.util.List;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/**
 * The shape a crop keeps.
 *
 * @param width  in any unit; 0 for every shape
 * @param label  what people read
 */
record CropShape(int width, int height, String label) {

    private static final int[][] USUAL = {{1, 1}, {4, 3}, {3, 4}, {16, 9}, {9, 16}};

    /** @param asked the one that is chosen in the form, in any unit, or null */
    static List<CropShape> all(@Nullable CropShape asked, Words words) {
        var all = new ArrayList<CropShape>();
        all.add(new CropShape(0, 0, words.text("crop.free")));
        if (asked != null) {
            all.add(new CropShape(asked.width, asked.height, words.text("crop.asked", asked.label)));
        }
        for (int[] sides : USUAL) {
            all.add(new CropShape(sides[0], sides[1], sides[0] + ":" + sides[1]));
        }
        return all;
    }

    /** Width by height; 0 for every shape. */
    double ratio() {
        return height == 0 ? 0 : (double) width / height;
    }
}
