package kiestudio.simulator;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** Reframe: the whole source in the middle of the new shape, which its own blurred colours fill. */
final class Reframer implements Maker {

    private static final long SOURCE_PIXELS = 4_200_000;

    @Override
    public Made make(Order order) throws IOException {
        BufferedImage source = Pictures.read(order.source(), SOURCE_PIXELS);
        PixelSize shape = PixelSize.of(order, (double) source.getWidth() / source.getHeight());
        BufferedImage picture = Pictures.blurred(Pictures.covering(source, shape.width(), shape.height()), 24);
        double scale = Math.min((double) shape.width() / source.getWidth(), (double) shape.height() / source.getHeight());
        int w = Math.max(1, (int) Math.round(source.getWidth() * scale));
        int h = Math.max(1, (int) Math.round(source.getHeight() * scale));
        BufferedImage middle = melted(Pictures.scaled(source, w, h), w < shape.width(), h < shape.height());
        Graphics2D pen = Canvas.pen(picture);
        pen.drawImage(middle, (shape.width() - w) / 2, (shape.height() - h) / 2, null);
        pen.dispose();
        return Made.picture(picture, order.text("output_format", "png"));
    }

    /** Lets the edges that meet the extension run out softly. */
    private static BufferedImage melted(BufferedImage image, boolean sides, boolean ends) {
        int w = image.getWidth();
        int h = image.getHeight();
        double reach = Math.max(2, Math.min(w, h) * .06);
        BufferedImage result = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[w];
        for (int y = 0; y < h; y++) {
            image.getRGB(0, y, w, 1, row, 0, w);
            double vertical = ends ? Math.clamp((Math.min(y, h - 1 - y) + 1) / reach, 0, 1) : 1;
            for (int x = 0; x < w; x++) {
                double horizontal = sides ? Math.clamp((Math.min(x, w - 1 - x) + 1) / reach, 0, 1) : 1;
                double stays = vertical * horizontal;
                int alpha = (int) ((row[x] >>> 24) * stays * stays * (3 - 2 * stays));
                row[x] = alpha << 24 | row[x] & 0xffffff;
            }
            result.setRGB(0, y, w, 1, row, 0, w);
        }
        return result;
    }
}
