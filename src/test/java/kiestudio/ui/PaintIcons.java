package kiestudio.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Paints the icons of the installed studio, the same mark as {@code assets/icons/studio.svg}. Run by hand when the mark changes. */
class PaintIcons {

    private static final Path FOLDER = Path.of("src/main/resources/META-INF/resources/assets/icons");

    /** The mark is drawn on a square of this side, as in the SVG. */
    private static final double SIDE = 32;

    private enum Shape {
        /** the mark on its rounded tile */
        TILE(8, 1),
        /** the whole square, whose corners the system cuts; the mark keeps to the safe zone of 80 % */
        MASKABLE(0, 0.72);

        private final double corner;
        private final double mark;

        Shape(double corner, double mark) {
            this.corner = corner;
            this.mark = mark;
        }
    }

    @Test
    void paint() throws IOException {
        save("studio-192.png", picture(192, Shape.TILE));
        save("studio-512.png", picture(512, Shape.TILE));
        save("studio-maskable-512.png", picture(512, Shape.MASKABLE));
        save("studio-touch-180.png", picture(180, Shape.MASKABLE));
    }

    private static BufferedImage picture(int pixels, Shape shape) {
        var picture = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = picture.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        brush.transform(AffineTransform.getScaleInstance(pixels / SIDE, pixels / SIDE));
        brush.setColor(new Color(0x5a53d6));
        brush.fill(new RoundRectangle2D.Double(0, 0, SIDE, SIDE, 2 * shape.corner, 2 * shape.corner));
        brush.translate(SIDE / 2, SIDE / 2);
        brush.scale(shape.mark, shape.mark);
        brush.translate(-SIDE / 2, -SIDE / 2);
        brush.setColor(Color.WHITE);
        brush.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        brush.draw(mark());
        brush.dispose();
        return picture;
    }

    private static Path2D mark() {
        var mark = new Path2D.Double();
        mark.moveTo(10, 8);
        mark.lineTo(10, 24);
        mark.moveTo(22, 8);
        mark.lineTo(13, 16);
        mark.lineTo(22, 24);
        return mark;
    }

    private static void save(String name, BufferedImage picture) throws IOException {
        ImageIO.write(picture, "png", FOLDER.resolve(name).toFile());
    }
}
