package kiestudio.media;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file on its way into the store; gone when closed, unless the store has taken it by then. */
final class Part implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Part.class);
    private static final long SPACE_CHECK_BYTES = 16L << 20;

    /** Something that writes a file. */
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private final MediaStore store;
    private final Path path;

    Part(MediaStore store) {
        this.store = store;
        this.path = store.newPart();
    }

    Path path() {
        return path;
    }

    /**
     * Takes what comes, but never more than one byte over the limit.
     *
     * @return the bytes received
     * @throws NoSpaceException when the disk is too full
     * @throws IOException      when the source broke off
     */
    long receive(InputStream in, long limit) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        long nextCheck = 0;
        try (OutputStream out = create()) {
            for (int n = in.read(buffer); n >= 0 && total <= limit; n = in.read(buffer)) {
                if (total >= nextCheck) {
                    checkSpace();
                    nextCheck = total + SPACE_CHECK_BYTES;
                }
                int length = (int) Math.min(n, limit + 1 - total);
                write(out, buffer, length);
                total += length;
            }
        }
        return total;
    }

    private void write(OutputStream out, byte[] buffer, int length) throws IOException {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            checkSpace();
            throw e;
        }
    }

    /** Writes the part in one go. */
    void write(Writer writer) throws IOException {
        checkSpace();
        try (OutputStream out = new BufferedOutputStream(create(), 64 * 1024)) {
            writer.write(out);
        } catch (BrokenMediaException e) {
            throw e;
        } catch (IOException e) {
            checkSpace();
            throw e;
        }
    }

    private OutputStream create() throws IOException {
        return Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private void checkSpace() throws NoSpaceException {
        if (!store.hasSpaceFor(0)) {
            throw new NoSpaceException();
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            log.warn("{} could not be deleted; the janitor will", path, e);
        }
    }
}
