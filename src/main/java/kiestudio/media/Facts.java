package kiestudio.media;

import org.jspecify.annotations.Nullable;

/**
 * What the structure of a file says.
 *
 * @param width      pixels as stored, before the orientation is applied
 * @param durationMs milliseconds
 * @param turn       how it has to be turned to stand upright
 * @param end        where the format's own content ends; bytes behind it belong to nobody
 */
record Facts(@Nullable Integer width, @Nullable Integer height, @Nullable Long durationMs, Turn turn, long end) {

    static Facts picture(int width, int height, Turn turn, long end) {
        return new Facts(width, height, null, turn, end);
    }

    static Facts sound(@Nullable Long durationMs, long end) {
        return new Facts(null, null, durationMs, Turn.NONE, end);
    }

    /** Pixels as people see it. */
    @Nullable Integer uprightWidth() {
        return turn.swapsSides() ? height : width;
    }

    /** Pixels as people see it. */
    @Nullable Integer uprightHeight() {
        return turn.swapsSides() ? width : height;
    }

    long pixels() {
        return width == null || height == null ? 0 : (long) width * height;
    }

    /** A complete file that does not say how it is. */
    static Facts unknown(long end) {
        return new Facts(null, null, null, Turn.NONE, end);
    }
}
