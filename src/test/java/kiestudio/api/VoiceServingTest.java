package kiestudio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import kiestudio.api.Program.Reply;
import kiestudio.media.VoiceSamples;
import org.junit.jupiter.api.Test;

/** The simulator speaks the voices. */
class VoiceServingTest extends RestTest {

    private static final String MODEL = "elevenlabs/text-to-speech-turbo-2-5";
    private static final String SAMPLE = VoiceSamples.path(MODEL, "2zRM7PkgwBPiau2jvVXc");

    @Test
    void a_voice_is_heard_whole_and_by_range_and_stays_private() {
        Reply whole = anna.get(SAMPLE);
        Reply begin = boris.get(SAMPLE, "Range", "bytes=0-99");

        assertThat(whole.status()).as(whole.text()).isEqualTo(200);
        assertThat(whole.header("Content-Type")).isEqualTo("audio/mpeg");
        assertThat(whole.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(whole.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(whole.body().length).isGreaterThan(1000);
        assertThat(begin.status()).isEqualTo(206);
        assertThat(begin.body()).isEqualTo(Arrays.copyOf(whole.body(), 100));
        assertThat(anna.get(SAMPLE, "If-None-Match", whole.header("ETag")).status()).isEqualTo(304);
    }

    @Test
    void two_voices_sound_different() {
        assertThat(anna.get(SAMPLE).body()).isNotEqualTo(anna.get(VoiceSamples.path(MODEL, "EkK5I93UQWFDigLMpZcX")).body());
    }

    @Test
    void what_the_catalogue_does_not_name_is_not_there() {
        problem(anna.get(VoiceSamples.path(MODEL, "nobody")), 404);
        problem(anna.get(VoiceSamples.path("google/imagen4", "2zRM7PkgwBPiau2jvVXc")), 404);
        problem(anna.get(VoiceSamples.path("no/model", "2zRM7PkgwBPiau2jvVXc")), 404);
        problem(anna.get("/media/voices/2zRM7PkgwBPiau2jvVXc/sample"), 400);
    }

    @Test
    void without_signing_in_nothing_is_heard() {
        problem(nobody.get(SAMPLE), 401);
    }
}
