package kiestudio.simulator;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayDeque;

/**
 * Background removal: real transparency. What is connected with the border and like it in colour goes; the edge is soft. A picture
 * where that finds nothing, or everything, keeps an oval around its middle.
 */
final class BackgroundRemover implements Maker {

    private static final long SOURCE_PIXELS = 16_000_000;
    private static final int MASK_SIDE = 1200;
    private static final int LIKE_NEIGHBOUR = 26;
    private static final int LIKE_BORDER = 78;

    @Override
    public Made make(Order order) throws IOException {
        BufferedImage source = Pictures.read(order.source(), SOURCE_PIXELS);
        double scale = Math.min(1, (double) MASK_SIDE / Math.max(source.getWidth(), source.getHeight()));
        int w = Math.max(1, (int) Math.round(source.getWidth() * scale));
        int h = Math.max(1, (int) Math.round(source.getHeight() * scale));
        boolean[] background = background(Pictures.scaled(source, w, h));
        long gone = 0;
        for (boolean away : background) {
            gone += away ? 1 : 0;
        }
        double part = (double) gone / background.length;
        BufferedImage mask = part < .02 || part > .98 ? oval(w, h) : soft(background, w, h);
        return Made.picture(cut(source, mask), "png");
    }

    /** Flood from every pixel of the border; each pixel must be like its neighbour and like the border where its flood began. */
    private static boolean[] background(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        int[] pixels = image.getRGB(0, 0, w, h, null, 0, w);
        int[] origin = new int[pixels.length];
        boolean[] seen = new boolean[pixels.length];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int i = 0; i < pixels.length; i++) {
            int x = i % w;
            if (x == 0 || x == w - 1 || i < w || i >= pixels.length - w) {
                seen[i] = true;
                origin[i] = pixels[i];
                queue.add(i);
            }
        }
        int[] steps = {-1, 1, -w, w};
        while (!queue.isEmpty()) {
            int at = queue.poll();
            for (int step : steps) {
                int next = at + step;
                boolean wraps = Math.abs(step) == 1 && next / w != at / w;
                if (next < 0 || next >= pixels.length || wraps || seen[next]) {
                    continue;
                }
                if (distance(pixels[at], pixels[next]) <= LIKE_NEIGHBOUR && distance(origin[at], pixels[next]) <= LIKE_BORDER) {
                    seen[next] = true;
                    origin[next] = origin[at];
                    queue.add(next);
                }
            }
        }
        return seen;
    }

    private static int distance(int a, int b) {
        int red = Math.abs((a >> 16 & 255) - (b >> 16 & 255));
        int green = Math.abs((a >> 8 & 255) - (b >> 8 & 255));
        int blue = Math.abs((a & 255) - (b & 255));
        return Math.max(red, Math.max(green, blue));
    }

    /** White where the picture stays; the edge three pixels soft. */
    private static BufferedImage soft(boolean[] background, int w, int h) {
        BufferedImage mask = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int stays = 0;
                int counted = 0;
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        int at = Math.clamp(y + dy, 0, h - 1) * w + Math.clamp(x + dx, 0, w - 1);
                        stays += background[at] ? 0 : 1;
                        counted++;
                    }
                }
                mask.setRGB(x, y, background[y * w + x] && stays < 3 ? 0 : 0x010101 * (255 * stays / counted));
            }
        }
        return mask;
    }

    private static BufferedImage oval(int w, int h) {
        BufferedImage mask = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = Canvas.pen(mask);
        pen.fillOval(w / 12, h / 12, w - w / 6, h - h / 6);
        pen.dispose();
        return mask;
    }

    private static BufferedImage cut(BufferedImage source, BufferedImage smallMask) {
        int w = source.getWidth();
        BufferedImage mask = Pictures.scaled(smallMask, w, source.getHeight());
        BufferedImage result = new BufferedImage(w, source.getHeight(), BufferedImage.TYPE_INT_ARGB);
        int[] colours = new int[w];
        int[] stays = new int[w];
        for (int y = 0; y < source.getHeight(); y++) {
            source.getRGB(0, y, w, 1, colours, 0, w);
            mask.getRGB(0, y, w, 1, stays, 0, w);
            for (int x = 0; x < w; x++) {
                int alpha = (colours[x] >>> 24) * (stays[x] & 255) / 255;
                colours[x] = alpha << 24 | colours[x] & 0xffffff;
            }
            result.setRGB(0, y, w, 1, colours, 0, w);
        }
        return result;
    }
}
