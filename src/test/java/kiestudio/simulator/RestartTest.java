package kiestudio.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    @TempDir
    Path home;

    @Test
    void finished_and_running_tasks_uploads_and_the_ledger_are_found_again() throws Exception {
        String done;
        String running;
        String upload;
        try (RunningSimulator before = new RunningSimulator(home, new SimulatorProperties(5, 100, 256), null)) {
            done = before.accepted("google/imagen4", "prompt", "A cat", "aspect_ratio", "1:1");
            before.results(done);
            upload = before.upload(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "a.png");
            running = before.accepted("kling/v2-5-turbo-text-to-video-pro", "prompt", "A cat", "duration", "5");
            assertThat(before.info(running).path("state").asString()).isIn("waiting", "queuing", "generating");
        }

        try (RunningSimulator after = RunningSimulator.fast(home)) {
            URI url = after.results(done).getFirst();
            assertThat(url.getPort()).isEqualTo(after.origin().getPort());
            assertThat(after.get(url).statusCode()).isEqualTo(200);
            assertThat(after.results(running)).hasSize(1);
            assertThat(after.picture("recraft/crisp-upscale", "image", upload).getWidth()).isEqualTo(600);
            assertThat(after.simulator.ledger().entries()).hasSize(3);
        }
    }

    @Test
    void what_is_older_than_fourteen_days_is_forgotten() throws Exception {
        String old;
        try (RunningSimulator before = RunningSimulator.fast(home)) {
            old = before.accepted("google/imagen4", "prompt", "A cat", "aspect_ratio", "1:1");
            before.results(old);
        }
        Path result = home.resolve("files/results/" + old + "-1.png");
        Files.setLastModifiedTime(result, FileTime.from(Instant.now().minus(Duration.ofDays(1))));

        Clock later = Clock.fixed(Instant.now().plus(Duration.ofDays(14)), ZoneOffset.UTC);
        Simulator after = new Simulator(RunningSimulator.CATALOG, home, new SimulatorProperties(200, 100, 64), later, null);
        after.start();
        after.stop();

        assertThat(result).doesNotExist();
        assertThat(home.resolve("tasks/" + old + ".json")).doesNotExist();
        assertThat(after.ledger().entries()).isEmpty();
    }
}
