package kiestudio.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class PreviewsTest extends MediaTest {

    @Test
    void a_picture_has_thumbnails_of_both_sizes() throws IOException {
        Media kept = upload("a.png", Samples.png(1600, 800));

        assertThat(thumbnail(kept, 256)).returns(256, BufferedImage::getWidth).returns(128, BufferedImage::getHeight);
        assertThat(thumbnail(kept, 768)).returns(768, BufferedImage::getWidth).returns(384, BufferedImage::getHeight);
        assertThat(media.thumbnail(kept, 256).orElseThrow().mimeType()).isEqualTo("image/jpeg");
        assertThat(new Color(thumbnail(kept, 256).getRGB(128, 20)).getRed()).isGreaterThan(200);
        assertThat(new Color(thumbnail(kept, 256).getRGB(128, 100)).getBlue()).isGreaterThan(150);
    }

    @Test
    void a_small_picture_is_not_blown_up() throws IOException {
        assertThat(thumbnail(upload("a.png", Samples.png(40, 30)), 768)).returns(40, BufferedImage::getWidth);
    }

    @Test
    void a_long_narrow_picture_keeps_a_pixel() throws IOException {
        assertThat(thumbnail(upload("a.png", Samples.png(9000, 2)), 256)).returns(1, BufferedImage::getHeight);
    }

    @Test
    void transparency_survives_as_png() throws IOException {
        BufferedImage picture = Samples.picture(400, 400, BufferedImage.TYPE_INT_ARGB);
        IntStream.range(0, 200).forEach(y -> IntStream.range(0, 400).forEach(x -> picture.setRGB(x, y, 0)));
        Media kept = upload("a.png", Samples.encode(picture, "png"));

        assertThat(media.thumbnail(kept, 256).orElseThrow().mimeType()).isEqualTo("image/png");
        assertThat(thumbnail(kept, 256).getRGB(128, 10) >>> 24).isZero();
    }

    @Test
    void an_alpha_channel_that_hides_nothing_makes_a_jpeg() {
        Media kept = upload("a.png", Samples.encode(Samples.picture(400, 400, BufferedImage.TYPE_INT_ARGB), "png"));

        assertThat(media.thumbnail(kept, 256).orElseThrow().mimeType()).isEqualTo("image/jpeg");
    }

    @Test
    void grey_with_transparency_keeps_its_brightness() throws IOException {
        var model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false, Transparency.TRANSLUCENT, DataBuffer.TYPE_BYTE);
        var raster = model.createCompatibleWritableRaster(400, 400);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                raster.setPixel(x, y, new int[] {128, x < 200 ? 0 : 255});
            }
        }
        Media kept = upload("a.png", Samples.encode(new BufferedImage(model, raster, false, null), "png"));

        assertThat(new Color(thumbnail(kept, 256).getRGB(200, 128)).getRed()).isBetween(126, 130);
        assertThat(thumbnail(kept, 256).getRGB(50, 128) >>> 24).isZero();
    }

    @Test
    void sixteen_bit_and_grey_pictures_have_thumbnails() throws IOException {
        Media deep = upload("a.png", Samples.encode(Samples.picture(300, 300, BufferedImage.TYPE_USHORT_GRAY), "png"));
        Media grey = upload("b.png", Samples.encode(Samples.picture(300, 300, BufferedImage.TYPE_BYTE_GRAY), "png"));

        int expected = new Color(thumbnail(grey, 256).getRGB(128, 30)).getRed();
        assertThat(new Color(thumbnail(deep, 256).getRGB(128, 30)).getRed()).isBetween(expected - 8, expected + 8);
    }

    @Test
    void a_large_picture_is_shown_small() throws IOException {
        Media kept = upload("a.jpg", Samples.jpeg(6000, 4000));

        BufferedImage small = thumbnail(kept, 768);
        assertThat(small.getWidth()).isEqualTo(768);
        assertThat(new Color(small.getRGB(384, 100)).getRed()).isGreaterThan(200);
    }

    @Test
    void a_result_that_lies_on_its_side_is_shown_upright() throws IOException {
        server.answerWhole("/a.jpg", Samples.photo(64, 48, 6));
        Media kept = ((Fetched.Kept) fetch("/a.jpg", MediaKind.IMAGE)).media();

        assertThat(kept.width()).isEqualTo(48);
        assertThat(thumbnail(kept, 256)).returns(48, BufferedImage::getWidth).returns(64, BufferedImage::getHeight);
    }

    @Test
    void a_webp_has_a_thumbnail() throws IOException {
        assertThat(thumbnail(upload("a.webp", Samples.webp()), 256)).returns(1, BufferedImage::getWidth);
    }

    @Test
    void a_film_shows_its_first_frame() throws IOException {
        Media kept = upload("a.mp4", Samples.mp4(320, 180));

        BufferedImage poster = thumbnail(kept, 256);
        assertThat(poster).returns(256, BufferedImage::getWidth).returns(144, BufferedImage::getHeight);
        assertThat(new Color(poster.getRGB(128, 20)).getRed()).isGreaterThan(180);
        assertThat(new Color(poster.getRGB(128, 120)).getBlue()).isGreaterThan(130);
    }

    @Test
    void a_film_in_a_codec_java_cannot_read_has_no_poster_and_is_not_tried_twice() throws IOException {
        byte[] film = Samples.mp4(64, 48);
        System.arraycopy(Samples.ascii("hvc1"), 0, film, indexOf(film, Samples.ascii("avc1")), 4);
        System.arraycopy(Samples.ascii("hvcC"), 0, film, indexOf(film, Samples.ascii("avcC")), 4);
        Media kept = upload("a.mp4", film);

        assertThat(media.thumbnail(kept, 256)).isEmpty();
        assertThat(store.derivedPath(kept.sha256(), "-none")).exists();
        assertThat(media.thumbnail(kept, 768)).isEmpty();
    }

    @Test
    void a_sound_shows_how_loud_it_is_on_nothing() throws IOException {
        for (Media kept : new Media[] {upload("a.wav", Samples.wav(2)), upload("a.mp3", Samples.mp3(2))}) {
            BufferedImage wave = thumbnail(kept, 768);

            assertThat(media.thumbnail(kept, 768).orElseThrow().mimeType()).isEqualTo("image/png");
            assertThat(wave.getWidth()).isEqualTo(768);
            assertThat(wave.getRGB(0, 0) >>> 24).isZero();
            // The tone swells: little ink at the beginning, much at the end, half in the middle.
            assertThat(ink(wave, 10)).isLessThan(30);
            assertThat(ink(wave, 384)).isBetween(60, 130);
            assertThat(ink(wave, 740)).isGreaterThan(140);
        }
    }

    /** How many pixels of the bar around this column are drawn. */
    private static int ink(BufferedImage wave, int column) {
        return (int) IntStream.range(0, wave.getHeight()).filter(y -> wave.getRGB(column / 4 * 4 + 1, y) >>> 24 > 100).count();
    }

    @Test
    void many_who_ask_at_once_get_what_was_made_once() throws Exception {
        Media kept = upload("a.png", Samples.png(1600, 800));
        var derived = store.derivedPath(kept.sha256(), "-256.jpg");
        Files.delete(derived);
        Files.delete(store.derivedPath(kept.sha256(), "-768.jpg"));

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 30).mapToObj(i -> people.submit(() -> media.thumbnail(kept, 256))).toList();
            for (Future<?> one : asked) {
                assertThat(one.get()).asInstanceOf(InstanceOfAssertFactories.OPTIONAL).isPresent();
            }
        }
        Files.setLastModifiedTime(derived, FileTime.fromMillis(0));
        media.thumbnail(kept, 256);
        assertThat(Files.getLastModifiedTime(derived).toMillis()).isZero();
        assertThat(parts()).isEmpty();
    }

    @Test
    void only_two_sizes_exist() {
        Media kept = upload("a.png", Samples.png(4, 3));

        assertThatIllegalArgumentException().isThrownBy(() -> media.thumbnail(kept, 10_000));
    }

    private BufferedImage thumbnail(Media kept, int side) throws IOException {
        return ImageIO.read(media.thumbnail(kept, side).orElseThrow().bytes().getInputStream());
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        return IntStream.range(0, bytes.length - wanted.length)
                .filter(i -> Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length))
                .findFirst()
                .orElseThrow();
    }
}
