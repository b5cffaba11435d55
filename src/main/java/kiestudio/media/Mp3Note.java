package kiestudio.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The silent first frame that tells players how long a file of several is and where its hundredths begin; without it they guess from the
 * first frame's bit rate. Source: the Xing note as LAME writes it ("Xing" + flags, frames, bytes, table of contents).
 */
final class Mp3Note {

    private static final int FRAMES_BYTES_TABLE = 7;
    private static final int HUNDREDTHS = 100;

    /** 64 kbit/s, no padding: at every sample rate long enough for the note, 192 bytes at least. */
    private static final int BITRATE = 64_000;

    private Mp3Note() {}

    static byte[] of(List<SpokenMp3> sounds) {
        SpokenMp3 first = sounds.getFirst();
        byte[] head = head(first);
        int length = (first.mpeg1() ? 144 : 72) * BITRATE / first.rate();
        var note = ByteBuffer.allocate(length);
        note.put(head);
        note.position(4 + sideInformation(first));
        note.put("Xing".getBytes(StandardCharsets.US_ASCII));
        note.putInt(FRAMES_BYTES_TABLE);
        note.putInt((int) sounds.stream().mapToLong(SpokenMp3::frames).sum());
        note.putInt((int) (length + sounds.stream().mapToLong(SpokenMp3::length).sum()));
        note.put(contents(sounds, length));
        return note.array();
    }

    /** ISO/IEC 11172-3, 2.4.1.3: sync, version, layer III, no check sum; bit rate and sample rate; channels. */
    private static byte[] head(SpokenMp3 sound) {
        int version = sound.mpeg1() ? 3 : sound.rate() >= 16_000 ? 2 : 0;
        int base = sound.rate() * (version == 3 ? 1 : version == 2 ? 2 : 4);
        int rate = base == 44_100 ? 0 : base == 48_000 ? 1 : 2;
        int bitrate = sound.mpeg1() ? 5 : 8;
        int channels = sound.channels() == 1 ? 0xc0 : 0;
        return new byte[] {(byte) 0xff, (byte) (0xe3 | version << 3), (byte) (bitrate << 4 | rate << 2), (byte) channels};
    }

    private static int sideInformation(SpokenMp3 sound) {
        return sound.mpeg1() ? (sound.channels() == 1 ? 17 : 32) : (sound.channels() == 1 ? 9 : 17);
    }

    /** Where each hundredth of the time begins, in 256ths of the bytes: exact between the sounds, in proportion within one. */
    private static byte[] contents(List<SpokenMp3> sounds, int note) {
        long samples = sounds.stream().mapToLong(SpokenMp3::samples).sum();
        long bytes = note + sounds.stream().mapToLong(SpokenMp3::length).sum();
        var table = new byte[HUNDREDTHS];
        int at = 0;
        long samplesBefore = 0;
        long bytesBefore = note;
        for (int i = 0; i < HUNDREDTHS; i++) {
            long wanted = samples * i / HUNDREDTHS;
            while (at < sounds.size() - 1 && wanted >= samplesBefore + sounds.get(at).samples()) {
                samplesBefore += sounds.get(at).samples();
                bytesBefore += sounds.get(at).length();
                at++;
            }
            SpokenMp3 sound = sounds.get(at);
            double place = bytesBefore + (double) (wanted - samplesBefore) / Math.max(1, sound.samples()) * sound.length();
            table[i] = (byte) Math.min(255, (int) (place * 256 / bytes));
        }
        return table;
    }
}
