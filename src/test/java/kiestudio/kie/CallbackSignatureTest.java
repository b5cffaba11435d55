package kiestudio.kie;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import kiestudio.platform.KieProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackSignatureTest {

    private static final Instant NOW = Instant.ofEpochSecond(1767225600);

    /** Made by: printf 'task_1.1767225600' | openssl dgst -sha256 -hmac the-hmac-key -binary | base64 */
    private static final String SIGNATURE = "VYzyxiacYgmUL+RYlGTCY1Bv1S6qIeThI0eCK9zsf9c=";

    private final CallbackSignature signature = signature("the-hmac-key", NOW);

    @Test
    void a_signature_of_now_is_accepted() {
        assertThat(signature.accepts("task_1", "1767225600", SIGNATURE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -1, 1, 300})
    void a_signature_is_good_for_300_seconds_either_way(long seconds) {
        assertThat(signature("the-hmac-key", NOW.plusSeconds(seconds)).accepts("task_1", "1767225600", SIGNATURE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, 86_400})
    void an_old_or_future_signature_is_refused(long seconds) {
        assertThat(signature("the-hmac-key", NOW.plusSeconds(seconds)).accepts("task_1", "1767225600", SIGNATURE)).isFalse();
    }

    @Test
    void another_task_time_key_or_signature_is_refused() {
        assertThat(signature.accepts("task_2", "1767225600", SIGNATURE)).isFalse();
        assertThat(signature.accepts("task_1", "1767225601", SIGNATURE)).isFalse();
        assertThat(signature("another", NOW).accepts("task_1", "1767225600", SIGNATURE)).isFalse();
        assertThat(signature.accepts("task_1", "1767225600", SIGNATURE.substring(1))).isFalse();
        assertThat(signature.accepts("task_1", "1767225600", "")).isFalse();
        assertThat(signature.accepts("task_1", "1767225600", null)).isFalse();
        assertThat(signature.accepts("task_1", null, SIGNATURE)).isFalse();
    }

    @Test
    void a_well_signed_time_that_is_no_time_is_refused() {
        assertThat(signature.accepts("task_1", "soon", "Yi5KMj60dx7IVlSKUC0sTFMwUOQ4jSZlU0LUsJFRdD0=")).isFalse();
        assertThat(signature.accepts("task_1", "9223372036854775807", "x3L/o1/9YAp7riiHoG451/EPZ5AWf+2WcKDlJbCB/eo=")).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void without_a_key_unsigned_callbacks_are_accepted(@Nullable String key) {
        assertThat(signature(key, NOW).accepts("task_1", null, null)).isTrue();
    }

    private static CallbackSignature signature(@Nullable String key, Instant now) {
        var kie = new KieProperties(null, URI.create("https://api.kie.ai"), URI.create("https://kieai.redpandaai.co"), null, key);
        return new CallbackSignature(kie, Clock.fixed(now, ZoneOffset.UTC));
    }
}
