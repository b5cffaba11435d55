package kiestudio.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest extends MediaTest {

    @Test
    void a_png_is_kept_as_it_is_and_found_again() throws IOException {
        byte[] png = Samples.png(40, 30);

        Media kept = upload("holiday.png", png);

        assertThat(stored(kept)).isEqualTo(png);
        assertThat(media.find(kept.id())).contains(kept);
        assertThat(kept.mimeType()).isEqualTo("image/png");
        assertThat(kept.kind()).isEqualTo(MediaKind.IMAGE);
        assertThat(kept.origin()).isEqualTo(Media.Origin.UPLOAD);
        assertThat(kept.width()).isEqualTo(40);
        assertThat(kept.height()).isEqualTo(30);
        assertThat(kept.size()).isEqualTo(png.length);
        assertThat(media.bytes(kept).contentLength()).isEqualTo(png.length);
        assertThat(parts()).isEmpty();
    }

    @Test
    void the_same_bytes_are_kept_once() throws IOException {
        Media first = upload("a.png", Samples.png(40, 30));
        Media second = upload("b.png", Samples.png(40, 30));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(media.file(second)).isEqualTo(media.file(first)).exists();
    }

    @Test
    void the_folder_is_private() throws IOException {
        Media kept = upload("a.png", Samples.png(4, 3));

        for (var path : new Path[] {store.root(), store.parts(), media.file(kept).getParent()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rwx------");
        }
    }

    @Test
    void a_jpeg_loses_place_device_and_comments_but_not_one_pixel() throws IOException {
        byte[] photo = Samples.photo(64, 48, 1);
        assertThat(text(photo)).contains(Samples.SECRET);

        Media kept = upload("photo.jpg", photo);

        assertThat(stored(kept)).isEqualTo(Samples.jpeg(64, 48));
    }

    @Test
    void a_jpeg_that_lies_on_its_side_is_turned_upright() throws IOException {
        // Stored red above blue; "6" says that it has to be turned to the right: red ends up on the right.
        Media kept = upload("photo.jpg", Samples.photo(64, 48, 6));

        BufferedImage upright = ImageIO.read(media.file(kept).toFile());
        assertThat(kept.width()).isEqualTo(48);
        assertThat(kept.height()).isEqualTo(64);
        assertThat(upright.getWidth()).isEqualTo(48);
        assertThat(new Color(upright.getRGB(44, 32)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(4, 32)).getBlue()).isGreaterThan(150);
        assertThat(text(stored(kept))).doesNotContain(Samples.SECRET).doesNotContain("Exif");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void every_orientation_ends_as_its_definition_says(int orientation) throws IOException {
        Media kept = upload("photo.jpg", Samples.photo(64, 64, orientation));

        BufferedImage upright = ImageIO.read(media.file(kept).toFile());
        // EXIF: which side of the upright picture the stored top row (red) becomes.
        int x = switch (orientation) {
            case 5, 8 -> 4;
            case 6, 7 -> 60;
            default -> 32;
        };
        int y = switch (orientation) {
            case 3, 4 -> 60;
            case 2 -> 4;
            default -> 32;
        };
        assertThat(new Color(upright.getRGB(x, y)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(63 - x == 31 ? 32 : 63 - x, 63 - y == 31 ? 32 : 63 - y)).getBlue()).isGreaterThan(150);
    }

    @Test
    void the_colour_profile_of_a_jpeg_stays() throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        byte[] icc = Samples.jpegSegment(0xe2, Samples.concat(Samples.ascii("ICC_PROFILE\0\1\1"), profile));

        Media kept = upload("a.jpg", Samples.insert(Samples.photo(64, 48, 1), 2, icc));

        assertThat(stored(kept)).isEqualTo(Samples.insert(Samples.jpeg(64, 48), 2, icc));
    }

    @Test
    void a_png_loses_its_texts_and_its_place() throws IOException {
        byte[] secret = Samples.ascii("Comment\0" + Samples.SECRET);
        byte[] png = Samples.insert(
                Samples.png(40, 30),
                33,
                Samples.pngChunk("tEXt", secret),
                Samples.pngChunk("iTXt", secret),
                Samples.pngChunk("tIME", new byte[7]),
                Samples.pngChunk("prVt", secret),
                Samples.pngChunk("eXIf", Samples.tiff(1)));

        Media kept = upload("a.png", png);

        assertThat(stored(kept)).isEqualTo(Samples.png(40, 30));
    }

    @Test
    void a_hundred_thousand_texts_in_a_png_are_thrown_away() throws IOException {
        byte[] text = Samples.pngChunk("tEXt", Samples.ascii("a\0b"));
        byte[] texts = new byte[text.length * 100_000];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text[i % text.length];
        }

        assertThat(stored(upload("a.png", Samples.insert(Samples.png(40, 30), 33, texts)))).isEqualTo(Samples.png(40, 30));
    }

    @Test
    void a_png_that_lies_on_its_side_is_turned_and_stays_a_png() throws IOException {
        Media kept = upload("a.png", Samples.insert(Samples.png(40, 30), 33, Samples.pngChunk("eXIf", Samples.tiff(8))));

        assertThat(kept.mimeType()).isEqualTo("image/png");
        assertThat(kept.width()).isEqualTo(30);
        assertThat(text(stored(kept))).doesNotContain(Samples.SECRET);
    }

    @Test
    void a_webp_loses_exif_and_xmp_and_its_flags_say_so() throws IOException {
        Media kept = upload("a.webp", Samples.webpWithMetadata());

        byte[] simple = Samples.webp();
        assertThat(stored(kept)).isEqualTo(Samples.riff(
                "WEBP", Samples.riffChunk("VP8X", new byte[10]), Arrays.copyOfRange(simple, 12, simple.length)));
        assertThat(kept.mimeType()).isEqualTo("image/webp");
        assertThat(kept.width()).isEqualTo(1);
    }

    @Test
    void a_film_loses_its_place_and_keeps_its_length() throws IOException {
        byte[] film = Samples.mp4(64, 48);
        byte[] telling = Samples.concat(film, Samples.box("udta", Samples.box("\u00a9xyz", Samples.ascii(Samples.SECRET))));

        Media kept = upload("film.mp4", telling);

        assertThat(text(stored(kept))).doesNotContain(Samples.SECRET);
        assertThat(stored(kept)).startsWith(film).hasSize(telling.length);
        assertThat(kept.mimeType()).isEqualTo("video/mp4");
        assertThat(kept.kind()).isEqualTo(MediaKind.VIDEO);
        assertThat(kept.width()).isEqualTo(64);
        assertThat(kept.height()).isEqualTo(48);
        assertThat(kept.durationMs()).isBetween(450L, 550L);
    }

    @Test
    void sound_is_measured() {
        Media wav = upload("a.wav", Samples.wav(2));
        Media mp3 = upload("a.mp3", Samples.mp3(2));

        assertThat(wav.mimeType()).isEqualTo("audio/wav");
        assertThat(wav.durationMs()).isEqualTo(2000);
        assertThat(mp3.mimeType()).isEqualTo("audio/mpeg");
        assertThat(mp3.kind()).isEqualTo(MediaKind.AUDIO);
        assertThat(mp3.durationMs()).isBetween(1950L, 2150L);
    }

    @Test
    void an_mp3_behind_a_tag_is_recognised() {
        byte[] tag = Samples.concat(Samples.ascii("ID3\4\0\0\0\0\1\0"), new byte[128]);

        Media kept = upload("a.mp3", Samples.concat(tag, Samples.mp3(1)));

        assertThat(kept.mimeType()).isEqualTo("audio/mpeg");
    }

    @Test
    void a_picture_of_exactly_forty_megapixels_is_taken() {
        var picture = new BufferedImage(8000, 5000, BufferedImage.TYPE_BYTE_BINARY);

        Media kept = upload("a.png", Samples.encode(picture, "png"));

        assertThat(kept.width()).isEqualTo(8000);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
