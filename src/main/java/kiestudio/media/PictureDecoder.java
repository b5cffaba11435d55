package kiestudio.media;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns picture files into pixels: one a core at a time, and no more pixels than are needed. */
@Component
class PictureDecoder {

    /** Results of upscalers are larger than what people may upload, but even a thumbnail has its price. */
    private static final long MAX_PIXELS = 100_000_000;

    /** From here on rows and columns are skipped while reading; below, reading all is faster and looks better. */
    private static final long SUBSAMPLED_FROM = 12_000_000;

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    static {
        ImageIO.setUseCache(false);
        // In a Boot jar the plug-ins are seen by our class loader, not by whichever thread happens to come first.
        ClassLoader callers = Thread.currentThread().getContextClassLoader();
        try {
            Thread.currentThread().setContextClassLoader(PictureDecoder.class.getClassLoader());
            ImageIO.scanForPlugins();
        } finally {
            Thread.currentThread().setContextClassLoader(callers);
        }
    }

    private final Semaphore cores = new Semaphore(CORES, true);

    /**
     * Upright and scaled so that its longer side has at most {@link Previews#LARGE} pixels.
     *
     * @throws BrokenMediaException when it cannot be decoded
     */
    BufferedImage small(Path file, FileType type, Facts facts) throws BrokenMediaException {
        if (facts.pixels() > MAX_PIXELS) {
            throw new BrokenMediaException("the picture is too large to be shown small");
        }
        boolean large = facts.pixels() > SUBSAMPLED_FROM;
        int step = large ? Math.max(1, Math.max(side(facts.width()), side(facts.height())) / (2 * Previews.LARGE)) : 1;
        return decoding(large && type == FileType.WEBP ? CORES : 1, () -> {
            BufferedImage read = Pixels.plain(read(file, type, step));
            return facts.turn().apply(Pixels.scaled(read, Previews.LARGE));
        });
    }

    /** All pixels, upright. Needs the memory for two copies, so nothing else is decoded meanwhile. */
    BufferedImage upright(Path file, FileType type, Facts facts) throws BrokenMediaException {
        return decoding(CORES, () -> facts.turn().apply(Pixels.plain(read(file, type, 1))));
    }

    /** A piece of the upright picture with all its pixels, and no more memory than it needs. */
    BufferedImage piece(Path file, FileType type, Facts facts, CropBox box) throws BrokenMediaException {
        Rectangle stored = facts.turn().stored(box, side(facts.width()), side(facts.height()));
        return decoding(CORES, () -> facts.turn().apply(Pixels.plain(read(file, type, 1, stored))));
    }

    private interface Decoding {
        BufferedImage run() throws IOException;
    }

    private BufferedImage decoding(int share, Decoding decoding) throws BrokenMediaException {
        cores.acquireUninterruptibly(share);
        try {
            return decoding.run();
        } catch (IOException | RuntimeException e) {
            // Decoders answer damage with every kind of exception.
            throw new BrokenMediaException("the picture cannot be decoded");
        } finally {
            cores.release(share);
        }
    }

    private static BufferedImage read(Path file, FileType type, int step) throws IOException {
        return read(file, type, step, null);
    }

    private static BufferedImage read(Path file, FileType type, int step, @Nullable Rectangle piece) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mimeType()).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            parameters.setSourceRegion(piece);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    private static int side(@Nullable Integer pixels) {
        return pixels == null ? 0 : pixels;
    }
}
