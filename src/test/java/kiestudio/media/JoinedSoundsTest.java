package kiestudio.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sciss.jump3r.lowlevel.LameEncoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;

class JoinedSoundsTest extends MediaTest {

    private JoinedSounds joined;

    @BeforeEach
    void readFromTheStore() {
        joined = new JoinedSounds(store);
    }

    @Test
    void the_whole_lasts_as_long_as_its_parts() throws IOException {
        List<Media> parts = List.of(kept(mp3(2, 44_100, 128)), kept(mp3(3, 44_100, 64)), kept(mp3(1, 44_100, 128)));

        Facts whole = inspect(bytes(joined.join(parts)));

        long sum = parts.stream().mapToLong(Media::durationMs).sum();
        assertThat(whole.durationMs()).isBetween(sum - 1, sum + 1);
    }

    @Test
    void every_sample_rate_gets_a_note_that_players_understand() throws IOException {
        for (int rate : List.of(44_100, 48_000, 32_000, 22_050, 24_000, 16_000)) {
            Media part = kept(mp3(1, rate, 64));

            byte[] whole = bytes(joined.join(List.of(part, part)));

            assertThat(inspect(whole).durationMs()).as("%d Hz", rate).isBetween(2 * part.durationMs() - 1, 2 * part.durationMs() + 1);
            assertThat(times(whole, "Xing")).isOne();
        }
    }

    @Test
    void tags_and_notes_of_the_parts_are_left_out() throws IOException {
        byte[] sound = mp3(1, 44_100, 128);
        byte[] tagged = concat(id3(300), concat(bytes(joined.join(List.of(kept(sound)))), "TAG".getBytes(StandardCharsets.US_ASCII), new byte[125]));
        Path file = Files.write(folder.resolve("tagged.mp3"), tagged);

        SpokenMp3 plain = SpokenMp3.read(Files.write(folder.resolve("plain.mp3"), sound));
        SpokenMp3 freed = SpokenMp3.read(file);

        byte[] whole = bytes(new JoinedMp3(List.of(freed, plain)));
        assertThat(freed.samples()).isEqualTo(plain.samples());
        assertThat(times(whole, "ID3") + times(whole, "TAG")).isZero();
        assertThat(times(whole, "Xing")).isOne();
    }

    @Test
    void what_is_skipped_is_what_was_not_read() throws IOException {
        Resource whole = joined.join(List.of(kept(mp3(1, 44_100, 128)), kept(mp3(2, 44_100, 128))));
        byte[] all = bytes(whole);

        assertThat(all).hasSize((int) whole.contentLength());
        for (int from : List.of(0, 1, 100, 300, 16_000, 20_000, all.length - 1)) {
            try (InputStream in = whole.getInputStream()) {
                in.skipNBytes(from);
                assertThat(in.readAllBytes()).as("from %d", from).isEqualTo(Arrays.copyOfRange(all, from, all.length));
            }
        }
    }

    @Test
    void the_table_of_contents_knows_that_parts_weigh_differently() throws IOException {
        byte[] whole = bytes(joined.join(List.of(kept(mp3(5, 44_100, 64)), kept(mp3(5, 44_100, 128)))));

        int table = new String(whole, StandardCharsets.ISO_8859_1).indexOf("Xing") + 16;
        assertThat(whole[table] & 0xff).isLessThan(4);
        assertThat(whole[table + 50] & 0xff).isBetween(84, 88);
        assertThat(whole[table + 75] & 0xff).isBetween(168, 174);
    }

    @Test
    void sounds_that_no_player_could_go_on_with_are_refused() throws IOException {
        Media one = kept(mp3(1, 44_100, 128));
        Media slower = kept(mp3(1, 22_050, 64));
        Media wave = media.upload(owner, "a.wav", new ByteArrayInputStream(Samples.wav(1)));

        assertThatThrownBy(() -> joined.join(List.of(one, slower))).isInstanceOf(SoundsDifferException.class);
        assertThatThrownBy(() -> joined.join(List.of(one, wave))).isInstanceOf(SoundsDifferException.class);
    }

    @Test
    void the_etag_is_that_of_the_sounds_in_their_order() throws IOException {
        Media one = kept(mp3(1, 44_100, 128));
        Media other = kept(mp3(2, 44_100, 128));

        assertThat(JoinedSounds.etag(List.of(one, other)))
                .isEqualTo(JoinedSounds.etag(List.of(one, other)))
                .isNotEqualTo(JoinedSounds.etag(List.of(other, one)));
    }

    private Media kept(byte[] mp3) {
        return media.upload(owner, "part.mp3", new ByteArrayInputStream(mp3));
    }

    private Facts inspect(byte[] mp3) throws IOException {
        Path file = Files.write(folder.resolve("whole.mp3"), mp3);
        try (MediaBytes bytes = MediaBytes.open(file)) {
            return new Mp3Format().inspect(bytes);
        }
    }

    private static byte[] bytes(Resource resource) throws IOException {
        try (InputStream in = resource.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static byte[] id3(int length) {
        return concat(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, (byte) (length >> 7), (byte) (length & 0x7f)}, new byte[length]);
    }

    private static byte[] concat(byte[]... pieces) {
        var out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    private static int times(byte[] bytes, String word) {
        return new String(bytes, StandardCharsets.ISO_8859_1).split(word, -1).length - 1;
    }

    private static byte[] mp3(int seconds, int rate, int kilobits) {
        var encoder = new LameEncoder(
                new AudioFormat(rate, 16, 1, true, false), kilobits, LameEncoder.CHANNEL_MODE_MONO, LameEncoder.QUALITY_LOW, false);
        byte[] pcm = new byte[rate * 2 * seconds];
        for (int i = 0; i < pcm.length / 2; i++) {
            int sample = (int) (Math.sin(i * 0.06) * 9_000);
            pcm[2 * i] = (byte) sample;
            pcm[2 * i + 1] = (byte) (sample >> 8);
        }
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[encoder.getMP3BufferSize()];
        for (int at = 0; at < pcm.length; at += encoder.getPCMBufferSize()) {
            int length = Math.min(encoder.getPCMBufferSize(), pcm.length - at);
            out.write(buffer, 0, encoder.encodeBuffer(pcm, at, length, buffer));
        }
        out.write(buffer, 0, encoder.encodeFinish(buffer));
        encoder.close();
        return out.toByteArray();
    }
}
