package kiestudio.simulator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextAttribute;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import kiestudio.catalog.Category;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.ui.parts.SamplePictures;
import org.junit.jupiter.api.Test;

/**
 * Paints the sample on every model's card with the simulator's brush: what a kind of model does, seen at a glance. Run by hand after a
 * model was added; docs/adding-a-model.md says how.
 */
class PaintSamples {

    private static final Path FOLDER = Path.of("src/main/resources/META-INF/resources/assets/samples");
    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;

    /** Painted larger and shrunk, so that lines are smooth; large enough to be painted without grain, which would not compress. */
    private static final int SCALE = 4;

    private static final float QUALITY = .8f;

    /** What the samples show; a model that is not named here gets a scene by its id. */
    private static final Map<String, String> SCENES = Map.ofEntries(
            Map.entry("google/nano-banana-pro", "mountains at dawn"),
            Map.entry("google/nano-banana-edit", "a forest, autumn"),
            Map.entry("google/imagen4", "sea at sunset"),
            Map.entry("google/imagen4-ultra", "a planet among stars"),
            Map.entry("flux2/pro-text-to-image", "flowers of the garden, autumn"),
            Map.entry("topaz/image-upscale", "mountains in autumn"),
            Map.entry("recraft/crisp-upscale", "city at night"),
            Map.entry("recraft/remove-background", "mountains, rose, at dawn"),
            Map.entry("ideogram/v3-text-to-image", "silk, rose"),
            Map.entry("ideogram/v3-reframe", "lake and boat at dawn"),
            Map.entry("ideogram/character", "forest at dawn"),
            Map.entry("ideogram/character-edit", "city at sunset"),
            Map.entry("ideogram/character-remix", "sea at night"),
            Map.entry("bytedance/seedream", "forest, gold"),
            Map.entry("seedream-4.0", "city at sunset, towers"),
            Map.entry("seedream-4.5", "mountains, sunset, snow"),
            Map.entry("sora-2-pro-text-to-video", "ocean and a sail"),
            Map.entry("sora-2-pro-image-to-video", "planet and rocket"),
            Map.entry("sora-2-fast-text-to-video", "city street"),
            Map.entry("kling/v2-1-pro", "mountain valley at dawn"),
            Map.entry("kling/v2-5-pro", "forest and a deer"),
            Map.entry("hailuo/2-3-image-to-video-pro", "flowers at dawn"),
            Map.entry("hailuo/2-3-text-to-video", "mountain peaks"),
            Map.entry("elevenlabs/text-to-speech-turbo-2-5", "silk at night"));

    @Test
    void paint() throws IOException {
        Files.createDirectories(FOLDER);
        ModelCatalog catalog = ModelCatalog.load(Path.of("src/main/resources/catalog"));
        for (Category category : Category.values()) {
            for (Model model : catalog.models(category)) {
                write(Pictures.scaled(sample(model), WIDTH, HEIGHT), FOLDER.resolve(SamplePictures.fileName(model)));
            }
        }
    }

    private static BufferedImage sample(Model model) {
        String prompt = Objects.requireNonNullElse(SCENES.get(model.id()), model.id());
        BufferedImage scene = scene(prompt, model.id().hashCode());
        Graphics2D pen = Canvas.pen(scene);
        try {
            switch (model.kinds().getFirst()) {
                case TEXT_TO_IMAGE -> lettered(pen, model);
                case EDIT -> beside(pen, scene(prompt + " at night", model.id().hashCode()), scene(prompt, model.id().hashCode()));
                case UPSCALE -> beside(pen, scene, Pictures.blurred(scene, 90));
                case REMOVE_BACKGROUND -> cutOut(pen);
                case REFRAME -> reframed(pen, scene);
                case CHARACTER -> character(pen, model.id());
                case TEXT_TO_VIDEO -> filmed(pen, prompt, model.id().hashCode());
                case IMAGE_TO_VIDEO -> moving(pen, scene);
                case TEXT_TO_SPEECH -> spoken(pen);
            }
        } finally {
            pen.dispose();
        }
        return scene;
    }

    private static BufferedImage scene(String prompt, long seed) {
        return new Artwork(prompt, "sample", seed).painted(WIDTH * SCALE, HEIGHT * SCALE);
    }

    private static double w() {
        return WIDTH * SCALE;
    }

    private static double h() {
        return HEIGHT * SCALE;
    }

    /** After on the right of a fine line, before on its left. */
    private static void beside(Graphics2D pen, BufferedImage after, BufferedImage before) {
        pen.drawImage(after, 0, 0, null);
        pen.setClip(new Rectangle2D.Double(0, 0, w() / 2, h()));
        pen.drawImage(before, 0, 0, null);
        pen.setClip(null);
        line(pen, w() / 2);
        pen.setPaint(Color.WHITE);
        pen.fill(new Ellipse2D.Double(w() / 2 - 44, h() / 2 - 44, 88, 88));
        pen.setPaint(new Color(0x3a3a44));
        pen.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int side = -1; side <= 1; side += 2) {
            Path2D arrow = new Path2D.Double();
            arrow.moveTo(w() / 2 + side * 10, h() / 2 - 15);
            arrow.lineTo(w() / 2 + side * 25, h() / 2);
            arrow.lineTo(w() / 2 + side * 10, h() / 2 + 15);
            pen.draw(arrow);
        }
    }

    private static void line(Graphics2D pen, double x) {
        pen.setPaint(Color.WHITE);
        pen.setStroke(new BasicStroke(8));
        pen.draw(new Line2D.Double(x, 0, x, h()));
    }

    /** The same person with what was behind, and without it. */
    private static void cutOut(Graphics2D pen) {
        pen.setClip(new Rectangle2D.Double(w() / 2, 0, w() / 2, h()));
        int cell = 54;
        for (int x = (int) (w() / 2); x < w(); x += cell) {
            for (int y = 0; y < h(); y += cell) {
                pen.setPaint((x + y) / cell % 2 == 0 ? new Color(0xf4f3f1) : new Color(0xdedcd8));
                pen.fillRect(x, y, cell, cell);
            }
        }
        pen.setClip(null);
        line(pen, w() / 2);
        person(pen, w() / 2, new Color(0x3b2a3f), new Color(0xf2d6c4), h());
    }

    /** A poster for the models that are there for their lettering. */
    private static void lettered(Graphics2D pen, Model model) {
        if (!model.id().startsWith("ideogram/")) {
            return;
        }
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 250).deriveFont(Map.of(TextAttribute.TRACKING, .12)));
        String word = "LUMEN";
        double width = pen.getFontMetrics().getStringBounds(word, pen).getWidth();
        pen.setPaint(Color.WHITE);
        pen.drawString(word, (float) ((w() - width) / 2), (float) (h() * .58));
    }

    /** The picture as it was, in a dashed frame, and fainter what was painted around it. */
    private static void reframed(Graphics2D pen, BufferedImage scene) {
        BufferedImage inner = scene.getSubimage((int) (w() * .3), (int) (h() * .1), (int) (w() * .4), (int) (h() * .8));
        BufferedImage copy = Pictures.scaled(inner, inner.getWidth(), inner.getHeight());
        BufferedImage kept = new BufferedImage(copy.getWidth(), copy.getHeight(), BufferedImage.TYPE_INT_RGB);
        kept.getGraphics().drawImage(copy, 0, 0, null);
        pen.setPaint(new Color(255, 255, 255, 96));
        pen.fill(new Rectangle2D.Double(0, 0, w(), h()));
        pen.drawImage(kept, (int) (w() * .3), (int) (h() * .1), null);
        pen.setPaint(Color.WHITE);
        pen.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {28, 22}, 0));
        pen.draw(new RoundRectangle2D.Double(w() * .3, h() * .1, w() * .4, h() * .8, 20, 20));
    }

    /** Always the same person: alone, with a marked place for the face, or in two pictures. */
    private static void character(Graphics2D pen, String modelId) {
        boolean remix = modelId.endsWith("remix");
        if (remix) {
            BufferedImage other = scene("flowers, autumn", 5);
            pen.setClip(new Rectangle2D.Double(0, 0, w() / 2, h()));
            pen.drawImage(other, 0, 0, null);
            pen.setClip(null);
            line(pen, w() / 2);
            person(pen, w() * .25, new Color(0x26304d), new Color(0xf0d3bd), h() * .8);
            person(pen, w() * .75, new Color(0x26304d), new Color(0xf0d3bd), h() * .8);
            return;
        }
        person(pen, w() / 2, new Color(0x2b2438), new Color(0xf2d6c4), h());
        if (modelId.endsWith("edit")) {
            pen.setPaint(new Color(143, 137, 255, 70));
            var marked = new RoundRectangle2D.Double(w() / 2 - h() * .27, h() * .14, h() * .54, h() * .5, h() * .3, h() * .3);
            pen.fill(marked);
            pen.setPaint(Color.WHITE);
            pen.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {28, 22}, 0));
            pen.draw(marked);
        }
    }

    private static void person(Graphics2D pen, double x, Color coat, Color skin, double size) {
        double foot = h() + 10;
        pen.setPaint(coat.darker());
        pen.fill(new Ellipse2D.Double(x - size * .2, foot - size * .82, size * .4, size * .52));
        pen.setPaint(skin);
        pen.fill(new Rectangle2D.Double(x - size * .055, foot - size * .45, size * .11, size * .2));
        pen.fill(new Ellipse2D.Double(x - size * .14, foot - size * .76, size * .28, size * .36));
        pen.setPaint(coat.darker());
        Path2D hair = new Path2D.Double();
        hair.moveTo(x - size * .16, foot - size * .55);
        hair.curveTo(x - size * .17, foot - size * .85, x + size * .17, foot - size * .85, x + size * .16, foot - size * .55);
        hair.curveTo(x + size * .12, foot - size * .68, x - size * .02, foot - size * .70, x - size * .06, foot - size * .73);
        hair.curveTo(x - size * .08, foot - size * .66, x - size * .13, foot - size * .62, x - size * .16, foot - size * .55);
        pen.fill(hair);
        pen.setPaint(coat);
        Path2D shoulders = new Path2D.Double();
        shoulders.moveTo(x - size * .36, foot);
        shoulders.curveTo(x - size * .34, foot - size * .30, x - size * .14, foot - size * .32, x, foot - size * .25);
        shoulders.curveTo(x + size * .14, foot - size * .32, x + size * .34, foot - size * .30, x + size * .36, foot);
        shoulders.closePath();
        pen.fill(shoulders);
    }

    /** Three moments of one place: a clip out of words. */
    private static void filmed(Graphics2D pen, String prompt, long seed) {
        String[] moments = {" at dawn", " at sunset", " at night"};
        for (int i = 0; i < moments.length; i++) {
            pen.setClip(new Rectangle2D.Double(w() * i / moments.length, 0, w() / moments.length, h()));
            pen.drawImage(scene(prompt + moments[i], seed), 0, 0, null);
        }
        pen.setClip(null);
        line(pen, w() / 3);
        line(pen, w() * 2 / 3);
    }

    /** A picture, and behind it the frames that it becomes. */
    private static void moving(Graphics2D pen, BufferedImage scene) {
        BufferedImage soft = Pictures.blurred(scene, 24);
        BufferedImage still = Pictures.scaled(scene, (int) (w() * .62), (int) (h() * .62));
        pen.drawImage(soft, 0, 0, null);
        for (int i = 3; i >= 0; i--) {
            double x = w() * (.10 + .06 * i);
            double y = h() * .19;
            double shrink = 1 - .07 * i;
            double width = still.getWidth() * shrink;
            double height = still.getHeight() * shrink;
            double top = y + (still.getHeight() - height) / 2;
            var frame = new RoundRectangle2D.Double(x + still.getWidth() - width, top, width, height, 36, 36);
            pen.setClip(frame);
            pen.drawImage(still, (int) frame.x, (int) frame.y, (int) width, (int) height, null);
            pen.setClip(null);
            pen.setPaint(new Color(255, 255, 255, i == 0 ? 255 : 150));
            pen.setStroke(new BasicStroke(7));
            pen.draw(frame);
        }
    }

    private static void spoken(Graphics2D pen) {
        int bars = 41;
        double step = w() * .8 / bars;
        for (int i = 0; i < bars; i++) {
            double t = (double) i / (bars - 1);
            double swing = Math.sin(Math.PI * t) * (.35 + .65 * Math.abs(Math.sin(i * 1.3) * Math.cos(i * .47)));
            double height = h() * (.05 + .6 * swing);
            pen.setPaint(new Color(255, 255, 255, 235));
            pen.fill(new RoundRectangle2D.Double(w() * .1 + i * step, h() / 2 - height / 2, step * .5, height, step * .5, step * .5));
        }
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        Files.deleteIfExists(file);
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
