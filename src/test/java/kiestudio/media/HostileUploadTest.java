package kiestudio.media;

import static kiestudio.media.MediaRefusedException.Reason.BROKEN;
import static kiestudio.media.MediaRefusedException.Reason.BROKEN_OFF;
import static kiestudio.media.MediaRefusedException.Reason.NO_SPACE;
import static kiestudio.media.MediaRefusedException.Reason.TOO_LARGE;
import static kiestudio.media.MediaRefusedException.Reason.UNSUPPORTED_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileUploadTest extends MediaTest {

    static Stream<Arguments> refused() {
        byte[] png = Samples.png(40, 30);
        byte[] jpeg = Samples.jpeg(64, 48);
        byte[] damaged = png.clone();
        damaged[60] ^= 0x55;
        byte[] mp4 = Samples.mp4(32, 32);
        byte[] longWebp = Samples.webp();
        longWebp[4] = 0x70;
        byte[] wideWebp = Samples.riff(
                "WEBP",
                Samples.riffChunk("VP8X", new byte[] {0, 0, 0, 0, 9, 0, 0, 9, 0, 0}),
                Arrays.copyOfRange(Samples.webp(), 12, Samples.webp().length));
        return Stream.of(
                arguments("nothing at all", new byte[0], BROKEN),
                arguments("one byte", new byte[] {(byte) 0x89}, UNSUPPORTED_TYPE),
                arguments("a web page", Samples.ascii("<!doctype html><script>alert(1)</script>"), UNSUPPORTED_TYPE),
                arguments("SVG", Samples.ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), UNSUPPORTED_TYPE),
                arguments("SVG as XML", Samples.ascii("<?xml version='1.0'?><svg/>"), UNSUPPORTED_TYPE),
                arguments("PDF", Samples.ascii("%PDF-1.7\n1 0 obj"), UNSUPPORTED_TYPE),
                arguments("ZIP", Samples.ascii("PK\3\4aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), UNSUPPORTED_TYPE),
                arguments("GIF", Samples.gif(), UNSUPPORTED_TYPE),
                arguments("AVIF", Samples.box("ftyp", Samples.ascii("avif\0\0\0\0avifmif1")), UNSUPPORTED_TYPE),
                arguments("MOV", Samples.box("ftyp", Samples.ascii("qt  \0\0\0\0qt  ")), UNSUPPORTED_TYPE),
                arguments("a program", Samples.concat(Samples.ascii("\u007fELF\2\1\1"), new byte[64]), UNSUPPORTED_TYPE),
                arguments("a script", Samples.ascii("#!/bin/sh\nrm -rf /\n"), UNSUPPORTED_TYPE),
                arguments("JSON", Samples.ascii("{\"files\":[\"/etc/passwd\"]}"), UNSUPPORTED_TYPE),
                arguments("a bomb of 400 megapixels", Samples.pngBomb(20_000, 20_000), TOO_LARGE),
                arguments("a bomb of one long row", Samples.pngBomb(2_000_000_000, 1), TOO_LARGE),
                arguments("41 megapixels", Samples.pngBomb(8_200, 5_000), TOO_LARGE),
                arguments("a PNG that promises more than it has", Samples.pngBomb(4_000, 4_000), BROKEN),
                arguments("a PNG without a size", Samples.pngBomb(0, 10), BROKEN),
                arguments("a PNG cut in the middle", Arrays.copyOf(png, png.length / 2), BROKEN),
                arguments("a PNG without its end", Arrays.copyOf(png, png.length - 12), BROKEN),
                arguments("a PNG with a changed byte", damaged, BROKEN),
                arguments("a PNG that is only a signature", Arrays.copyOf(png, 8), BROKEN),
                arguments("a JPEG cut in the middle", Arrays.copyOf(jpeg, jpeg.length / 2), BROKEN),
                arguments("a JPEG without its end", Arrays.copyOf(jpeg, jpeg.length - 2), BROKEN),
                arguments("a JPEG that goes on as a web page",
                        Samples.concat(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, Samples.ascii("<html>")), BROKEN),
                arguments("a WebP longer than its file", longWebp, BROKEN),
                arguments("a WebP whose canvas lies", wideWebp, BROKEN),
                arguments("a WebP of noise",
                        Samples.riff("WEBP", Samples.riffChunk("VP8L", new byte[] {0x2f, 9, 0x40, 2, 0, 1, 2, 3})), BROKEN),
                arguments("an MP4 cut in the middle", Arrays.copyOf(mp4, mp4.length / 2), BROKEN),
                arguments("an MP4 with boxes of no size",
                        Samples.concat(Samples.box("ftyp", Samples.ascii("isom\0\0\0\0")), new byte[] {0, 0, 0, 3, 'm', 'o', 'o', 'v'}),
                        BROKEN),
                arguments("a WAV cut in the middle", Arrays.copyOf(Samples.wav(1), 20_000), BROKEN),
                arguments("a WAV that is a web page",
                        Samples.concat(Samples.ascii("RIFF\0\1\0\0WAVE<script>"), new byte[300]), BROKEN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void is_refused_and_leaves_nothing_behind(String what, byte[] bytes, MediaRefusedException.Reason reason) throws IOException {
        assertThatExceptionOfType(MediaRefusedException.class)
                .isThrownBy(() -> upload("innocent.png", bytes))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
                .withMessageContaining("Nothing was kept");

        assertThat(parts()).isEmpty();
        assertThat(keptFiles()).isEmpty();
    }

    @Test
    void a_refused_type_names_what_is_allowed() {
        assertThatExceptionOfType(MediaRefusedException.class)
                .isThrownBy(() -> upload("a.svg", Samples.ascii("<svg/>")))
                .withMessageContaining("PNG, JPEG, WebP, MP4, WAV, MP3");
    }

    @Test
    void an_endless_upload_is_cut_at_the_limit() throws IOException {
        var asked = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                asked.incrementAndGet();
                return 0;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                asked.addAndGet(length);
                return length;
            }
        };

        assertThatExceptionOfType(MediaRefusedException.class)
                .isThrownBy(() -> media.upload(owner, "a.png", endless))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(TOO_LARGE))
                .withMessageContaining("100 MB");
        assertThat(asked.get()).isLessThan(TakeUpload.MAX_BYTES + (1 << 18));
        assertThat(parts()).isEmpty();
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws IOException {
        InputStream breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatExceptionOfType(MediaRefusedException.class)
                .isThrownBy(() -> media.upload(owner, "a.png", breaking))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(BROKEN_OFF));
        assertThat(parts()).isEmpty();
    }

    @Test
    void a_full_disk_refuses_uploads_with_the_reason() throws IOException {
        use(Long.MAX_VALUE);

        assertThatExceptionOfType(MediaRefusedException.class)
                .isThrownBy(() -> upload("a.png", Samples.png(4, 3)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(NO_SPACE));
        assertThat(parts()).isEmpty();
    }

    @Test
    void what_hangs_behind_the_end_of_a_file_is_cut_off() throws IOException {
        byte[] page = Samples.ascii("<script>alert(document.cookie)</script>");

        assertThat(stored(upload("a.png", Samples.concat(Samples.png(40, 30), page)))).isEqualTo(Samples.png(40, 30));
        assertThat(stored(upload("a.jpg", Samples.concat(Samples.jpeg(64, 48), page)))).isEqualTo(Samples.jpeg(64, 48));
        assertThat(stored(upload("a.webp", Samples.concat(Samples.webp(), page)))).isEqualTo(Samples.webp());
        assertThat(stored(upload("a.wav", Samples.concat(Samples.wav(1), page)))).isEqualTo(Samples.wav(1));
        byte[] mp3 = Samples.mp3(1);
        assertThat(stored(upload("a.mp3", Samples.concat(mp3, page)))).isEqualTo(mp3);
        byte[] mp4 = Samples.mp4(32, 32);
        assertThat(stored(upload("a.mp4", Samples.concat(mp4, page)))).isEqualTo(mp4);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("../../etc/passwd", "passwd.png"),
                arguments("C:\\Users\\me\\photo.PNG", "photo.png"),
                arguments("/", "image.png"),
                arguments("", "image.png"),
                arguments("...", "image.png"),
                arguments(".htaccess", "htaccess.png"),
                arguments("page.html", "page.html.png"),
                arguments("a\r\nSet-Cookie: x=1.png", "aSet-Cookie x=1.png"),
                arguments("photo\u202egnp.exe", "photognp.exe.png"),
                arguments("a\0b.png", "ab.png"),
                arguments("\"><img src=x>.png", "img src=x.png"),
                arguments("Закат над морем.png", "Закат над морем.png"),
                arguments("x".repeat(500) + ".png", "x".repeat(116) + ".png"),
                arguments("x".repeat(115) + "😀😀.png", "x".repeat(115) + ".png"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_name_is_for_display_only(String given, String shown) {
        Media kept = upload(given, Samples.png(4, 3));

        assertThat(kept.fileName()).isEqualTo(shown);
        assertThat(media.file(kept)).startsWith(store.root()).hasFileName(kept.sha256());
        assertThat(media.find(kept.id())).contains(kept);
        assertThat(kept.ownerId()).isEqualTo(owner);
    }

    private List<String> keptFiles() throws IOException {
        try (Stream<Path> all = Files.walk(store.root())) {
            return all.filter(Files::isRegularFile).map(path -> path.getFileName().toString()).toList();
        }
    }
}
