package kiestudio.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import kiestudio.catalog.Field.MediaField.Role;
import kiestudio.catalog.Kind;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.ByteBufferSeekableByteChannel;
import org.jcodec.common.model.Picture;
import org.jcodec.scale.AWTUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class ResultsTest {

    static RunningSimulator kie;

    @BeforeAll
    static void start(@TempDir Path home) {
        kie = RunningSimulator.fast(home);
    }

    @AfterAll
    static void stop() {
        kie.close();
    }

    @Test
    void a_picture_has_the_shape_that_was_asked_for() throws Exception {
        assertSize(kie.picture("google/imagen4", "prompt", "Горы", "aspect_ratio", "16:9"), 1024, 576);
        assertSize(kie.picture("google/imagen4", "prompt", "Горы", "aspect_ratio", "auto"), 1024, 1024);
        assertSize(kie.picture("bytedance/seedream", "prompt", "Sea", "image_size", "portrait_16_9"), 576, 1024);
        assertSize(kie.picture("bytedance/seedream", "prompt", "Sea", "image_size", "square"), 512, 512);
    }

    @Test
    void the_resolution_is_that_of_the_input() {
        ObjectNode input = RunningSimulator.input("resolution", "4K", "aspect_ratio", "21:9");
        Order order = new Order(Kind.TEXT_TO_IMAGE, "m", "p", input, Map.of(), 1, 4096);

        assertThat(PixelSize.of(order, 1)).isEqualTo(new PixelSize(4096, 1756));
    }

    @Test
    void the_same_prompt_and_seed_make_the_same_picture_and_another_seed_another() throws Exception {
        byte[] one = kie.result("google/imagen4", "prompt", "A fox", "aspect_ratio", "1:1", "seed", "7");
        byte[] again = kie.result("google/imagen4", "prompt", "A fox", "aspect_ratio", "1:1", "seed", "7");
        byte[] other = kie.result("google/imagen4", "prompt", "A fox", "aspect_ratio", "1:1", "seed", "8");

        assertThat(again).isEqualTo(one);
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void as_many_pictures_come_as_were_asked_for_and_each_is_different() throws Exception {
        List<URI> urls = kie.results(kie.accepted("bytedance/seedream-v4-text-to-image", "prompt", "Sea", "max_images", 3));

        assertThat(urls).hasSize(3);
        assertThat(kie.get(urls.get(0)).body()).isNotEqualTo(kie.get(urls.get(1)).body());
    }

    @Test
    void the_prompt_stands_on_the_picture() {
        Artwork artwork = new Artwork("Закат над морем", "Imagen", 3);

        assertThat(difference(artwork.painted(512, 512), artwork.captioned(512, 512))).isGreaterThan(1);
        assertThat(difference(new Artwork("Закат", "Imagen", 3).captioned(512, 512), artwork.captioned(512, 512))).isGreaterThan(.1);
    }

    @ParameterizedTest
    @CsvSource({"Ночной город под дождём,CITY", "Горы на рассвете,MOUNTAINS", "a lonely lighthouse,SEA", "Snowy peaks,MOUNTAINS",
        "букет роз,FLOWERS"})
    void the_words_of_the_prompt_choose_what_is_painted(String prompt, Scene scene) {
        assertThat(Scene.of(prompt, new Random(1))).isEqualTo(scene);
    }

    @Test
    void jpeg_is_written_where_it_is_asked_for() throws Exception {
        byte[] bytes = kie.result("nano-banana-pro", "prompt", "Sea", "output_format", "jpg", "resolution", "1K", "aspect_ratio", "1:1");

        assertThat(Arrays.copyOf(bytes, 2)).containsExactly(0xff, 0xd8);
    }

    @Test
    void an_edit_keeps_its_source_recognisable_and_visibly_changes_it() throws Exception {
        BufferedImage source = scene(512, 512);
        BufferedImage edited = kie.picture(
                "google/nano-banana-edit", "prompt", "Autumn", "aspect_ratio", "1:1", "image_urls", List.of(kie.upload(source, "e.png")));

        BufferedImage comparable = Pictures.scaled(edited, 512, 512);
        assertThat(difference(source, comparable)).isGreaterThan(8);
        assertThat(likeness(source, comparable)).isGreaterThan(.6);
    }

    @Test
    void upscaling_really_enlarges_what_was_uploaded() throws Exception {
        BufferedImage source = scene(300, 200);
        String url = kie.upload(source, "u.png");

        BufferedImage four = kie.picture("topaz/image-upscale", "image_url", url, "upscale_factor", "4");
        assertSize(four, 1200, 800);
        assertThat(difference(source, Pictures.scaled(four, 300, 200))).isLessThan(6);
        assertSize(kie.picture("recraft/crisp-upscale", "image", url), 600, 400);
    }

    @Test
    void upscaling_stops_at_33_megapixels(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("big.png");
        Pictures.write(new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB), "png", file);
        Order order = new Order(Kind.UPSCALE, "m", "", RunningSimulator.input("upscale_factor", "4"),
                Map.of(Role.SOURCE, List.of(file)), 1, 4096);

        Made.Picture made = (Made.Picture) new Upscaler().make(order);

        assertThat((long) made.image().getWidth() * made.image().getHeight()).isBetween(32_000_000L, 33_100_000L);
    }

    @Test
    void removing_the_background_makes_it_transparent_and_leaves_the_subject() throws Exception {
        BufferedImage source = new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = source.createGraphics();
        pen.setColor(new Color(230, 232, 235));
        pen.fillRect(0, 0, 600, 600);
        pen.setColor(new Color(180, 40, 40));
        pen.fillOval(150, 150, 300, 300);

        BufferedImage cut = kie.picture("recraft/remove-background", "image", kie.upload(source, "c.png"));

        assertSize(cut, 600, 600);
        assertThat(cut.getRGB(10, 10) >>> 24).isZero();
        assertThat(new Color(cut.getRGB(300, 300), true)).isEqualTo(new Color(180, 40, 40));
    }

    @Test
    void reframing_keeps_the_whole_source_within_the_new_shape() throws Exception {
        BufferedImage source = scene(600, 400);

        BufferedImage framed = kie.picture("ideogram/v3-reframe", "image_url", kie.upload(source, "r.png"), "image_size", "portrait_16_9");

        assertSize(framed, 576, 1024);
        BufferedImage middle = framed.getSubimage(48, (1024 - 384) / 2 + 32, 480, 320);
        BufferedImage expected = Pictures.scaled(source, 576, 384).getSubimage(48, 32, 480, 320);
        assertThat(difference(expected, middle)).isLessThan(4);
    }

    @Test
    void a_character_edit_changes_only_the_black_of_the_mask() throws Exception {
        BufferedImage source = scene(512, 512);
        BufferedImage mask = new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB);
        var pen = mask.createGraphics();
        pen.fillRect(0, 0, 512, 512);
        pen.clearRect(128, 128, 256, 256);

        BufferedImage edited = kie.picture("ideogram/character-edit", "prompt", "A hat", "image_url", kie.upload(source, "s.png"),
                "mask_url", kie.upload(mask, "m.png"), "reference_image_urls", List.of(kie.upload(scene(300, 300), "f.png")));

        assertThat(difference(source.getSubimage(0, 0, 512, 120), edited.getSubimage(0, 0, 512, 120))).isZero();
        assertThat(difference(source.getSubimage(128, 128, 256, 256), edited.getSubimage(128, 128, 256, 256))).isGreaterThan(5);
    }

    @Test
    void a_clip_begins_with_the_given_picture_ends_with_the_other_and_moves_between() throws Exception {
        BufferedImage first = scene(800, 480);
        BufferedImage last = new Artwork("rose", "m", 9).painted(800, 480);

        List<BufferedImage> frames = frames(kie.result("kling/v2-1-pro", "prompt", "Sail", "duration", "5",
                "image_url", kie.upload(first, "first.png"), "tail_image_url", kie.upload(last, "last.png")));

        assertSize(frames.getFirst(), 480, 288);
        assertThat(frames.size()).isBetween(18, 3 * ClipMaker.FRAMES_A_SECOND);
        assertThat(difference(Pictures.covering(first, 480, 288), frames.getFirst())).isLessThan(4);
        assertThat(difference(Pictures.covering(last, 480, 288), frames.getLast())).isLessThan(4);
        assertThat(difference(frames.getFirst(), frames.get(frames.size() / 3))).isGreaterThan(1);
    }

    @Test
    void a_clip_from_words_has_the_shape_that_was_asked_for() throws Exception {
        List<BufferedImage> frames =
                frames(kie.result("sora-2-text-to-video", "prompt", "A ship", "aspect_ratio", "portrait", "n_frames", "10"));

        assertSize(frames.getFirst(), 272, 480);
        assertThat(difference(frames.getFirst(), frames.getLast())).isGreaterThan(1);
    }

    @Test
    void speech_is_audible_and_as_long_as_its_text_takes_to_read() throws Exception {
        String model = "elevenlabs/text-to-speech-turbo-2-5";
        String voice = "EkK5I93UQWFDigLMpZcX";

        byte[] usual = kie.result(model, "text", "Привет! ".repeat(14), "voice", voice);
        byte[] faster = kie.result(model, "text", "Привет! ".repeat(14), "voice", voice, "speed", 1.2);
        byte[] other = kie.result(model, "text", "Привет! ".repeat(14), "voice", "Z3R5wn05IrDiVCyEkUrK");
        byte[] longest = kie.result(model, "text", "Hello there. ".repeat(200), "voice", voice);

        assertThat(seconds(usual)).isCloseTo(8, within(.3));
        assertThat(seconds(faster)).isCloseTo(8 / 1.2, within(.3));
        assertThat(seconds(longest)).isCloseTo(30, within(.3));
        assertThat(other).isNotEqualTo(usual);
    }

    @Test
    void a_voice_is_neither_silent_nor_clipped() {
        short[] samples = new Mouth(Voice.of("x")).speak("Hello, this is a voice.", 2);

        double power = 0;
        int loudest = 0;
        for (short sample : samples) {
            power += (double) sample * sample;
            loudest = Math.max(loudest, Math.abs(sample));
        }
        assertThat(loudest).isBetween(15_000, 25_000);
        assertThat(Math.sqrt(power / samples.length)).isBetween(1_000.0, 12_000.0);
    }

    private static BufferedImage scene(int width, int height) {
        return new Artwork("sea", "m", 5).painted(width, height);
    }

    private static void assertSize(BufferedImage image, int width, int height) {
        assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo(width + "x" + height);
    }

    /** Mean distance of the channels, 0 to 255. */
    static double difference(BufferedImage a, BufferedImage b) {
        long sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                int p = a.getRGB(x, y);
                int q = b.getRGB(x, y);
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((p >> shift & 255) - (q >> shift & 255));
                }
            }
        }
        return sum / 3.0 / a.getWidth() / a.getHeight();
    }

    /** Correlation of the brightness of the upper half, where no words stand: 1 is the same picture, 0 another. */
    private static double likeness(BufferedImage a, BufferedImage b) {
        double sumA = 0, sumB = 0, sumAA = 0, sumBB = 0, sumAB = 0;
        int n = a.getWidth() * a.getHeight() / 2;
        for (int i = 0; i < n; i++) {
            double p = a.getRGB(i % a.getWidth(), i / a.getWidth()) >> 8 & 255;
            double q = b.getRGB(i % a.getWidth(), i / a.getWidth()) >> 8 & 255;
            sumA += p;
            sumB += q;
            sumAA += p * p;
            sumBB += q * q;
            sumAB += p * q;
        }
        double varied = Math.sqrt((sumAA - sumA * sumA / n) * (sumBB - sumB * sumB / n));
        return (sumAB - sumA * sumB / n) / varied;
    }

    static List<BufferedImage> frames(byte[] mp4) throws Exception {
        FrameGrab grab = FrameGrab.createFrameGrab(ByteBufferSeekableByteChannel.readFromByteBuffer(ByteBuffer.wrap(mp4)));
        List<BufferedImage> frames = new ArrayList<>();
        for (Picture frame = grab.getNativeFrame(); frame != null; frame = grab.getNativeFrame()) {
            frames.add(AWTUtil.toBufferedImage(frame));
        }
        return frames;
    }

    /** Length of an MP3 by walking its frames (MPEG 1 and 2, layer III). */
    static double seconds(byte[] mp3) {
        int[] rates1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
        int[] rates2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
        double seconds = 0;
        for (int at = 0; at + 4 <= mp3.length; ) {
            assertThat(mp3[at] & 0xff).as("frame at " + at).isEqualTo(0xff);
            boolean one = (mp3[at + 1] >> 3 & 3) == 3;
            int kilobits = (one ? rates1 : rates2)[mp3[at + 2] >> 4 & 15];
            int hertz = new int[] {44100, 48000, 32000}[mp3[at + 2] >> 2 & 3] / (one ? 1 : 2);
            int samples = one ? 1152 : 576;
            seconds += (double) samples / hertz;
            at += samples / 8 * kilobits * 1000 / hertz + (mp3[at + 2] >> 1 & 1);
        }
        return seconds;
    }

    @Test
    void a_picture_reads_as_a_png() throws Exception {
        byte[] bytes = kie.result("google/imagen4-ultra", "prompt", "City", "aspect_ratio", "3:4");

        assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getHeight()).isEqualTo(1024);
    }
}
