package kiestudio.media;

import java.io.IOException;
import java.io.OutputStream;

/** JPEG. Source: ITU-T T.81, annex B; Exif 3.0 for the place of the orientation. */
final class JpegFormat implements MediaFormat {

    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int COMMENT = 0xfe;

    /** @param at place of the 0xFF; a scan's segment runs to the next marker, over its compressed data */
    private record Segment(int marker, long at, long data, long end) {
        boolean frame() {
            return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        }

        boolean application() {
            return marker >= 0xe0 && marker <= 0xef;
        }
    }

    @Override
    public boolean matches(MediaBytes file) throws IOException {
        return file.has(0, "\u00ff\u00d8\u00ff");
    }

    @Override
    public Facts inspect(MediaBytes file) throws IOException {
        int width = 0;
        int height = 0;
        boolean scan = false;
        Turn turn = null;
        Segment segment = segment(file, 2);
        while (segment.marker() != END) {
            if (segment.frame()) {
                height = file.u16(segment.data() + 1);
                width = file.u16(segment.data() + 3);
            }
            scan |= segment.marker() == START_OF_SCAN;
            if (turn == null && segment.marker() == 0xe1 && file.has(segment.data(), "Exif\0\0")) {
                turn = exif(file, segment);
            }
            segment = segment(file, segment.end());
        }
        if (width == 0 || height == 0 || !scan) {
            throw new BrokenMediaException("the JPEG has no picture");
        }
        return Facts.picture(width, height, turn == null ? Turn.NONE : turn, segment.end());
    }

    @Override
    public boolean complete(MediaBytes file) throws IOException {
        return file.size() > 4 && file.u16(file.size() - 2) == 0xff00 + END;
    }

    private static Turn exif(MediaBytes file, Segment segment) throws IOException {
        long tiff = segment.data() + 6;
        return tiff < segment.end() ? Turn.ofTiff(file.bytes(tiff, (int) (segment.end() - tiff))) : Turn.NONE;
    }

    @Override
    public void writeClean(MediaBytes file, Facts facts, OutputStream out) throws IOException {
        file.copy(0, 2, out);
        long at = 2;
        while (at < facts.end()) {
            Segment segment = segment(file, at);
            if (kept(file, segment)) {
                file.copy(segment.at(), segment.end(), out);
            }
            at = segment.end();
        }
    }

    /** Of the applications' segments only those that decide how the picture looks. */
    private static boolean kept(MediaBytes file, Segment segment) throws IOException {
        if (!segment.application()) {
            return segment.marker() != COMMENT;
        }
        return switch (segment.marker()) {
            case 0xe0 -> file.has(segment.data(), "JFIF\0");
            case 0xe2 -> file.has(segment.data(), "ICC_PROFILE\0");
            case 0xee -> file.has(segment.data(), "Adobe");
            default -> false;
        };
    }

    private static Segment segment(MediaBytes file, long start) throws IOException {
        if (file.u8(start) != 0xff) {
            throw new BrokenMediaException("the JPEG is damaged");
        }
        long at = start;
        while (file.u8(at + 1) == 0xff) {
            at++;
        }
        int marker = file.u8(at + 1);
        if (marker == END || marker == 0x01 || marker >= 0xd0 && marker <= 0xd8) {
            return new Segment(marker, at, at + 2, at + 2);
        }
        int length = file.u16(at + 2);
        if (marker == 0 || length < 2) {
            throw new BrokenMediaException("the JPEG is damaged");
        }
        long end = at + 2 + length;
        if (end >= file.size()) {
            throw new BrokenMediaException("the JPEG is cut off");
        }
        return new Segment(marker, at, at + 4, marker == START_OF_SCAN ? endOfScan(file, end) : end);
    }

    private static long endOfScan(MediaBytes file, long from) throws IOException {
        long at = from;
        while (true) {
            if (file.u8(at) == 0xff) {
                int next = file.u8(at + 1);
                boolean data = next == 0 || next >= 0xd0 && next <= 0xd7;
                if (!data) {
                    return at;
                }
                at++;
            }
            at++;
        }
    }
}
