package kiestudio.simulator;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import kiestudio.catalog.Field.MediaField.Role;

/**
 * Character: puts the person of the reference picture into a new picture; with a source and a mask only into the black of the mask;
 * with a source alone mixes both.
 */
final class CharacterMaker implements Maker {

    private static final long SOURCE_PIXELS = 4_200_000;

    @Override
    public Made make(Order order) throws IOException {
        BufferedImage character = Pictures.read(order.first(Role.REFERENCE).orElseGet(order::source), SOURCE_PIXELS);
        if (order.first(Role.SOURCE).isEmpty()) {
            return drawn(order, character);
        }
        BufferedImage source = Pictures.read(order.source(), SOURCE_PIXELS);
        return order.first(Role.MASK).isPresent()
                ? edited(order, source, character)
                : remixed(order, source, character);
    }

    private static Made drawn(Order order, BufferedImage character) {
        PixelSize shape = PixelSize.of(order, 1);
        BufferedImage picture = order.artwork().painted(shape.width(), shape.height());
        double unit = Math.min(shape.width(), shape.height());
        portrait(picture, character, shape.width() / 2.0, shape.height() * .40, unit * .27);
        Caption.write(picture, order.prompt(), order.model());
        return Made.picture(picture, order.text("output_format", "png"));
    }

    /** Outside of the mask not a pixel changes. */
    private static Made edited(Order order, BufferedImage source, BufferedImage character) throws IOException {
        int w = source.getWidth();
        int h = source.getHeight();
        BufferedImage mask = Pictures.scaled(Pictures.read(order.first(Role.MASK).orElseThrow(), SOURCE_PIXELS), w, h);
        BufferedImage change = order.artwork().painted(w, h);
        blend(change, Grade.of(order.artwork()).on(Pictures.covering(character, w, h)), .7f);
        int[] own = new int[w];
        int[] other = new int[w];
        int[] where = new int[w];
        for (int y = 0; y < h; y++) {
            source.getRGB(0, y, w, 1, own, 0, w);
            change.getRGB(0, y, w, 1, other, 0, w);
            mask.getRGB(0, y, w, 1, where, 0, w);
            for (int x = 0; x < w; x++) {
                if (black(where[x])) {
                    own[x] = other[x];
                }
            }
            source.setRGB(0, y, w, 1, own, 0, w);
        }
        return Made.picture(source, "png");
    }

    /** Ideogram repaints black and keeps white (developer.ideogram.ai, inpaint v3); Kie's page says nothing else. */
    private static boolean black(int rgb) {
        return (rgb >>> 24) > 127 && (rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255) <= 3 * 127;
    }

    private static Made remixed(Order order, BufferedImage source, BufferedImage character) throws IOException {
        PixelSize shape = PixelSize.of(order, (double) source.getWidth() / source.getHeight());
        BufferedImage picture = Pictures.covering(source, shape.width(), shape.height());
        // Strength is how much of the source may change (0.1 to 1).
        float strength = (float) Math.clamp(order.number("strength", .8), .1, 1);
        if (order.first(Role.STYLE).isPresent()) {
            BufferedImage style = Pictures.read(order.first(Role.STYLE).orElseThrow(), SOURCE_PIXELS);
            blend(picture, Pictures.covering(style, shape.width(), shape.height()), .35f * strength);
        }
        blend(picture, order.artwork().painted(shape.width(), shape.height()), .45f * strength);
        double unit = Math.min(shape.width(), shape.height());
        portrait(picture, character, shape.width() * .74, shape.height() * .30, unit * .19);
        Caption.write(picture, order.prompt(), order.model());
        return Made.picture(picture, order.text("output_format", "png"));
    }

    private static void blend(BufferedImage picture, BufferedImage over, float part) {
        Graphics2D pen = Canvas.pen(picture);
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, part));
        pen.drawImage(over, 0, 0, null);
        pen.dispose();
    }

    private static void portrait(BufferedImage picture, BufferedImage character, double x, double y, double radius) {
        Graphics2D pen = Canvas.pen(picture);
        int side = (int) Math.ceil(radius * 2);
        pen.setColor(new Color(0, 0, 0, 70));
        pen.fill(new Ellipse2D.Double(x - radius * 1.03, y - radius * .98, radius * 2.06, radius * 2.06));
        Shape round = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        pen.setClip(round);
        pen.drawImage(Pictures.covering(character, side, side), (int) (x - radius), (int) (y - radius), null);
        pen.setClip(null);
        pen.setColor(new Color(255, 255, 255, 230));
        pen.setStroke(new BasicStroke((float) (radius * .035)));
        pen.draw(round);
        pen.dispose();
    }
}
