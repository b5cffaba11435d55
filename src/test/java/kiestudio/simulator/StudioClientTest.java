package kiestudio.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import kiestudio.kie.KieClient;
import kiestudio.kie.KieLook;
import kiestudio.kie.KieOutcome;
import kiestudio.platform.OutboundHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** The studio's own client against the simulator: both must mean the same contract. */
class StudioClientTest {

    private static final String MODEL = "recraft/crisp-upscale";

    @TempDir
    Path home;

    RunningSimulator kie;
    KieClient client;

    @BeforeEach
    void start() {
        kie = RunningSimulator.fast(home);
        client = new KieClient(kie.simulator.endpoint(), new OutboundHttp());
    }

    @AfterEach
    void stop() {
        kie.close();
    }

    @Test
    void an_upload_becomes_a_task_that_is_watched_to_its_result() throws Exception {
        Path file = home.resolve("source.png");
        Pictures.write(new Artwork("sea", "m", 1).painted(320, 200), "png", file);
        ObjectNode input = RunningSimulator.input("image", client.upload(file, "image/png").toString());

        KieOutcome outcome = client.create(MODEL, input, null);

        String taskId = ((KieOutcome.Accepted) outcome).taskId();
        KieLook.Succeeded look = (KieLook.Succeeded) await().atMost(Duration.ofSeconds(30))
                .until(() -> client.look(taskId), KieLook.Succeeded.class::isInstance);
        URI url = look.urls().getFirst();
        assertThat(look.credits()).isEqualByComparingTo("0.5");
        assertThat(kie.get(url).statusCode()).isEqualTo(200);
        assertThat(client.echo(taskId).orElseThrow().input()).isEqualTo(input);
        assertThat(client.downloadUrl(url)).isPresent();
        assertThat(client.balance()).isEqualByComparingTo("99999.5");
    }

    @Test
    void each_word_of_trouble_is_understood_as_what_it_is() {
        assertThat(create("[unclear]")).isInstanceOf(KieOutcome.Unknown.class);
        assertThat(create("[throttle]")).isInstanceOf(KieOutcome.Throttled.class);
        assertThat(create("[no-credits]")).isInstanceOf(KieOutcome.Blocked.class);
        assertThat(client.create("nobody/knows-this", RunningSimulator.input(), null)).isInstanceOf(KieOutcome.Rejected.class);
        assertThat(client.create(MODEL, RunningSimulator.input(), null)).isInstanceOf(KieOutcome.Rejected.class);
        assertThat(client.look("nobody")).isInstanceOf(KieLook.NotFound.class);
    }

    private KieOutcome create(String prompt) {
        return client.create("google/imagen4", RunningSimulator.input("prompt", prompt, "aspect_ratio", "1:1"), null);
    }
}
