package kiestudio.media;

import java.io.IOException;

/** WebM. Only its frame is looked at, not its tracks. Source: RFC 8794 (EBML), RFC 9559 (Matroska). */
final class WebmFormat implements MediaFormat {

    private static final int LONGEST_HEAD = 256;

    @Override
    public boolean matches(MediaBytes file) throws IOException {
        if (!file.has(0, "\u001a\u0045\u00df\u00a3")) {
            return false;
        }
        for (int at = 4; at < LONGEST_HEAD; at++) {
            // Element 0x4282 is the document type.
            if (file.has(at, "\u0042\u0082\u0084webm")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Facts inspect(MediaBytes file) throws IOException {
        long segment = 4 + lengthOfNumber(file, 4) + number(file, 4);
        if (!file.has(segment, "\u0018\u0053\u0080\u0067")) {
            throw new BrokenMediaException("the WebM is damaged");
        }
        int width = lengthOfNumber(file, segment + 4);
        long length = number(file, segment + 4);
        // All ones: written while live, its length unknown.
        boolean unknown = length == (1L << 7 * width) - 1;
        long end = unknown ? file.size() : segment + 4 + width + length;
        if (end > file.size() || end <= segment + 4 + width) {
            throw new BrokenMediaException("the WebM is cut off");
        }
        return new Facts(null, null, null, Turn.NONE, end);
    }

    private static int lengthOfNumber(MediaBytes file, long at) throws IOException {
        int first = file.u8(at);
        if (first == 0) {
            throw new BrokenMediaException("the WebM is damaged");
        }
        return Integer.numberOfLeadingZeros(first) - 23;
    }

    private static long number(MediaBytes file, long at) throws IOException {
        int length = lengthOfNumber(file, at);
        long value = file.u8(at) & (0xff >> length);
        for (int i = 1; i < length; i++) {
            value = value << 8 | file.u8(at + i);
        }
        return value;
    }
}
