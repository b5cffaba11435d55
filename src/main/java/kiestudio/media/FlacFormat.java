package kiestudio.media;

import java.io.IOException;

/** FLAC. Has no end mark: only the head can be checked. Source: RFC 9639, section 8. */
final class FlacFormat implements MediaFormat {

    @Override
    public boolean matches(MediaBytes file) throws IOException {
        return file.has(0, "fLaC");
    }

    @Override
    public Facts inspect(MediaBytes file) throws IOException {
        long streamInfo = 8;
        long rate = file.u32(streamInfo + 10) >> 12;
        long samples = (file.u32(streamInfo + 13) & 0xf) << 32 | file.u32(streamInfo + 14);
        long at = 4;
        boolean last = false;
        while (!last) {
            last = (file.u8(at) & 0x80) != 0;
            at += 4 + (file.u32(at) & 0xff_ffff);
        }
        if (rate == 0 || at >= file.size()) {
            throw new BrokenMediaException("the FLAC file is cut off");
        }
        return Facts.sound(samples == 0 ? null : Math.round(samples * 1000.0 / rate), file.size());
    }
}
