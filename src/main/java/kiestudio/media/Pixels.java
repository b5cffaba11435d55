package kiestudio.media;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import net.coobird.thumbnailator.Thumbnails;

/** Work on decoded pictures. */
final class Pixels {

    private Pixels() {}

    /** One of the common 8-bit layouts, which Java scales fast and right. */
    static BufferedImage plain(BufferedImage picture) {
        if (picture.getType() != BufferedImage.TYPE_CUSTOM && picture.getType() != BufferedImage.TYPE_USHORT_GRAY) {
            return picture;
        }
        if (picture.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            return plainGrey(picture);
        }
        var plain = new BufferedImage(picture.getWidth(), picture.getHeight(), rgb(picture.getColorModel().hasAlpha()));
        var graphics = plain.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return plain;
    }

    /** By hand, since Java takes grey with transparency or 16 bits for linear light and would brighten it. */
    private static BufferedImage plainGrey(BufferedImage picture) {
        Raster raster = picture.getRaster();
        boolean alpha = picture.getColorModel().hasAlpha();
        int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
        int width = picture.getWidth();
        var plain = new BufferedImage(width, picture.getHeight(), rgb(alpha));
        int[] grey = new int[width];
        int[] opacity = new int[width];
        for (int y = 0; y < picture.getHeight(); y++) {
            raster.getSamples(0, y, width, 1, 0, grey);
            if (alpha) {
                raster.getSamples(0, y, width, 1, 1, opacity);
            }
            for (int x = 0; x < width; x++) {
                grey[x] = (opacity[x] >> shift) << 24 | (grey[x] >> shift) * 0x010101;
            }
            plain.setRGB(0, y, width, 1, grey, 0, width);
        }
        return plain;
    }

    /** Scaled down so that the longer side has at most so many pixels; never up. */
    static BufferedImage scaled(BufferedImage picture, int side) throws IOException {
        double factor = Math.min(1, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        return Thumbnails.of(picture)
                .forceSize(width, height)
                .imageType(rgb(picture.getColorModel().hasAlpha()))
                .asBufferedImage();
    }

    static boolean seeThrough(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return false;
        }
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if (pixel >>> 24 != 0xff) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The same picture in a layout that JPEG can hold. */
    static BufferedImage opaque(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return picture;
        }
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = opaque.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return opaque;
    }

    private static int rgb(boolean alpha) {
        return alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    }
}
