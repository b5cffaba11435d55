package kiestudio.simulator;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The words on a picture: the prompt, large, and the model's name, small, on a shade at the bottom. */
final class Caption {

    private static final Logger log = LoggerFactory.getLogger(Caption.class);
    private static final List<String> FACES =
            List.of("EB Garamond", "Cormorant Garamond", "Georgia", "PT Serif", "Noto Serif", "Liberation Serif", Font.SERIF);
    private static final int LONGEST = 260;

    private Caption() {}

    /** Writes on the picture; where the machine has no fonts at all, leaves it as it is. */
    static void write(BufferedImage picture, String prompt, String model) {
        Graphics2D pen = Canvas.pen(picture);
        try {
            draw(pen, picture.getWidth(), picture.getHeight(), shortened(prompt), model);
        } catch (RuntimeException | InternalError | LinkageError e) {
            log.debug("no caption on a simulated picture: {}", e.toString());
        } finally {
            pen.dispose();
        }
    }

    private static void draw(Graphics2D pen, int width, int height, String prompt, String model) {
        double unit = Math.min(width, height);
        double margin = unit * .065;
        double wide = Math.min(width - 2 * margin, unit * 1.25);
        Lines lines = fitting(pen, prompt, wide, height * .34, unit);
        double small = unit * .0205;
        double total = lines.height() + (prompt.isEmpty() ? 0 : unit * .035) + small;
        shade(pen, width, height, total + margin * 2.6);
        double y = height - margin - total;
        for (TextLayout line : lines.layouts()) {
            y += line.getAscent();
            shadowed(pen, line, margin, y, unit);
            y += line.getDescent() + line.getLeading() + lines.gap();
        }
        double rule = height - margin - small - unit * .026;
        if (!prompt.isEmpty()) {
            pen.setColor(new Color(255, 255, 255, 150));
            pen.fill(new Rectangle2D.Double(margin, rule, unit * .075, Math.max(1, unit * .0022)));
        }
        pen.setColor(new Color(255, 255, 255, 215));
        Font plain = new Font(Font.SANS_SERIF, Font.PLAIN, 1)
                .deriveFont(Map.of(TextAttribute.SIZE, (float) small, TextAttribute.TRACKING, .08f));
        new TextLayout(model, plain, pen.getFontRenderContext()).draw(pen, (float) margin, (float) (height - margin));
    }

    private static void shade(Graphics2D pen, int width, int height, double tall) {
        int steps = 64;
        double top = Math.max(0, height - tall);
        for (int i = 0; i < steps; i++) {
            double part = (i + 1.0) / steps;
            double eased = part * part * (3 - 2 * part);
            pen.setColor(new Color(6, 6, 14, (int) (190 * eased)));
            int from = (int) Math.round(top + (height - top) * i / steps);
            int to = (int) Math.round(top + (height - top) * (i + 1) / steps);
            pen.fillRect(0, from, width, to - from);
        }
    }

    private static void shadowed(Graphics2D pen, TextLayout line, double x, double y, double unit) {
        pen.setColor(new Color(0, 0, 0, 80));
        line.draw(pen, (float) (x + unit * .0015), (float) (y + unit * .0025));
        pen.setColor(Color.WHITE);
        line.draw(pen, (float) x, (float) y);
    }

    private record Lines(List<TextLayout> layouts, double height, double gap) {}

    /** The largest type in which the words fit. */
    private static Lines fitting(Graphics2D pen, String text, double wide, double tall, double unit) {
        if (text.isEmpty()) {
            return new Lines(List.of(), 0, 0);
        }
        for (double size = unit * .072; ; size *= .9) {
            Lines lines = lines(pen.getFontRenderContext(), text, face(text, (float) size), wide, size * .04);
            if (lines.height() <= tall || size < unit * .022) {
                return lines;
            }
        }
    }

    private static Lines lines(FontRenderContext context, String text, Font font, double wide, double gap) {
        LineBreakMeasurer measurer = new LineBreakMeasurer(
                new AttributedString(text, Map.of(TextAttribute.FONT, font)).getIterator(), context);
        List<TextLayout> layouts = new ArrayList<>();
        double height = 0;
        while (measurer.getPosition() < text.length()) {
            TextLayout line = measurer.nextLayout((float) wide);
            layouts.add(line);
            height += line.getAscent() + line.getDescent() + line.getLeading() + gap;
        }
        return new Lines(layouts, height, gap);
    }

    private static Font face(String text, float size) {
        for (String name : FACES) {
            if (Families.INSTALLED.contains(name)) {
                Font font = new Font(name, Font.PLAIN, 1).deriveFont(size);
                if (font.canDisplayUpTo(text) < 0) {
                    return font;
                }
            }
        }
        return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(size);
    }

    private static String shortened(String prompt) {
        String line = prompt.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST)).stripTrailing() + "…";
    }

    private static final class Families {
        static final Set<String> INSTALLED =
                Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
    }
}
