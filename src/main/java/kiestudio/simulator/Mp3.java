package kiestudio.simulator;

import de.sciss.jump3r.lowlevel.LameEncoder;
import java.io.ByteArrayOutputStream;
import javax.sound.sampled.AudioFormat;

/** Packs samples as MP3, mono, 64 kbit/s. */
final class Mp3 {

    private static final int KILOBITS = 64;

    private Mp3() {}

    static byte[] encoded(short[] samples, int sampleRate) {
        byte[] pcm = new byte[samples.length * 2];
        for (int i = 0; i < samples.length; i++) {
            pcm[2 * i] = (byte) samples[i];
            pcm[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        LameEncoder encoder = new LameEncoder(
                new AudioFormat(sampleRate, 16, 1, true, false), KILOBITS, LameEncoder.CHANNEL_MODE_MONO, LameEncoder.QUALITY_MIDDLE, false);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[encoder.getPCMBufferSize()];
            for (int at = 0; at < pcm.length; ) {
                int length = Math.min(buffer.length, pcm.length - at);
                System.arraycopy(pcm, at, buffer, 0, length);
                byte[] mp3 = new byte[encoder.getMP3BufferSize()];
                out.write(mp3, 0, encoder.encodeBuffer(buffer, 0, length, mp3));
                at += length;
            }
            byte[] end = new byte[encoder.getMP3BufferSize()];
            out.write(end, 0, encoder.encodeFinish(end));
            return out.toByteArray();
        } finally {
            encoder.close();
        }
    }
}
