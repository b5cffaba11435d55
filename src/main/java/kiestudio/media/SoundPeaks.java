package kiestudio.media;

import de.sciss.jump3r.mp3.VBRTag;
import de.sciss.jump3r.mpg.Common;
import de.sciss.jump3r.mpg.Interface;
import de.sciss.jump3r.mpg.MPGLib;
import java.io.IOException;
import java.io.InterruptedIOException;

/** How loud a sound is along its length: the highest sample of each of a few hundred equal stretches, 0 to 1. */
final class SoundPeaks {

    static final int STRETCHES = 192;

    /** More than one frame gives, so that the decoder can catch up. */
    private static final int MOST_SAMPLES = 8192;

    private final float[] peaks = new float[STRETCHES];
    private final long total;
    private long seen;

    private SoundPeaks(long total) {
        this.total = Math.max(1, total);
    }

    float[] peaks() {
        return peaks;
    }

    private void add(float sample) {
        int stretch = (int) Math.min(STRETCHES - 1, seen++ * STRETCHES / total);
        peaks[stretch] = Math.max(peaks[stretch], Math.min(1, Math.abs(sample)));
    }

    /** Integers of 8 to 32 bits and floats; the first channel stands for all. */
    static SoundPeaks ofWav(MediaBytes file) throws IOException {
        WavFormat.Samples samples = WavFormat.samples(file);
        int bytes = samples.bits() / 8;
        boolean integers = samples.codec() == 1 && bytes >= 1 && bytes <= 4;
        boolean floats = samples.codec() == 3 && bytes == 4;
        if (!integers && !floats || bytes * samples.channels() > samples.frameBytes()) {
            throw new BrokenMediaException("the WAV has a codec that is not read");
        }
        var peaks = new SoundPeaks(samples.count());
        for (long i = 0; i < samples.count(); i++) {
            if (i % samples.rate() == 0) {
                stopIfInterrupted();
            }
            long at = samples.from() + i * samples.frameBytes();
            peaks.add(floats ? Float.intBitsToFloat((int) file.u32le(at)) : integer(file, at, bytes));
        }
        return peaks;
    }

    private static float integer(MediaBytes file, long at, int bytes) throws IOException {
        return switch (bytes) {
            case 1 -> (file.u8(at) - 128) / 128f;
            case 2 -> (short) file.u16le(at) / 32_768f;
            case 3 -> (file.u24le(at) << 8) / 2_147_483_648f;
            default -> (int) file.u32le(at) / 2_147_483_648f;
        };
    }

    static SoundPeaks ofMp3(MediaBytes file) throws IOException {
        Mp3Format.Run run = Mp3Format.run(file);
        var peaks = new SoundPeaks(run.samples());
        var mpg = new MPGLib();
        var parts = new Interface();
        mpg.setModules(parts, new Common());
        parts.setModules(new VBRTag(), new Common());
        var stream = mpg.hip_decode_init();
        float[] left = new float[MOST_SAMPLES];
        float[] right = new float[MOST_SAMPLES];
        for (Mp3Frame frame = run.first(); frame != null && frame.end() <= run.end(); ) {
            stopIfInterrupted();
            byte[] bytes = file.bytes(frame.at(), frame.length());
            int count = mpg.hip_decode1_unclipped(stream, bytes, 0, bytes.length, left, right);
            for (int i = 0; i < count; i++) {
                peaks.add(left[i] / 32_768f);
            }
            frame = Mp3Frame.read(file, frame.end());
        }
        return peaks;
    }

    private static void stopIfInterrupted() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
    }
}
