package kiestudio.simulator;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/** Reading, fitting and writing of pictures, with a bound on what is held in memory. */
final class Pictures {

    /** No picture of the simulator has more pixels. */
    static final long MAX_PIXELS = 33_000_000;

    private static final float JPEG_QUALITY = .9f;
    private static final float PNG_EFFORT = .5f;

    private Pictures() {}

    /** Pixel size by the header alone. */
    static Dimension size(Path file) throws IOException {
        return reading(file, reader -> new Dimension(reader.getWidth(0), reader.getHeight(0)));
    }

    /** The picture, subsampled where it would have more than {@code maxPixels}; as INT_RGB, or INT_ARGB when it has transparency. */
    static BufferedImage read(Path file, long maxPixels) throws IOException {
        return reading(file, reader -> {
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            ImageReadParam param = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) pixels / maxPixels));
            param.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
            return plain(reader.read(0, param));
        });
    }

    private interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    private static <T> T reading(Path file, Reading<T> reading) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("not a picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return reading.from(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage plain(BufferedImage image) {
        boolean alpha = image.getColorModel().hasAlpha();
        int type = alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        return image.getType() == type ? image : drawn(image, image.getWidth(), image.getHeight(), type);
    }

    /** Scaled to exactly this size, by halves when it shrinks a lot, so that nothing glitters. */
    static BufferedImage scaled(BufferedImage image, int width, int height) {
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage step = image;
        while (step.getWidth() > 2 * width && step.getHeight() > 2 * height) {
            step = drawn(step, step.getWidth() / 2, step.getHeight() / 2, type);
        }
        return step.getWidth() == width && step.getHeight() == height && step.getType() == type
                ? step
                : drawn(step, width, height, type);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, int type) {
        BufferedImage result = new BufferedImage(width, height, type);
        Graphics2D pen = Canvas.pen(result);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return result;
    }

    /** Fills the whole size and cuts off what sticks out; the middle stays. Never transparent. */
    static BufferedImage covering(BufferedImage image, int width, int height) {
        double scale = Math.max((double) width / image.getWidth(), (double) height / image.getHeight());
        int w = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int h = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = Canvas.pen(result);
        pen.drawImage(scaled(image, w, h), (width - w) / 2, (height - h) / 2, null);
        pen.dispose();
        return result;
    }

    /** Out of focus: shrunk to a thumbnail and smoothly enlarged again. */
    static BufferedImage blurred(BufferedImage image, int detail) {
        double ratio = (double) image.getHeight() / image.getWidth();
        BufferedImage small = scaled(image, detail, Math.max(2, (int) Math.round(detail * ratio)));
        int w = Math.min(image.getWidth(), small.getWidth() * 6);
        int h = Math.min(image.getHeight(), small.getHeight() * 6);
        BufferedImage middle = scaled(small, w, h);
        return scaled(middle, image.getWidth(), image.getHeight());
    }

    static void write(BufferedImage image, String format, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(format.equals("png") ? PNG_EFFORT : JPEG_QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
