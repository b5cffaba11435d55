package kiestudio.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PreviewPoolTest {

    @Test
    void a_decoder_that_does_not_end_is_interrupted_and_given_up() throws Exception {
        var ended = new CountDownLatch(1);
        var interrupted = new AtomicBoolean();
        try (var pool = new PreviewPool(Duration.ofMillis(200))) {
            assertThatExceptionOfType(BrokenMediaException.class)
                    .isThrownBy(() -> pool.run(() -> {
                        try {
                            new CountDownLatch(1).await();
                        } catch (InterruptedException e) {
                            interrupted.set(true);
                        }
                        ended.countDown();
                        return "never";
                    }))
                    .withMessageContaining("took longer");
            ended.await();
            assertThat(interrupted).isTrue();
            assertThat(pool.<String>run(() -> "next")).isEqualTo("next");
        }
    }

    @Test
    void a_decoder_that_runs_out_of_memory_takes_nobody_with_it() throws Exception {
        try (var pool = new PreviewPool(Duration.ofSeconds(5))) {
            assertThatExceptionOfType(BrokenMediaException.class).isThrownBy(() -> pool.run(() -> {
                throw new OutOfMemoryError("a box of two gigabytes");
            }));
        }
    }

    @Test
    void a_stopping_studio_leaves_the_preview_for_another_day() {
        var pool = new PreviewPool(Duration.ofSeconds(5));

        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> pool.run(() -> {
            pool.close();
            throw new InterruptedException();
        }));
    }
}
