package kiestudio.media;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The frames of a kept MP3 that sound: without tags and without the encoder's note, which speaks of this file alone.
 *
 * @param from    of the bytes that sound
 * @param to      behind the last of them
 * @param rate    samples a second
 * @param samples of one channel
 * @param frames  how many
 */
record SpokenMp3(Path file, long from, long to, int rate, int channels, boolean mpeg1, long samples, long frames) {

    /** @throws BrokenMediaException when it is no MP3 */
    static SpokenMp3 read(Path file) throws IOException {
        try (MediaBytes bytes = MediaBytes.open(file)) {
            Mp3Format.Run run = Mp3Format.run(bytes);
            Mp3Frame first = run.first();
            return new SpokenMp3(
                    file,
                    run.soundAt(),
                    run.soundEnd(),
                    first.rate(),
                    first.channels(),
                    first.mpeg1(),
                    run.samples(),
                    run.samples() / first.samples());
        }
    }

    /** Whether a player that has begun with the other one can go on with this. */
    boolean goesOn(SpokenMp3 other) {
        return rate == other.rate && channels == other.channels && mpeg1 == other.mpeg1;
    }

    long length() {
        return to - from;
    }
}
