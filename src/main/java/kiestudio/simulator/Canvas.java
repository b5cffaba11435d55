package kiestudio.simulator;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A sheet to paint on, with the strokes that all scenes share. Lengths are in pixels; {@code unit} is the shorter side. */
final class Canvas implements AutoCloseable {

    final double width;
    final double height;
    final double unit;
    final Random random;
    final Palette palette;
    final Graphics2D pen;

    Canvas(BufferedImage image, Palette palette, Random random) {
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.unit = Math.min(width, height);
        this.palette = palette;
        this.random = random;
        this.pen = pen(image);
    }

    static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return pen;
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** The palette's sky from the top down to {@code bottom}; below it the low colour goes on. */
    void sky(double bottom) {
        pen.setPaint(new LinearGradientPaint(
                0f, 0f, 0f, (float) bottom, new float[] {0f, .55f, 1f},
                new Color[] {palette.high(), palette.middle(), palette.low()}));
        pen.fill(new Rectangle2D.Double(0, 0, width, height));
    }

    /** A soft round light that ends in nothing. */
    void glow(double x, double y, double radius, Color colour, double strength) {
        pen.setPaint(new RadialGradientPaint(
                new Point2D.Double(x, y), (float) radius, new float[] {0f, .25f, .6f, 1f}, new Color[] {
                    Palette.clear(colour, strength), Palette.clear(colour, strength * .45),
                    Palette.clear(colour, strength * .12), Palette.clear(colour, 0)}));
        pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    void disc(double x, double y, double radius, Color colour) {
        pen.setPaint(colour);
        pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    void stars(int count, double bottom) {
        for (int i = 0; i < count; i++) {
            double y = bottom * Math.pow(random.nextDouble(), 1.4);
            double size = unit * (random.nextInt(12) == 0 ? between(.0016, .0028) : between(.0006, .0014));
            disc(random.nextDouble() * width, y, size, Palette.clear(Color.WHITE, between(.25, .95) * (1 - y / bottom * .7)));
        }
    }

    /** Fills between the line y(x) and the bottom of the sheet. */
    void land(double[] line, Color top, Color bottom, double fade) {
        Path2D path = new Path2D.Double();
        path.moveTo(-2, height + 2);
        double least = height;
        for (int i = 0; i < line.length; i++) {
            path.lineTo(-2 + (width + 4) * i / (line.length - 1), line[i]);
            least = Math.min(least, line[i]);
        }
        path.lineTo(width + 2, height + 2);
        path.closePath();
        fill(path, top, least, bottom, Math.min(height, least + fade));
    }

    void fill(Shape shape, Color from, double y1, Color to, double y2) {
        pen.setPaint(new GradientPaint(0, (float) y1, from, 0, (float) Math.max(y2, y1 + 1), to));
        pen.fill(shape);
    }

    /** A rough line by halving, as mountains have: 2^depth + 1 heights around {@code level}. */
    double[] ridge(double level, double swing, double roughness, int depth) {
        double[] line = new double[(1 << depth) + 1];
        line[0] = level + between(-swing, swing) * .6;
        line[line.length - 1] = level + between(-swing, swing) * .6;
        double amount = swing;
        for (int step = line.length - 1; step > 1; step /= 2) {
            for (int i = step / 2; i < line.length; i += step) {
                line[i] = (line[i - step / 2] + line[Math.min(line.length - 1, i + step / 2)]) / 2 + between(-amount, amount);
            }
            amount *= roughness;
        }
        return line;
    }

    /** A gentle line of a few sine waves. */
    double[] swell(double level, double swing, double waves, int points) {
        double[] line = new double[points];
        double a = random.nextDouble() * 7;
        double b = random.nextDouble() * 7;
        for (int i = 0; i < points; i++) {
            double x = (double) i / (points - 1) * waves * 2 * Math.PI;
            line[i] = level + swing * (.6 * Math.sin(x + a) + .3 * Math.sin(x * 2.3 + b) + .1 * Math.sin(x * 5.1 + a));
        }
        return line;
    }

    void strength(double alpha) {
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) alpha));
    }

    @Override
    public void close() {
        pen.dispose();
    }
}
