package kiestudio.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** WebP, still and animated. Source: RFC 9649. */
final class WebpFormat implements MediaFormat {

    private static final Set<String> KEPT = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int EXIF_AND_XMP_FLAGS = 0x0c;
    private static final int LARGEST_EXIF = 1 << 20;

    private record Size(int width, int height) {}

    @Override
    public boolean matches(MediaBytes file) throws IOException {
        return file.has(0, "RIFF") && file.has(8, "WEBP");
    }

    @Override
    public Facts inspect(MediaBytes file) throws IOException {
        long end = 8 + file.u32le(4);
        if (end > file.size()) {
            throw new BrokenMediaException("the WebP is cut off");
        }
        Size canvas = null;
        boolean picture = false;
        Turn turn = Turn.NONE;
        for (long at = 12; at < end; ) {
            RiffChunk chunk = chunk(file, at, end);
            switch (chunk.type()) {
                case "VP8X" -> canvas = new Size(1 + file.u24le(chunk.data() + 4), 1 + file.u24le(chunk.data() + 7));
                case "VP8 ", "VP8L" -> {
                    canvas = fitting(canvas, size(file, chunk));
                    picture = true;
                }
                case "ANMF" -> {
                    checkFrame(file, chunk, canvas);
                    picture = true;
                }
                case "EXIF" -> turn = exif(file, chunk);
                default -> {
                    // Neither size nor picture.
                }
            }
            at = chunk.next();
        }
        if (canvas == null || !picture) {
            throw new BrokenMediaException("the WebP has no picture");
        }
        return Facts.picture(canvas.width(), canvas.height(), turn, end);
    }

    private static RiffChunk chunk(MediaBytes file, long at, long end) throws IOException {
        RiffChunk chunk = RiffChunk.read(file, at, end);
        if (chunk.dataEnd() > end) {
            throw new BrokenMediaException("the WebP is cut off");
        }
        return chunk;
    }

    /** A frame that is not what the canvas promises could be a bomb behind a small header. */
    private static Size fitting(@Nullable Size canvas, Size frame) throws BrokenMediaException {
        if (canvas != null && !canvas.equals(frame)) {
            throw new BrokenMediaException("the WebP is damaged");
        }
        return frame;
    }

    private static void checkFrame(MediaBytes file, RiffChunk animation, @Nullable Size canvas)
            throws IOException {
        var frame = new Size(1 + file.u24le(animation.data() + 6), 1 + file.u24le(animation.data() + 9));
        if (canvas == null || frame.width() > canvas.width() || frame.height() > canvas.height()) {
            throw new BrokenMediaException("the WebP is damaged");
        }
        for (long at = animation.data() + 16; at < animation.dataEnd(); ) {
            RiffChunk part = chunk(file, at, animation.dataEnd());
            if (part.type().equals("VP8 ") || part.type().equals("VP8L")) {
                fitting(frame, size(file, part));
            }
            at = part.next();
        }
    }

    private static Size size(MediaBytes file, RiffChunk picture) throws IOException {
        long data = picture.data();
        if (picture.type().equals("VP8 ")) {
            if (file.u24le(data + 3) != 0x2a019d) {
                throw new BrokenMediaException("the WebP is damaged");
            }
            return new Size(file.u16le(data + 6) & 0x3fff, file.u16le(data + 8) & 0x3fff);
        }
        if (file.u8(data) != 0x2f) {
            throw new BrokenMediaException("the WebP is damaged");
        }
        long bits = file.u32le(data + 1);
        return new Size(1 + (int) (bits & 0x3fff), 1 + (int) (bits >> 14 & 0x3fff));
    }

    private static Turn exif(MediaBytes file, RiffChunk chunk) throws IOException {
        if (chunk.length() > LARGEST_EXIF) {
            return Turn.NONE;
        }
        int preamble = file.has(chunk.data(), "Exif\0\0") ? 6 : 0;
        return Turn.ofTiff(file.bytes(chunk.data() + preamble, (int) chunk.length() - preamble));
    }

    @Override
    public void writeClean(MediaBytes file, Facts facts, OutputStream out) throws IOException {
        long size = 4;
        for (long at = 12; at < facts.end(); ) {
            RiffChunk chunk = chunk(file, at, facts.end());
            size += KEPT.contains(chunk.type()) ? chunk.next() - chunk.at() : 0;
            at = chunk.next();
        }
        out.write("RIFF".getBytes(StandardCharsets.US_ASCII));
        for (int shift = 0; shift < 32; shift += 8) {
            out.write((int) (size >> shift));
        }
        out.write("WEBP".getBytes(StandardCharsets.US_ASCII));
        for (long at = 12; at < facts.end(); ) {
            RiffChunk chunk = chunk(file, at, facts.end());
            if (KEPT.contains(chunk.type())) {
                writeChunk(file, chunk, out);
            }
            at = chunk.next();
        }
    }

    private static void writeChunk(MediaBytes file, RiffChunk chunk, OutputStream out) throws IOException {
        if (chunk.type().equals("VP8X")) {
            file.copy(chunk.at(), chunk.data(), out);
            out.write(file.u8(chunk.data()) & ~EXIF_AND_XMP_FLAGS);
            file.copy(chunk.data() + 1, chunk.dataEnd(), out);
        } else {
            file.copy(chunk.at(), chunk.dataEnd(), out);
        }
        if ((chunk.length() & 1) == 1) {
            out.write(0);
        }
    }
}
