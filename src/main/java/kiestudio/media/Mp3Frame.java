package kiestudio.media;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The head of one MPEG audio layer III frame. Source: ISO/IEC 11172-3 and 13818-3, section 2.4.2.3.
 *
 * @param length  bytes, head included
 * @param samples per channel
 */
record Mp3Frame(long at, int length, int rate, int channels, int samples, boolean mpeg1) {

    private static final int[] KBITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KBITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] RATES_1 = {44_100, 48_000, 32_000};

    /** Null where no frame begins. */
    static @Nullable Mp3Frame read(MediaBytes file, long at) throws IOException {
        if (at + 4 > file.size() || file.u8(at) != 0xff || (file.u8(at + 1) & 0xe6) != 0xe2) {
            return null;
        }
        int version = file.u8(at + 1) >> 3 & 3;
        int bitrate = file.u8(at + 2) >> 4;
        int rateIndex = file.u8(at + 2) >> 2 & 3;
        if (version == 1 || bitrate == 0 || bitrate == 15 || rateIndex == 3) {
            return null;
        }
        boolean mpeg1 = version == 3;
        int rate = RATES_1[rateIndex] >> (mpeg1 ? 0 : version == 2 ? 1 : 2);
        int samples = mpeg1 ? 1152 : 576;
        int kbits = (mpeg1 ? KBITS_1 : KBITS_2)[bitrate];
        int length = samples / 8 * kbits * 1000 / rate + (file.u8(at + 2) >> 1 & 1);
        int channels = file.u8(at + 3) >> 6 == 3 ? 1 : 2;
        return new Mp3Frame(at, length, rate, channels, samples, mpeg1);
    }

    long end() {
        return at + length;
    }

    boolean sameStreamAs(Mp3Frame other) {
        return rate == other.rate && mpeg1 == other.mpeg1;
    }

    /** Where an encoder's note about the whole file (Xing, Info) would stand: behind the side information. */
    long note() {
        return at + 4 + (mpeg1 ? (channels == 1 ? 17 : 32) : (channels == 1 ? 9 : 17));
    }
}
