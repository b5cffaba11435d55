package kiestudio.media;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.image.BufferedImage;

/** What has to be done to stored pixels so that the picture stands upright. In the order of EXIF's orientations 1 to 8. */
enum Turn {
    NONE,
    MIRROR,
    HALF,
    MIRROR_HALF,
    MIRROR_LEFT,
    RIGHT,
    MIRROR_RIGHT,
    LEFT;

    static Turn ofExif(int orientation) {
        return orientation >= 1 && orientation <= 8 ? values()[orientation - 1] : NONE;
    }

    /** @param tiff an EXIF block without its "Exif" preamble */
    static Turn ofTiff(byte[] tiff) {
        var metadata = new Metadata();
        new ExifReader().extract(new ByteArrayReader(tiff), metadata);
        var directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer orientation = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return orientation == null ? NONE : ofExif(orientation);
    }

    boolean swapsSides() {
        return ordinal() >= MIRROR_LEFT.ordinal();
    }

    /** Where the stored pixels of a piece of the upright picture lie. */
    Rectangle stored(CropBox box, int storedWidth, int storedHeight) {
        try {
            return transform(storedWidth, storedHeight)
                    .createInverse()
                    .createTransformedShape(new Rectangle(box.x(), box.y(), box.width(), box.height()))
                    .getBounds();
        } catch (NoninvertibleTransformException impossible) {
            throw new AssertionError("a turn can be turned back", impossible);
        }
    }

    BufferedImage apply(BufferedImage stored) {
        if (this == NONE) {
            return stored;
        }
        int w = stored.getWidth();
        int h = stored.getHeight();
        int type = stored.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var upright = new BufferedImage(swapsSides() ? h : w, swapsSides() ? w : h, type);
        var graphics = upright.createGraphics();
        graphics.drawImage(stored, transform(w, h), null);
        graphics.dispose();
        return upright;
    }

    private AffineTransform transform(int w, int h) {
        return switch (this) {
            case NONE -> new AffineTransform();
            case MIRROR -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case HALF -> new AffineTransform(-1, 0, 0, -1, w, h);
            case MIRROR_HALF -> new AffineTransform(1, 0, 0, -1, 0, h);
            case MIRROR_LEFT -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case RIGHT -> new AffineTransform(0, 1, -1, 0, h, 0);
            case MIRROR_RIGHT -> new AffineTransform(0, -1, -1, 0, h, w);
            case LEFT -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    }
}
