package kiestudio.media;

import java.io.IOException;

/** Ogg with Opus or Vorbis sound. Sources: RFC 3533, RFC 7845, the Vorbis I specification. */
final class OggFormat implements MediaFormat {

    private static final int LAST_PAGE = 4;

    @Override
    public boolean matches(MediaBytes file) throws IOException {
        return file.has(0, "OggS") && file.has(26, "\u0001") && (opus(file) || vorbis(file));
    }

    private static boolean opus(MediaBytes file) throws IOException {
        return file.has(28, "OpusHead");
    }

    private static boolean vorbis(MediaBytes file) throws IOException {
        return file.has(28, "\u0001vorbis");
    }

    @Override
    public Facts inspect(MediaBytes file) throws IOException {
        // Opus counts in 48 kHz whatever it was made from.
        long rate = opus(file) ? 48_000 : Math.max(1, file.u32le(40));
        long at = 0;
        while (true) {
            if (!file.has(at, "OggS")) {
                throw new BrokenMediaException("the Ogg file is cut off");
            }
            int segments = file.u8(at + 26);
            long end = at + 27 + segments;
            for (int i = 0; i < segments; i++) {
                end += file.u8(at + 27 + i);
            }
            if (end > file.size()) {
                throw new BrokenMediaException("the Ogg file is cut off");
            }
            if ((file.u8(at + 5) & LAST_PAGE) != 0) {
                long samples = file.u32le(at + 10) << 32 | file.u32le(at + 6);
                return Facts.sound(samples < 0 ? null : Math.round(samples * 1000.0 / rate), end);
            }
            at = end;
        }
    }
}
