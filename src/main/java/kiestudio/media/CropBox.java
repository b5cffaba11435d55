package kiestudio.media;

/** A rectangle of a picture as people see it, in its pixels, counted from its upper left corner. */
public record CropBox(int x, int y, int width, int height) {

    public CropBox {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("no rectangle of a picture: " + x + "," + y + " " + width + "×" + height);
        }
    }

    boolean isWithin(int pictureWidth, int pictureHeight) {
        return x <= pictureWidth - width && y <= pictureHeight - height;
    }
}
