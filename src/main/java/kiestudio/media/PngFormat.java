package kiestudio.media;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG and APNG. Source: W3C "Portable Network Graphics (PNG) Specification (Third Edition)", sections 5 and 11. */
final class PngFormat implements MediaFormat {

    private static final int SIGNATURE = 8;

    /** What decides how the picture looks; everything else may tell of the person, the place or the tool. */
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP", "mDCV", "cLLI",
            "acTL", "fcTL", "fdAT");

    private static final int LARGEST_EXIF = 1 << 20;

    private record Chunk(String type, long data, int length) {
        long end() {
            return data + length + 4;
        }

        boolean critical() {
            return Character.isUpperCase(type.charAt(0));
        }
    }

    @Override
    public boolean matches(MediaBytes file) throws IOException {
        return file.has(0, "\u0089PNG\r\n\u001a\n");
    }

    @Override
    public Facts inspect(MediaBytes file) throws IOException {
        Chunk header = chunk(file, SIGNATURE);
        if (!header.type().equals("IHDR") || header.length() != 13) {
            throw new BrokenMediaException("the PNG has no header");
        }
        long width = file.u32(header.data());
        long height = file.u32(header.data() + 4);
        if (width == 0 || height == 0 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new BrokenMediaException("the PNG has no size");
        }
        Turn turn = Turn.NONE;
        boolean pixels = false;
        Chunk chunk = header;
        while (!chunk.type().equals("IEND")) {
            if (chunk.critical()) {
                checkSum(file, chunk);
            }
            pixels |= chunk.type().equals("IDAT");
            if (chunk.type().equals("eXIf") && chunk.length() <= LARGEST_EXIF) {
                turn = Turn.ofTiff(file.bytes(chunk.data(), chunk.length()));
            }
            chunk = chunk(file, chunk.end());
        }
        if (!pixels) {
            throw new BrokenMediaException("the PNG has no pixels");
        }
        return Facts.picture((int) width, (int) height, turn, chunk.end());
    }

    @Override
    public void writeClean(MediaBytes file, Facts facts, OutputStream out) throws IOException {
        file.copy(0, SIGNATURE, out);
        long at = SIGNATURE;
        while (at < facts.end()) {
            Chunk chunk = chunk(file, at);
            if (KEPT.contains(chunk.type())) {
                file.copy(at, chunk.end(), out);
            }
            at = chunk.end();
        }
    }

    private static Chunk chunk(MediaBytes file, long at) throws IOException {
        long length = file.u32(at);
        String type = file.ascii(at + 4, 4);
        if (!type.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z')) {
            throw new BrokenMediaException("the PNG is damaged");
        }
        if (at + 12 + length > file.size()) {
            throw new BrokenMediaException("the PNG is cut off");
        }
        return new Chunk(type, at + 8, (int) length);
    }

    private static void checkSum(MediaBytes file, Chunk chunk) throws IOException {
        var sum = new CRC32();
        file.copy(chunk.data() - 4, chunk.data() + chunk.length(), new OutputStream() {
            @Override
            public void write(int b) {
                sum.update(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                sum.update(bytes, offset, length);
            }
        });
        if (sum.getValue() != file.u32(chunk.data() + chunk.length())) {
            throw new BrokenMediaException("the PNG is damaged");
        }
    }
}
