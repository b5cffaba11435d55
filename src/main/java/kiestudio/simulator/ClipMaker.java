package kiestudio.simulator;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import kiestudio.catalog.Field.MediaField.Role;
import org.jspecify.annotations.Nullable;

/**
 * Video: a short H.264 clip that moves slowly into its picture while lights drift across it. Begins with exactly the given first frame
 * and ends with the given last one; a clip from text alone moves through a picture composed from the words. At most 480 px, 3 s.
 */
final class ClipMaker implements Maker {

    static final int LONG_SIDE = 480;
    static final int FRAMES_A_SECOND = 12;
    private static final double MAX_SECONDS = 3;
    private static final long SOURCE_PIXELS = 2_000_000;
    private static final double ZOOM = .14;
    private static final int LIGHTS = 26;

    @Override
    public Made make(Order order) throws IOException {
        Optional<Path> given = order.first(Role.FIRST_FRAME, Role.SOURCE, Role.REFERENCE);
        PixelSize size;
        BufferedImage first;
        BufferedImage words = null;
        if (given.isPresent()) {
            BufferedImage picture = Pictures.read(given.get(), SOURCE_PIXELS);
            size = size(order, (double) picture.getWidth() / picture.getHeight());
            first = Pictures.covering(picture, size.width(), size.height());
        } else {
            size = size(order, 16.0 / 9);
            first = order.artwork().painted(size.width() * 3 / 2, size.height() * 3 / 2);
            words = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_ARGB);
            Caption.write(words, order.prompt(), order.model());
        }
        Optional<Path> end = order.first(Role.LAST_FRAME);
        BufferedImage last = end.isEmpty()
                ? null
                : Pictures.covering(Pictures.read(end.get(), SOURCE_PIXELS), size.width(), size.height());
        return new Made.Clip(filmed(order, new Film(size, first, last, words)));
    }

    private static PixelSize size(Order order, double own) {
        return PixelSize.ofClip(order, own, Math.min(LONG_SIDE, order.maxSide()));
    }

    /** Asked-for seconds are made short: 5 become 2, 10 become 3. */
    private static int frames(Order order) {
        double asked = order.number("duration", order.number("n_frames", 6));
        return (int) Math.round(Math.clamp(asked * .4, 1.5, MAX_SECONDS) * FRAMES_A_SECOND);
    }

    /** What is filmed: from the first picture to the last, if there is one, under words that stand still. */
    private record Film(PixelSize size, BufferedImage first, @Nullable BufferedImage last, @Nullable BufferedImage words) {}

    private static Path filmed(Order order, Film film) throws IOException {
        Path file = Files.createTempFile("kie-studio-clip", ".mp4");
        int frames = frames(order);
        BufferedImage frame = new BufferedImage(film.size().width(), film.size().height(), BufferedImage.TYPE_INT_RGB);
        try (ClipFile clip = new ClipFile(file, frame.getWidth(), frame.getHeight(), FRAMES_A_SECOND)) {
            for (int i = 0; i < frames; i++) {
                draw(frame, film, (double) i / (frames - 1), order.seed());
                clip.add(frame);
            }
        }
        return file;
    }

    private static void draw(BufferedImage frame, Film film, double time, long seed) {
        BufferedImage last = film.last();
        Random random = new Random(seed);
        double eased = time * time * (3 - 2 * time);
        double towardsX = .35 + .3 * random.nextDouble();
        double towardsY = .3 + .2 * random.nextDouble();
        Graphics2D pen = Canvas.pen(frame);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        placed(pen, frame, film.first(), 1 + ZOOM * eased, towardsX, towardsY);
        // Nothing is added at the very beginning and end, where the frames must be the given ones.
        double shine = Math.sin(Math.PI * Math.min(1, time * (last == null ? .62 : 1)));
        lights(pen, frame, time, shine, random);
        if (last != null) {
            double fade = Math.clamp((time - .45) / .5, 0, 1);
            pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) fade));
            placed(pen, frame, last, 1 + ZOOM * .6 * (1 - eased), towardsX, towardsY);
        }
        if (film.words() != null) {
            pen.setComposite(AlphaComposite.SrcOver);
            pen.drawImage(film.words(), 0, 0, null);
        }
        pen.dispose();
    }

    private static void placed(Graphics2D pen, BufferedImage frame, BufferedImage picture, double zoom, double x, double y) {
        double width = frame.getWidth() * zoom;
        double height = frame.getHeight() * zoom;
        AffineTransform place = new AffineTransform();
        place.translate((frame.getWidth() - width) * x, (frame.getHeight() - height) * y);
        place.scale(width / picture.getWidth(), height / picture.getHeight());
        pen.drawImage(picture, place, null);
    }

    private static void lights(Graphics2D pen, BufferedImage frame, double time, double shine, Random random) {
        double unit = Math.min(frame.getWidth(), frame.getHeight());
        for (int i = 0; i < LIGHTS; i++) {
            double radius = unit * (.008 + .03 * Math.pow(random.nextDouble(), 2));
            double x = random.nextDouble() * frame.getWidth() + unit * (random.nextDouble() - .3) * .5 * time;
            double y = random.nextDouble() * frame.getHeight() - unit * (.15 + .35 * random.nextDouble()) * time;
            float alpha = (float) Math.clamp(shine * (.12 + .4 * random.nextDouble()), 0, 1);
            pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, alpha));
            pen.setColor(Color.WHITE);
            pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }
    }
}
