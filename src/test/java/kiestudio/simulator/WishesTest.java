package kiestudio.simulator;

import static kiestudio.simulator.RunningSimulator.JSON;
import static kiestudio.simulator.RunningSimulator.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WishesTest {

    private static final String MODEL = "google/imagen4";

    @TempDir
    Path home;

    RunningSimulator kie;

    @BeforeEach
    void start() {
        kie = new RunningSimulator(home, new SimulatorProperties(60, 100, 256), null);
    }

    @AfterEach
    void stop() {
        kie.close();
    }

    private String accepted(String prompt) throws Exception {
        return kie.accepted(MODEL, "prompt", prompt, "aspect_ratio", "1:1");
    }

    @Test
    void fail_ends_in_an_internal_error_that_costs_nothing() throws Exception {
        JsonNode data = kie.ended(accepted("A cat [fail]"));

        assertThat(data.path("state").asString()).isEqualTo("fail");
        assertThat(data.path("failCode").asString()).isEqualTo("500");
        assertThat(data.path("failMsg").asString()).isEqualTo("Internal Error, Please try again later.");
        assertThat(data.path("creditsConsumed").asDouble()).isZero();
        assertThat(data.path("resultJson").asString()).isEmpty();
    }

    @Test
    void moderated_is_refused_by_the_content_policy() throws Exception {
        JsonNode data = kie.ended(accepted("A cat [MODERATED]"));

        assertThat(data.path("failCode").asString()).isEqualTo("422");
        assertThat(data.path("failMsg").asString()).contains("CONTENT_POLICY_BLOCKED");
    }

    @Test
    void slow_takes_a_minute_at_normal_speed() throws Exception {
        long begin = System.nanoTime();

        kie.ended(accepted("A cat [slow]"));

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(950));
    }

    @Test
    void unclear_takes_the_task_and_answers_nothing() {
        assertThatThrownBy(() -> kie.create(MODEL, input("prompt", "A cat [unclear]", "aspect_ratio", "1:1"), null))
                .isInstanceOf(IOException.class);

        Ledger.Entry entry = kie.simulator.ledger().entries().getFirst();
        assertThat(kie.ended(entry.taskId()).path("state").asString()).isEqualTo("success");
        assertThat(kie.simulator.ledger().entries()).hasSize(1);
    }

    @Test
    void lost_is_a_success_without_an_address() throws Exception {
        assertThat(kie.results(accepted("A cat [lost]"))).isEmpty();
    }

    @Test
    void expired_links_are_forbidden_and_cannot_be_renewed() throws Exception {
        URI url = kie.results(accepted("A cat [expired]")).getFirst();

        assertThat(kie.get(url).statusCode()).isEqualTo(403);
        JsonNode renewed = kie.post("/api/v1/common/download-url", JSON.createObjectNode().put("url", url.toString()).toString());
        assertThat(renewed.path("code").asInt()).isEqualTo(422);
    }

    @Test
    void broken_files_are_whole_at_the_third_try() throws Exception {
        URI url = kie.results(accepted("A cat [broken]")).getFirst();

        byte[] first = kie.get(url).body();
        assertThatThrownBy(() -> kie.get(url)).isInstanceOf(IOException.class);
        byte[] third = kie.get(url).body();

        assertThat(first.length).isLessThan(third.length);
        assertThat(new String(third, third.length - 8, 4, StandardCharsets.ISO_8859_1)).isEqualTo("IEND");
    }

    @Test
    void throttle_is_refused_once_and_then_accepted() throws Exception {
        JsonNode first = kie.create(MODEL, input("prompt", "A cat [throttle]", "aspect_ratio", "1:1"), null);

        assertThat(first.path("code").asInt()).isEqualTo(429);
        assertThat(accepted("A cat [throttle]")).isNotEmpty();
    }

    @Test
    void no_credits_finds_the_account_empty_until_somebody_has_topped_up() throws Exception {
        JsonNode first = kie.create(MODEL, input("prompt", "A cat [no-credits]", "aspect_ratio", "1:1"), null);

        assertThat(first.path("code").asInt()).isEqualTo(402);
        assertThat(kie.call("/api/v1/chat/credit").path("data").asInt()).isZero();
        await().atMost(Duration.ofSeconds(10)).until(() ->
                kie.create(MODEL, input("prompt", "A cat [no-credits]", "aspect_ratio", "1:1"), null).path("code").asInt() == 200);
        assertThat(kie.call("/api/v1/chat/credit").path("data").asInt()).isPositive();
    }
}
