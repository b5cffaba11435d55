package kiestudio.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kiestudio.media.VoiceSamples.Sample;
import kiestudio.platform.KieEndpoint;
import kiestudio.platform.MediaHttp;
import kiestudio.platform.OutboundHttp;
import kiestudio.support.RawServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceSamplesTest {

    private static final byte[] SOUND = Samples.mp3(1);

    @TempDir
    Path folder;

    private final RawServer host = new RawServer(whole(SOUND));
    private final OutboundHttp http = new OutboundHttp();
    private MediaStore store;
    private VoiceSamples samples;

    @BeforeEach
    void open() {
        store = new MediaStore(folder, 0);
        samples = afterRestart();
    }

    private VoiceSamples afterRestart() {
        var kie = new KieEndpoint(host.address(""), host.address(""), "key", false);
        return new VoiceSamples(store, new MediaHttp(kie, http, VoiceSamples.LIMITS));
    }

    @AfterEach
    void close() throws IOException {
        http.close();
        host.close();
    }

    @Test
    void a_sample_is_fetched_once_and_kept_over_a_restart() throws IOException {
        Sample first = find();
        Sample later = afterRestart().find("james", address());

        assertThat(first.bytes().getContentAsByteArray()).isEqualTo(SOUND);
        assertThat(first.mimeType()).isEqualTo("audio/mpeg");
        assertThat(later.etag()).isEqualTo(first.etag());
        assertThat(host.onlyRequest().headers()).doesNotContainKeys("authorization", "cookie");
    }

    @Test
    void who_asks_while_it_is_being_fetched_waits_for_that_and_fetches_nothing() {
        var everybodyAsked = new CountDownLatch(1);
        host.script((request, connection) -> {
            everybodyAsked.await();
            whole(SOUND).answer(request, connection);
        });

        var asking = IntStream.range(0, 8).mapToObj(i -> new CompletableFuture<Sample>()).toList();
        var threads = asking.stream()
                .map(answer -> Thread.ofPlatform().start(() -> answer.complete(find())))
                .toList();
        await().until(() -> host.requests().size() == 1
                && threads.stream().filter(thread -> thread.getState() == Thread.State.WAITING).count() == 7);
        everybodyAsked.countDown();

        assertThat(asking).extracting(CompletableFuture::join).extracting(Sample::etag).hasSize(8).containsOnly(find().etag());
        assertThat(host.requests()).hasSize(1);
    }

    @Test
    void a_failure_is_told_and_the_next_call_tries_again() {
        host.script(RawServer.respond(503, "text/plain", "not now"));
        assertThatThrownBy(this::find).isInstanceOf(SampleUnavailableException.class).hasMessage("HTTP 503");

        host.script(whole(SOUND));
        assertThat(find().mimeType()).isEqualTo("audio/mpeg");
        assertThat(host.requests()).hasSize(2);
    }

    @Test
    void what_is_no_whole_sound_is_not_kept() {
        unavailable(RawServer.respond(200, "audio/mpeg", "<html>Sign in</html>"));
        unavailable(RawServer.respond(200, "audio/mpeg", ""));
        unavailable(whole(Samples.png(30, 20)));
        unavailable((request, connection) -> {
            RawServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: " + SOUND.length + "\r\n\r\n");
            connection.getOutputStream().write(Arrays.copyOf(SOUND, SOUND.length / 2));
        });

        assertThat(everythingKept()).isEmpty();
    }

    @Test
    void a_sample_over_five_megabytes_is_not_taken() {
        unavailable(whole(Samples.concat(SOUND, new byte[5 << 20])));

        assertThat(everythingKept()).isEmpty();
    }

    @Test
    void a_redirect_to_a_private_address_is_not_followed() throws IOException {
        try (var inside = new RawServer(whole(SOUND))) {
            unavailable(RawServer.redirect(302, inside.address("/secret.mp3").toString()));

            assertThat(inside.requests()).isEmpty();
        }
    }

    @Test
    void an_address_that_is_none_is_a_failure_like_any_other() {
        assertThatThrownBy(() -> samples.find("typo", "https//static example/voice.mp3"))
                .isInstanceOf(SampleUnavailableException.class);
        assertThat(host.requests()).isEmpty();
    }

    private Sample find() {
        return samples.find("james", address());
    }

    private String address() {
        return host.address("/voice/james.mp3").toString();
    }

    private void unavailable(RawServer.Script answer) {
        host.script(answer);
        assertThatThrownBy(this::find).isInstanceOf(SampleUnavailableException.class);
    }

    private List<Path> everythingKept() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RawServer.Script whole(byte[] body) {
        return (request, connection) -> {
            RawServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Type: audio/mpeg\r\nContent-Length: " + body.length + "\r\n\r\n");
            connection.getOutputStream().write(body);
        };
    }
}
