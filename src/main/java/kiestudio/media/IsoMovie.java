package kiestudio.media;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the {@code moov} box of an ISO file says of its tracks. Source: ISO/IEC 14496-12, sections 8.2, 8.3 and 8.4. */
record IsoMovie(
        boolean picture,
        boolean sound,
        @Nullable Integer width,
        @Nullable Integer height,
        Turn turn,
        @Nullable Long durationMs) {

    static IsoMovie read(MediaBytes file, IsoBox moov) throws IOException {
        boolean picture = false;
        boolean sound = false;
        Integer width = null;
        Integer height = null;
        Turn turn = Turn.NONE;
        Long duration = null;
        for (IsoBox box : moov.children(file)) {
            if (box.type().equals("mvhd")) {
                duration = duration(file, box);
            } else if (box.type().equals("trak")) {
                String handler = handler(file, box);
                sound |= handler.equals("soun");
                IsoBox head = box.child(file, "tkhd").orElse(null);
                if (handler.equals("vide") && !picture && head != null) {
                    picture = true;
                    // The last three fields: a 3 × 3 matrix, then width and height in 16.16 fixed point.
                    width = positive(file.u16(head.end() - 8));
                    height = positive(file.u16(head.end() - 4));
                    turn = turn(file, head.end() - 44);
                }
            }
        }
        return new IsoMovie(picture, sound, width, height, turn, duration);
    }

    Facts facts(long end) {
        boolean sized = picture && width != null && height != null;
        return new Facts(sized ? width : null, sized ? height : null, durationMs, turn, end);
    }

    private static String handler(MediaBytes file, IsoBox track) throws IOException {
        IsoBox media = track.child(file, "mdia").orElse(null);
        IsoBox handler = media == null ? null : media.child(file, "hdlr").orElse(null);
        return handler == null ? "" : file.ascii(handler.data() + 8, 4);
    }

    private static @Nullable Long duration(MediaBytes file, IsoBox head) throws IOException {
        boolean wide = file.u8(head.data()) == 1;
        long scale = file.u32(head.data() + (wide ? 20 : 12));
        long length = wide ? file.u64(head.data() + 24) : file.u32(head.data() + 16);
        boolean unknown = length <= 0 || length >= 0xffff_ffffL || scale == 0;
        return unknown ? null : Math.round(length * 1000.0 / scale);
    }

    /** Cameras use quarter turns only: the matrix begins a b 0 c d. */
    private static Turn turn(MediaBytes file, long matrix) throws IOException {
        int a = file.u16(matrix);
        int b = file.u16(matrix + 4);
        if (a == 1 || a == 0 && b == 0) {
            return Turn.NONE;
        }
        if (a == 0xffff) {
            return Turn.HALF;
        }
        return b == 1 ? Turn.RIGHT : b == 0xffff ? Turn.LEFT : Turn.NONE;
    }

    private static @Nullable Integer positive(int value) {
        return value == 0 ? null : value;
    }
}
