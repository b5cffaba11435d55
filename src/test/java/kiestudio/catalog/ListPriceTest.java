package kiestudio.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ListPriceTest {

    private static final ModelCatalog CATALOG = ModelCatalog.load(null);
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "google/nano-banana-pro | {} | 18",
                "google/nano-banana-pro | {\"resolution\":\"4K\"} | 24",
                "recraft/crisp-upscale | {} | 0.5",
                "ideogram/v3-text-to-image | {} | 7",
                "ideogram/character | {\"num_images\":\"3\",\"rendering_speed\":\"TURBO\"} | 36",
                "seedream-4.0 | {\"max_images\":6} | 30",
                "seedream-4.0 | {\"max_images\":null} | 5",
                "kling/v2-5-pro | {\"duration\":\"10\"} | 84",
                "kling/v2-5-pro | {\"duration\":\"10\",\"image_url\":\"/media/x\"} | 84",
                "hailuo/2-3-image-to-video-pro | {\"resolution\":\"1080P\"} | 80",
                "hailuo/2-3-text-to-video | {\"duration\":\"10\"} | 50",
                "hailuo/02-text-to-video-pro | {} | 57",
                "minimax-h3/text-to-video | {} | 78",
                "minimax-h3/text-to-video | {\"resolution\":\"768P\",\"duration\":15} | 120"
            })
    void the_price_follows_the_input_and_its_defaults(String id, String input, BigDecimal credits) {
        assertThat(estimate(id, input)).isEqualTo(credits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sora-2-pro-text-to-video | {}",
                "google/nano-banana-pro | {\"resolution\":\"16K\"}",
                "hailuo/2-3-image-to-video-pro | {\"resolution\":\"1080P\",\"duration\":\"10\"}",
                "seedream-4.0 | {\"max_images\":\"many\"}",
                "seedream-4.0 | {\"max_images\":1e999}",
                "elevenlabs/text-to-speech-turbo-2-5 | {\"text\":\"\"}",
                "topaz/image-upscale | {\"upscale_factor\":\"2\"}",
            })
    void an_unknown_price_is_null(String id, String input) {
        assertThat(estimate(id, input)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, 6", "1000, 6", "1001, 12", "5000, 30"})
    void speech_is_priced_by_started_thousands_of_characters(int characters, BigDecimal credits) {
        String text = "🦊".repeat(characters);

        assertThat(estimate("elevenlabs/text-to-speech-turbo-2-5", "{\"text\":\"" + text + "\"}")).isEqualTo(credits);
    }

    @ParameterizedTest
    @CsvSource({"1024, 2, 10", "1025, 2, 20", "2048, 2, 20", "1025, 4, 40", "2048, 4, 40", "2049, 4,", "8192, 1, 40"})
    void enlarging_is_priced_by_the_longer_side_of_the_result(int side, String factor, BigDecimal credits) {
        assertThat(enlarge(new MediaFacts("image/png", 1_000, side, 100), factor)).isEqualTo(credits);
        assertThat(enlarge(new MediaFacts("image/png", 1_000, 100, side), factor)).isEqualTo(credits);
    }

    @Test
    void enlarging_a_picture_of_unknown_size_has_no_price() {
        assertThat(enlarge(new MediaFacts("image/png", 1_000, null, null), "2")).isNull();
    }

    private static BigDecimal enlarge(MediaFacts facts, String factor) {
        ObjectNode input = JSON.createObjectNode().put("image_url", "/media/x").put("upscale_factor", factor);
        return CATALOG.estimate(CATALOG.variant("topaz/image-upscale", input), input, reference -> Optional.of(facts));
    }

    private static BigDecimal estimate(String id, String json) {
        ObjectNode input = (ObjectNode) JSON.readTree(json);
        return CATALOG.estimate(CATALOG.variant(id, input), input, reference -> Optional.empty());
    }
}
