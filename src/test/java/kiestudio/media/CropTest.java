package kiestudio.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CropTest extends MediaTest {

    private static final long ENOUGH = 1 << 20;

    /** 12 × 8 pixels, lossless; red is 20 times the column, green 30 times the row. */
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiwAAABXRUJQVlA4TB8AAAAvC8ABALmM6H/sIqL/ASEBYYn/SyUDhmIOYgKQqiwBAA==");

    @Test
    void the_piece_is_a_new_medium_of_exactly_the_wanted_pixels_and_the_picture_stays() throws IOException {
        BufferedImage chart = chart(BufferedImage.TYPE_INT_RGB);
        byte[] png = Samples.encode(chart, "png");
        Media whole = upload("holiday.png", png);

        Media piece = media.crop(owner, whole, new CropBox(5, 7, 20, 11), ENOUGH);

        assertThat(List.of(piece.width(), piece.height())).containsExactly(20, 11);
        assertThat(piece.mimeType()).isEqualTo("image/png");
        assertThat(piece.fileName()).isEqualTo("holiday 20×11.png");
        assertThat(piece.origin()).isEqualTo(Media.Origin.UPLOAD);
        assertSame(read(piece), chart.getSubimage(5, 7, 20, 11));
        assertThat(stored(whole)).isEqualTo(png);
        assertThat(media.find(piece.id())).contains(piece);
        assertThat(parts()).isEmpty();
    }

    @Test
    void transparency_stays() throws IOException {
        BufferedImage chart = chart(BufferedImage.TYPE_INT_ARGB);
        chart.setRGB(6, 8, 0);

        Media piece = media.crop(owner, upload("a.png", Samples.encode(chart, "png")), new CropBox(5, 7, 20, 11), 10);

        assertThat(piece.mimeType()).isEqualTo("image/png");
        assertSame(read(piece), chart.getSubimage(5, 7, 20, 11));
    }

    @Test
    void a_png_that_would_be_too_large_becomes_a_jpeg_where_nothing_shines_through() throws IOException {
        Media whole = upload("a.png", Samples.encode(chart(BufferedImage.TYPE_INT_RGB), "png"));

        Media piece = media.crop(owner, whole, new CropBox(0, 0, 20, 11), 10);

        assertThat(piece.mimeType()).isEqualTo("image/jpeg");
        assertThat(piece.fileName()).isEqualTo("a 20×11.jpg");
        assertThat(parts()).isEmpty();
    }

    @Test
    void a_webp_becomes_a_png_with_the_same_pixels() throws IOException {
        Media piece = media.crop(owner, upload("a.webp", WEBP), new CropBox(3, 2, 4, 5), ENOUGH);

        assertThat(piece.mimeType()).isEqualTo("image/png");
        assertThat(List.of(piece.width(), piece.height())).containsExactly(4, 5);
        assertThat(new Color(read(piece).getRGB(0, 0))).isEqualTo(new Color(60, 60, 7));
        assertThat(new Color(read(piece).getRGB(3, 4))).isEqualTo(new Color(120, 180, 7));
    }

    /** Only a result can still lie on its side: what people upload is turned when it comes in. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_jpeg_that_lies_on_its_side_is_cut_as_it_is_seen_and_stays_a_jpeg(int orientation) throws IOException {
        Media upright = upload("upright.jpg", Samples.photo(64, 48, orientation));
        Media lying = result(Samples.photo(64, 48, orientation));
        assertThat(lying.width()).isEqualTo(upright.width());
        var box = new CropBox(3, 5, 30, 40);

        Media piece = media.crop(owner, lying, box, ENOUGH);

        assertThat(piece.mimeType()).isEqualTo("image/jpeg");
        assertThat(List.of(piece.width(), piece.height())).containsExactly(30, 40);
        BufferedImage expected = read(upright).getSubimage(3, 5, 30, 40);
        BufferedImage cut = read(piece);
        for (int x = 2; x < 30; x += 5) {
            for (int y = 2; y < 40; y += 5) {
                assertNear(new Color(cut.getRGB(x, y)), new Color(expected.getRGB(x, y)));
            }
        }
    }

    @Test
    void a_rectangle_that_leaves_the_picture_is_none() throws IOException {
        Media whole = upload("a.png", Samples.png(40, 30));

        assertThatThrownBy(() -> media.crop(owner, whole, new CropBox(30, 0, 11, 30), ENOUGH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CropBox(0, 0, 0, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThat(parts()).isEmpty();
    }

    @Test
    void a_picture_that_cannot_be_decoded_any_more_is_refused_and_nothing_is_kept() throws IOException {
        Media whole = upload("a.png", Samples.png(40, 30));
        Files.write(media.file(whole), new byte[] {1, 2, 3});

        assertThatThrownBy(() -> media.crop(owner, whole, new CropBox(0, 0, 10, 10), ENOUGH))
                .isInstanceOf(MediaRefusedException.class);
        assertThat(parts()).isEmpty();
    }

    private Media result(byte[] bytes) {
        server.answerWhole("/result.jpg", bytes);
        URI address = URI.create(server.address() + "/result.jpg");
        return ((Fetched.Kept) media.fetch(owner, address, MediaKind.IMAGE, "result.jpg")).media();
    }

    /** Every pixel another. */
    private static BufferedImage chart(int type) {
        var picture = new BufferedImage(40, 30, type);
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 30; y++) {
                picture.setRGB(x, y, new Color(x * 6, y * 8, 99).getRGB());
            }
        }
        return picture;
    }

    private BufferedImage read(Media medium) throws IOException {
        return ImageIO.read(media.file(medium).toFile());
    }

    private static void assertSame(BufferedImage one, BufferedImage other) {
        for (int x = 0; x < other.getWidth(); x++) {
            for (int y = 0; y < other.getHeight(); y++) {
                assertThat(one.getRGB(x, y)).isEqualTo(other.getRGB(x, y));
            }
        }
    }

    private static void assertNear(Color one, Color other) {
        assertThat(Math.abs(one.getRed() - other.getRed())).isLessThan(40);
        assertThat(Math.abs(one.getBlue() - other.getBlue())).isLessThan(40);
    }
}
