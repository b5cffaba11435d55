package kiestudio.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchResultTest extends MediaTest {

    private static final byte[] PNG = Samples.png(300, 200);
    private static final byte[] HALF = Arrays.copyOf(PNG, PNG.length / 2);

    @Test
    void a_good_result_is_kept_byte_for_byte() throws IOException {
        byte[] withTexts = Samples.concat(
                Samples.insert(PNG, 33, Samples.pngChunk("tEXt", Samples.ascii("prompt\0a cat"))), Samples.ascii("tail"));
        server.answerWhole("/cat.png?sig=1", withTexts);

        Media kept = kept(fetch("/cat.png?sig=1", MediaKind.IMAGE));

        assertThat(stored(kept)).isEqualTo(withTexts);
        assertThat(kept.origin()).isEqualTo(Media.Origin.RESULT);
        assertThat(kept.mimeType()).isEqualTo("image/png");
        assertThat(kept.width()).isEqualTo(300);
        assertThat(kept.fileName()).isEqualTo("result.png");
        assertThat(media.find(kept.id())).contains(kept);
        assertThat(parts()).isEmpty();
    }

    static Stream<Arguments> results() {
        byte[] mp4 = Samples.mp4(64, 48);
        byte[] m4a = Samples.concat(
                Samples.box("ftyp", Samples.ascii("M4A \0\0\0\0M4A ")),
                Samples.box("moov", Samples.box("trak", Samples.box("mdia", Samples.box("hdlr", Samples.ascii("\0\0\0\0\0\0\0\0soun\0\0"))))),
                Samples.box("mdat", new byte[100]));
        byte[] webm = Samples.concat(
                Samples.ascii("\u001aE\u00df\u00a3\u0087\u0042\u0082\u0084webm"), Samples.ascii("\u0018S\u0080g\u0084"), new byte[4]);
        byte[] oggHead = Samples.concat(Samples.ascii("OggS\0\2"), new byte[20], new byte[] {1, 8}, Samples.ascii("OpusHead"));
        byte[] oggEnd = Samples.concat(
                Samples.ascii("OggS\0\4"), new byte[] {(byte) 0x80, (byte) 0xbb, 0, 0, 0, 0, 0, 0}, new byte[12], new byte[] {1, 3}, new byte[3]);
        byte[] flac = Samples.concat(
                Samples.ascii("fLaC\u0080\0\0\42"), new byte[10], new byte[] {0x0a, (byte) 0xc4, 0x42, (byte) 0xf0, 0, 0, (byte) 0xac, 0x44},
                new byte[16], new byte[50]);
        return Stream.of(
                arguments("image/jpeg", MediaKind.IMAGE, Samples.jpeg(64, 48)),
                arguments("image/webp", MediaKind.IMAGE, Samples.webp()),
                arguments("image/gif", MediaKind.IMAGE, Samples.gif()),
                arguments("video/mp4", MediaKind.VIDEO, mp4),
                arguments("video/quicktime", MediaKind.VIDEO, qt(mp4)),
                arguments("video/webm", MediaKind.VIDEO, webm),
                arguments("audio/mpeg", MediaKind.AUDIO, Samples.mp3(1)),
                arguments("audio/wav", MediaKind.AUDIO, Samples.wav(1)),
                arguments("audio/mp4", MediaKind.AUDIO, m4a),
                arguments("audio/ogg", MediaKind.AUDIO, Samples.concat(oggHead, oggEnd)),
                arguments("audio/flac", MediaKind.AUDIO, flac));
    }

    private static byte[] qt(byte[] mp4) {
        byte[] mov = mp4.clone();
        System.arraycopy(Samples.ascii("qt  "), 0, mov, 8, 4);
        return mov;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("results")
    void every_kind_of_result_is_kept_under_its_own_type(String mimeType, MediaKind kind, byte[] bytes) throws IOException {
        server.answerWhole("/result", bytes);

        Media kept = kept(fetch("/result", kind));

        assertThat(kept.mimeType()).isEqualTo(mimeType);
        assertThat(stored(kept)).isEqualTo(bytes);
    }

    @Test
    void a_body_shorter_than_its_length_is_not_kept() {
        server.answer("/a.png", "200 OK\nContent-Length: " + PNG.length, HALF);

        assertTryAgain("/a.png", MediaKind.IMAGE, "");
    }

    @Test
    void a_body_without_its_last_chunk_is_not_kept() {
        byte[] chunk = Samples.concat(Samples.ascii(Integer.toHexString(PNG.length) + "\r\n"), PNG, Samples.ascii("\r\n"));
        server.answer("/a.png", "200 OK\nTransfer-Encoding: chunked", chunk);

        assertTryAgain("/a.png", MediaKind.IMAGE, "");
    }

    @Test
    void a_whole_chunked_body_is_kept() throws IOException {
        byte[] chunk = Samples.concat(Samples.ascii(Integer.toHexString(PNG.length) + "\r\n"), PNG, Samples.ascii("\r\n0\r\n\r\n"));
        server.answer("/a.png", "200 OK\nTransfer-Encoding: chunked", chunk);

        assertThat(stored(kept(fetch("/a.png", MediaKind.IMAGE)))).isEqualTo(PNG);
    }

    static Stream<Arguments> wholes() {
        return Stream.of(
                arguments("PNG", MediaKind.IMAGE, PNG),
                arguments("JPEG", MediaKind.IMAGE, Samples.jpeg(64, 48)),
                arguments("WebP", MediaKind.IMAGE, Samples.webp()),
                arguments("GIF", MediaKind.IMAGE, Samples.gif()),
                arguments("MP4", MediaKind.VIDEO, Samples.mp4(64, 48)),
                arguments("WAV", MediaKind.AUDIO, Samples.wav(1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wholes")
    void a_body_that_only_the_hang_up_ends_is_judged_by_its_structure(String name, MediaKind kind, byte[] whole) throws IOException {
        server.answer("/whole", "200 OK\nConnection: close", whole);
        server.answer("/half", "200 OK\nConnection: close", Arrays.copyOf(whole, whole.length / 2));
        server.answer("/almost", "200 OK\nConnection: close", Arrays.copyOf(whole, whole.length - 1));

        assertThat(stored(kept(fetch("/whole", kind)))).isEqualTo(whole);
        assertTryAgain("/half", kind, "");
        assertTryAgain("/almost", kind, "");
    }

    static Stream<Arguments> poorButComplete() {
        byte[] bareMp4 = Samples.concat(
                Samples.box("ftyp", Samples.ascii("isom\0\0\2\0isom")), Samples.box("mdat", new byte[64]));
        byte[] emptyTag = Samples.concat(Samples.ascii("ID3\3\0\0\0\0\0\0"), new byte[200]);
        byte[] bareJpeg = Samples.concat(
                Samples.ascii("\u00ff\u00d8\u00ff\u00e0\0\20JFIF\0\1\1\0\0\1\0\1\0\0"), Samples.ascii("\u00ff\u00d9"));
        return Stream.of(
                arguments("video/mp4", MediaKind.VIDEO, bareMp4),
                arguments("audio/mpeg", MediaKind.AUDIO, emptyTag),
                arguments("image/jpeg", MediaKind.IMAGE, bareJpeg));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poorButComplete")
    void what_was_paid_for_and_is_not_cut_off_is_kept_even_when_nothing_can_be_read_from_it(
            String mimeType, MediaKind kind, byte[] bytes) throws IOException {
        server.answerWhole("/poor", bytes);

        Media kept = kept(fetch("/poor", kind));

        assertThat(kept.mimeType()).isEqualTo(mimeType);
        assertThat(stored(kept)).isEqualTo(bytes);
        assertThat(media.thumbnail(kept, 256)).isEmpty();
    }

    @Test
    void a_web_page_with_200_is_not_a_result() {
        server.answerWhole("/a.png", Samples.ascii("\n <!doctype html><h1>Just a moment...</h1>"));

        assertTryAgain("/a.png", MediaKind.IMAGE, "a web page");
    }

    @Test
    void json_with_200_is_not_a_result() {
        server.answerWhole("/a.png", Samples.ascii("{\"code\":500}"));

        assertTryAgain("/a.png", MediaKind.IMAGE, "JSON");
    }

    @Test
    void zero_bytes_are_not_a_result() {
        server.answerWhole("/a.png", new byte[0]);

        assertTryAgain("/a.png", MediaKind.IMAGE, "empty");
    }

    @Test
    void another_kind_than_expected_is_not_a_result() {
        server.answerWhole("/a.mp4", PNG);

        assertTryAgain("/a.mp4", MediaKind.VIDEO, "PNG came where video was expected");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 410})
    void a_dead_address_is_told_from_a_bad_moment(int status) {
        server.answer("/a.png", status + " No\nContent-Length: 0", new byte[0]);

        assertThat(fetch("/a.png", MediaKind.IMAGE)).isEqualTo(new Fetched.Gone("HTTP " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 206, 400, 401, 429, 500, 502, 503})
    void every_other_status_is_a_bad_moment(int status) {
        server.answer("/a.png", status + " No\nContent-Length: 0", new byte[0]);

        assertTryAgain("/a.png", MediaKind.IMAGE, "HTTP " + status);
    }

    @Test
    void a_redirect_is_followed() throws IOException {
        server.answer("/old", "302 Found\nLocation: /new\nContent-Length: 0", new byte[0]);
        server.answerWhole("/new", PNG);

        assertThat(stored(kept(fetch("/old", MediaKind.IMAGE)))).isEqualTo(PNG);
    }

    @Test
    void a_redirect_to_a_private_address_is_not_followed() throws IOException {
        try (var other = new ResultServer()) {
            other.answerWhole("/secret", PNG);
            server.answer("/a.png", "302 Found\nLocation: " + other.address() + "/secret\nContent-Length: 0", new byte[0]);

            assertTryAgain("/a.png", MediaKind.IMAGE, "not a public address");
        }
    }

    @Test
    void nobody_at_home_is_a_bad_moment() throws IOException {
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }

        Fetched fetched = media.fetch(owner, URI.create("http://127.0.0.1:" + port + "/a.png"), MediaKind.IMAGE, "a");

        assertThat(fetched).isInstanceOf(Fetched.TryAgain.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "mailto:a@b", "relative", "http:///nohost", "https://user@host/x"})
    void an_address_that_is_none_of_ours_never_throws(String address) {
        assertThat(media.fetch(owner, URI.create(address), MediaKind.IMAGE, "a")).isInstanceOf(Fetched.TryAgain.class);
    }

    @Test
    void a_full_disk_is_a_bad_moment_and_leaves_nothing() throws IOException {
        server.answerWhole("/a.png", PNG);
        use(Long.MAX_VALUE);

        assertTryAgain("/a.png", MediaKind.IMAGE, "no space");
    }

    @Test
    void the_same_result_fetched_twice_is_stored_once() {
        server.answerWhole("/a.png", PNG);

        Media first = kept(fetch("/a.png", MediaKind.IMAGE));
        Media again = kept(fetch("/a.png", MediaKind.IMAGE));

        assertThat(media.file(again)).isEqualTo(media.file(first)).exists();
    }

    private void assertTryAgain(String path, MediaKind kind, String reason) {
        assertThat(fetch(path, kind))
                .asInstanceOf(type(Fetched.TryAgain.class))
                .satisfies(again -> assertThat(again.reason()).contains(reason).isNotBlank());
        // The preview of an earlier result may still be on its way.
        await().untilAsserted(() -> assertThat(store.parts()).isEmptyDirectory());
    }

    private static Media kept(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Kept.class);
        return ((Fetched.Kept) fetched).media();
    }
}
