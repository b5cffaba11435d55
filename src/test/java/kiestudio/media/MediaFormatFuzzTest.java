package kiestudio.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the bytes are, the formats answer with facts or with {@link BrokenMediaException}, and soon. */
class MediaFormatFuzzTest {

    private static final int ROUNDS = 500;

    @TempDir
    Path folder;

    @Test
    void damaged_files_never_surprise() throws IOException {
        var seeds = List.of(
                Samples.png(20, 20), Samples.photo(16, 16, 6), Samples.webpWithMetadata(), Samples.gif(), Samples.mp4(32, 32),
                Arrays.copyOf(Samples.wav(1), 2_000), Samples.mp3(1),
                Samples.insert(Samples.png(20, 20), 33, Samples.pngChunk("eXIf", Samples.tiff(6))));
        var random = new Random(20_261_122);
        Path file = folder.resolve("damaged");
        int whole = 0;
        int broken = 0;
        long longest = 0;
        for (byte[] seed : seeds) {
            for (int i = 0; i < ROUNDS; i++) {
                Files.write(file, damaged(seed, random));
                long start = System.nanoTime();
                try {
                    whole += inspected(file) ? 1 : 0;
                } catch (BrokenMediaException e) {
                    assertThat(e.getMessage()).isNotBlank();
                    broken++;
                }
                longest = Math.max(longest, System.nanoTime() - start);
            }
        }
        assertThat(broken).isGreaterThan(ROUNDS);
        assertThat(whole).isPositive();
        assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(2));
    }

    private static boolean inspected(Path file) throws IOException {
        try (MediaBytes bytes = MediaBytes.open(file)) {
            FileType type = FileType.of(bytes).orElse(null);
            if (type == null) {
                return false;
            }
            Facts facts = type.format().inspect(bytes);
            assertThat(facts.end()).isBetween(1L, bytes.size());
            type.format().writeClean(bytes, facts, OutputStream.nullOutputStream());
            return true;
        }
    }

    private static byte[] damaged(byte[] seed, Random random) {
        byte[] damaged = random.nextInt(4) == 0 ? Arrays.copyOf(seed, 1 + random.nextInt(seed.length)) : seed.clone();
        // Mostly near the beginning, where the structure is.
        int reach = random.nextBoolean() ? Math.min(200, damaged.length) : damaged.length;
        for (int n = random.nextInt(6); n >= 0; n--) {
            byte[] interesting = {0, 1, 0x7f, (byte) 0x80, (byte) 0xff, (byte) random.nextInt()};
            damaged[random.nextInt(reach)] = interesting[random.nextInt(interesting.length)];
        }
        return damaged;
    }
}
