package kiestudio.media;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** WAV. Source: Microsoft "Multimedia Programming Interface and Data Specifications 1.0"; RFC 2361 for the codecs. */
final class WavFormat implements MediaFormat {

    /** Writers that cannot go back leave this in place of a length: it runs to the end of the file. */
    private static final long UNKNOWN_LENGTH = 0xffff_ffffL;

    /**
     * How the samples stand in the file.
     *
     * @param codec 1 for integers, 3 for floats, after {@code WAVE_FORMAT_EXTENSIBLE} is resolved
     */
    record Samples(int codec, int channels, int rate, int bits, int frameBytes, long from, long to) {
        long count() {
            return (to - from) / frameBytes;
        }
    }

    @Override
    public boolean matches(MediaBytes file) throws IOException {
        return file.has(0, "RIFF") && file.has(8, "WAVE");
    }

    @Override
    public Facts inspect(MediaBytes file) throws IOException {
        Samples samples = samples(file);
        return Facts.sound(Math.round(samples.count() * 1000.0 / samples.rate()), Math.max(samples.to(), end(file)));
    }

    static Samples samples(MediaBytes file) throws IOException {
        long end = end(file);
        @Nullable RiffChunk format = null;
        for (long at = 12; at + 8 <= end; ) {
            RiffChunk chunk = RiffChunk.read(file, at, end);
            if (chunk.type().equals("data")) {
                return samples(file, format, chunk);
            }
            format = chunk.type().equals("fmt ") ? chunk : format;
            at = chunk.next();
        }
        throw new BrokenMediaException("the WAV has no sound");
    }

    private static long end(MediaBytes file) throws IOException {
        long length = file.u32le(4);
        if (length == UNKNOWN_LENGTH || length == 0) {
            return file.size();
        }
        // Some writers count the padding byte that they then leave out.
        if (8 + length > file.size() + 1) {
            throw new BrokenMediaException("the WAV is cut off");
        }
        return Math.min(8 + length, file.size());
    }

    private static Samples samples(MediaBytes file, @Nullable RiffChunk format, RiffChunk data) throws IOException {
        if (format == null || format.length() < 16) {
            throw new BrokenMediaException("the WAV has no format");
        }
        int codec = file.u16le(format.data());
        if (codec == 0xfffe && format.length() >= 40) {
            codec = file.u16le(format.data() + 24);
        }
        int channels = file.u16le(format.data() + 2);
        long rate = file.u32le(format.data() + 4);
        int frameBytes = file.u16le(format.data() + 12);
        int bits = file.u16le(format.data() + 14);
        if (channels == 0 || rate == 0 || rate > 768_000 || frameBytes == 0) {
            throw new BrokenMediaException("the WAV has no format");
        }
        long to = data.length() == UNKNOWN_LENGTH ? file.size() : data.dataEnd();
        if (to > file.size()) {
            throw new BrokenMediaException("the WAV is cut off");
        }
        if (to - data.data() < frameBytes) {
            throw new BrokenMediaException("the WAV has no sound");
        }
        return new Samples(codec, channels, (int) rate, bits, frameBytes, data.data(), to);
    }
}
