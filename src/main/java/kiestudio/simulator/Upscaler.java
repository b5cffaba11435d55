package kiestudio.simulator;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;

/**
 * Upscale: really enlarges, by {@code upscale_factor} or, for models without one, by 2, and sharpens. Never above 33 megapixels: the
 * factor shrinks to what fits.
 */
final class Upscaler implements Maker {

    /** Above this a PNG would take seconds to pack and hundreds of megabytes to keep. */
    private static final long PNG_BELOW_PIXELS = 6_000_000;

    @Override
    public Made make(Order order) throws IOException {
        BufferedImage source = Pictures.read(order.source(), Pictures.MAX_PIXELS);
        double pixels = (double) source.getWidth() * source.getHeight();
        double factor = Math.min(order.number("upscale_factor", 2), Math.sqrt(Pictures.MAX_PIXELS / pixels));
        BufferedImage large = Pictures.scaled(
                source, (int) Math.round(source.getWidth() * factor), (int) Math.round(source.getHeight() * factor));
        if (large != source && factor > 1) {
            sharpen(large);
        }
        boolean png = (long) large.getWidth() * large.getHeight() <= PNG_BELOW_PIXELS;
        return Made.picture(large, png ? "png" : "jpg");
    }

    /** Unsharp mask with the four neighbours, in place with two rows of memory. */
    private static void sharpen(BufferedImage image) {
        int width = image.getWidth();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] above = new int[width];
        int[] row = new int[width];
        System.arraycopy(pixels, 0, above, 0, width);
        for (int y = 1; y < image.getHeight() - 1; y++) {
            int start = y * width;
            System.arraycopy(pixels, start, row, 0, width);
            for (int x = 1; x < width - 1; x++) {
                int left = row[x - 1];
                int right = row[x + 1];
                int below = pixels[start + width + x];
                pixels[start + x] = row[x] & 0xff000000
                        | channel(16, row[x], above[x], below, left, right)
                        | channel(8, row[x], above[x], below, left, right)
                        | channel(0, row[x], above[x], below, left, right);
            }
            int[] swap = above;
            above = row;
            row = swap;
        }
    }

    private static int channel(int shift, int own, int a, int b, int c, int d) {
        int value = own >> shift & 255;
        int around = (a >> shift & 255) + (b >> shift & 255) + (c >> shift & 255) + (d >> shift & 255);
        int sharp = value + (4 * value - around) / 5;
        return (sharp < 0 ? 0 : Math.min(sharp, 255)) << shift;
    }
}
