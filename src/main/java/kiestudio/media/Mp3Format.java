package kiestudio.media;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * MP3: a run of frames, often behind an ID3v2 tag. A run has no end mark; a file is known to be cut off only where its first frame says
 * how long it should be. Sources: ID3v2.4.0 (id3.org), section 3.1; the Xing/Info note as LAME writes it.
 */
final class Mp3Format implements MediaFormat {

    private static final int LONGEST_PADDING = 64 * 1024;
    private static final int FRAMES_TO_BELIEVE = 2;

    /**
     * @param first    the first frame, which may hold the encoder's note instead of sound
     * @param samples  of one channel
     * @param soundAt  where the first frame with sound begins
     * @param soundEnd where the last frame ends
     * @param end      where the file's own content ends
     */
    record Run(Mp3Frame first, long samples, long soundAt, long soundEnd, long end) {}

    @Override
    public boolean matches(MediaBytes file) throws IOException {
        return firstFrame(file) != null;
    }

    @Override
    public Facts inspect(MediaBytes file) throws IOException {
        Run run = run(file);
        return Facts.sound(Math.round(run.samples() * 1000.0 / run.first().rate()), run.end());
    }

    /** A tag or a frame at the very beginning, where nothing says how much should follow. */
    @Override
    public boolean complete(MediaBytes file) throws IOException {
        if (!beginsAsSound(file)) {
            return false;
        }
        try {
            run(file);
        } catch (BrokenMediaException e) {
            return firstFrame(file) == null;
        }
        return true;
    }

    static boolean beginsAsSound(MediaBytes file) throws IOException {
        return file.has(0, "ID3") || Mp3Frame.read(file, 0) != null;
    }

    static Run run(MediaBytes file) throws IOException {
        Mp3Frame first = firstFrame(file);
        if (first == null) {
            throw new BrokenMediaException("the MP3 has no sound");
        }
        boolean noted = file.has(first.note(), "Xing") || file.has(first.note(), "Info");
        if (noted && (file.u8(first.note() + 7) & 2) != 0) {
            boolean frames = (file.u8(first.note() + 7) & 1) != 0;
            long bytes = file.u32(first.note() + (frames ? 12 : 8));
            if (first.at() + bytes > file.size()) {
                throw new BrokenMediaException("the MP3 is cut off");
            }
        }
        long samples = noted ? 0 : first.samples();
        long end = first.end();
        for (Mp3Frame frame = Mp3Frame.read(file, end); frame != null && frame.end() <= file.size(); ) {
            samples += frame.samples();
            end = frame.end();
            frame = Mp3Frame.read(file, end);
        }
        return new Run(first, samples, noted ? first.end() : first.at(), end, endOfTag(file, end));
    }

    private static @Nullable Mp3Frame firstFrame(MediaBytes file) throws IOException {
        long start = 0;
        while (file.has(start, "ID3") && start + 10 <= file.size()) {
            long size = 0;
            for (int i = 6; i < 10; i++) {
                size = size << 7 | file.u8(start + i) & 0x7f;
            }
            boolean footer = (file.u8(start + 5) & 0x10) != 0;
            start += 10 + size + (footer ? 10 : 0);
        }
        long last = start == 0 ? 0 : Math.min(start + LONGEST_PADDING, file.size());
        for (long at = start; at <= last; at++) {
            Mp3Frame frame = Mp3Frame.read(file, at);
            if (frame != null && believable(file, frame)) {
                return frame;
            }
        }
        return null;
    }

    /** Eleven set bits are soon found anywhere; several frames in step are not. */
    private static boolean believable(MediaBytes file, Mp3Frame first) throws IOException {
        Mp3Frame frame = first;
        for (int i = 0; i < FRAMES_TO_BELIEVE; i++) {
            Mp3Frame next = Mp3Frame.read(file, frame.end());
            if (next == null || !next.sameStreamAs(first)) {
                return false;
            }
            frame = next;
        }
        return true;
    }

    /** An ID3v1 tag of 128 bytes belongs to the file, whatever else follows does not. */
    private static long endOfTag(MediaBytes file, long end) throws IOException {
        return file.has(end, "TAG") && end + 128 <= file.size() ? end + 128 : end;
    }
}
