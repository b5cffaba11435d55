package kiestudio.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ModelCatalogTest {

    private static final ModelCatalog CATALOG = ModelCatalog.load(null);

    @Test
    void every_model_of_the_studio_stands_in_its_place_with_its_kinds() {
        assertThat(shown(Category.IMAGE))
                .containsSubsequence(
                        "google/nano-banana-pro text-to-image edit",
                        "google/nano-banana-edit edit",
                        "google/imagen4 text-to-image",
                        "google/imagen4-ultra text-to-image",
                        "flux2/pro-text-to-image text-to-image",
                        "topaz/image-upscale upscale",
                        "recraft/crisp-upscale upscale",
                        "recraft/remove-background remove-background",
                        "ideogram/v3-text-to-image text-to-image",
                        "ideogram/v3-reframe reframe",
                        "ideogram/character character",
                        "ideogram/character-edit character",
                        "ideogram/character-remix character",
                        "bytedance/seedream text-to-image",
                        "seedream-4.0 text-to-image",
                        "seedream-4.5 text-to-image");
        assertThat(shown(Category.VIDEO))
                .containsSubsequence(
                        "sora-2-pro-text-to-video text-to-video",
                        "sora-2-pro-image-to-video image-to-video",
                        "sora-2-fast-text-to-video text-to-video",
                        "kling/v2-1-pro image-to-video",
                        "kling/v2-5-pro text-to-video image-to-video",
                        "hailuo/2-3-image-to-video-pro image-to-video",
                        "hailuo/2-3-text-to-video text-to-video");
        assertThat(shown(Category.AUDIO)).contains("elevenlabs/text-to-speech-turbo-2-5 text-to-speech");
    }

    private static List<String> shown(Category category) {
        return CATALOG.models(category).stream()
                .map(model -> model.id() + " " + model.kinds().stream().map(Kind::id).collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void a_retired_model_names_a_living_one_of_the_same_category() {
        List<Model> retired = CATALOG.models().stream().filter(Model::retired).toList();

        assertThat(retired)
                .extracting(Model::id)
                .contains(
                        "sora-2-pro-text-to-video",
                        "sora-2-pro-image-to-video",
                        "sora-2-fast-text-to-video",
                        "ideogram/v3-reframe");
        assertThat(retired).allSatisfy(model -> {
            Model substitute = CATALOG.find(model.substitute()).orElseThrow();
            assertThat(substitute.retired()).isFalse();
            assertThat(substitute.category()).isEqualTo(model.category());
        });
    }

    @Test
    void usual_times_lie_where_they_were_observed() {
        assertThat(CATALOG.models(Category.IMAGE)).allSatisfy(model -> assertThat(model.usualSeconds()).isBetween(12, 112));
        assertThat(CATALOG.models(Category.VIDEO)).allSatisfy(model -> assertThat(model.usualSeconds()).isBetween(56, 786));
    }

    @ParameterizedTest
    @CsvSource({
        "nano-banana-pro, google/nano-banana-pro",
        "flux-2/pro-text-to-image, flux2/pro-text-to-image",
        "bytedance/seedream-v4-text-to-image, seedream-4.0",
        "seedream/4.5-text-to-image, seedream-4.5",
        "sora-2-text-to-video, sora-2-fast-text-to-video",
        "kling/v2-5-turbo-text-to-video-pro, kling/v2-5-pro",
        "kling/v2-5-turbo-image-to-video-pro, kling/v2-5-pro",
        "hailuo/02-text-to-video-standard, hailuo/2-3-text-to-video",
        "hailuo/02-text-to-video-pro, hailuo/2-3-text-to-video",
        "minimax-h3/text-to-video, hailuo/2-3-text-to-video",
        "kling/v2-1-pro, kling/v2-1-pro"
    })
    void a_model_is_found_by_the_id_that_kie_gives_it_today(String kieId, String studioId) {
        assertThat(CATALOG.find(kieId)).map(Model::id).contains(studioId);
    }

    @Test
    void an_id_that_nobody_has_is_unknown() {
        assertThat(CATALOG.find("google/nothing")).isEmpty();
        assertThatThrownBy(() -> CATALOG.variant("google/nothing", json("{}"))).isInstanceOf(UnknownModelException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kling/v2-5-pro | {} | kling/v2-5-turbo-text-to-video-pro",
                "kling/v2-5-pro | {\"image_url\":null} | kling/v2-5-turbo-text-to-video-pro",
                "kling/v2-5-pro | {\"image_url\":\"/media/x\"} | kling/v2-5-turbo-image-to-video-pro",
                "kling/v2-5-turbo-text-to-video-pro | {\"image_url\":\"/media/x\"} | kling/v2-5-turbo-text-to-video-pro",
                "kling/v2-5-turbo-image-to-video-pro | {} | kling/v2-5-turbo-image-to-video-pro",
                "hailuo/2-3-text-to-video | {} | hailuo/02-text-to-video-standard",
                "minimax-h3/text-to-video | {} | minimax-h3/text-to-video"
            })
    void a_source_picture_or_a_kie_id_chooses_the_variant(String id, String input, String kieId) {
        assertThat(CATALOG.variant(id, json(input)).kieId()).isEqualTo(kieId);
    }

    @Test
    void there_are_67_voices_each_with_a_sample() {
        Field.ChoiceField voice = (Field.ChoiceField) CATALOG.find("elevenlabs/text-to-speech-turbo-2-5")
                .orElseThrow()
                .defaultVariant()
                .field("voice")
                .orElseThrow();

        assertThat(voice.look()).isEqualTo(Field.ChoiceField.Look.VOICE);
        assertThat(voice.options()).hasSize(67).allSatisfy(option -> assertThat(option.previewPath())
                .isEqualTo("https://static.aiquickdraw.com/elevenlabs/voice/" + option.value() + ".mp3"));
    }

    @Test
    void ratios_can_be_drawn() {
        Variant seedream = CATALOG.find("seedream-4.0").orElseThrow().defaultVariant();
        Field.ChoiceField size = (Field.ChoiceField) seedream.field("image_size").orElseThrow();

        assertThat(size.look()).isEqualTo(Field.ChoiceField.Look.RATIO);
        assertThat(size.options()).allSatisfy(option -> assertThat(option.width()).isPositive());
        assertThat(size.options())
                .filteredOn(option -> option.value().equals("portrait_16_9"))
                .allSatisfy(option -> assertThat(option.width() + ":" + option.height()).isEqualTo("9:16"));
    }

    @Test
    void everything_people_read_is_there_in_russian() {
        Stream<Text> sentences = CATALOG.models().stream()
                .flatMap(model -> Stream.concat(
                        Stream.of(model.purpose()),
                        fields(model).flatMap(field -> Stream.of(field.label(), field.basics().help()))))
                .filter(text -> text != null);
        Stream<Text> options = CATALOG.models().stream()
                .flatMap(ModelCatalogTest::fields)
                .filter(Field.ChoiceField.class::isInstance)
                .flatMap(field -> ((Field.ChoiceField) field).options().stream())
                .map(Field.ChoiceField.Option::label)
                // 16:9, 2K, ×4, PNG read the same in both languages
                .filter(text -> !text.en().matches("[\\d:×]+|\\d+[KP]|PNG|JPEG"));

        assertThat(Stream.concat(sentences, options)).allSatisfy(text -> {
            assertThat(text.ru()).containsPattern("[А-Яа-яЁё]");
            assertThat(text.en()).doesNotContainPattern("[А-Яа-яЁё]");
        });
    }

    private static Stream<Field> fields(Model model) {
        return model.variants().stream().flatMap(variant -> variant.fields().stream());
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) new JsonMapper().readTree(text);
    }
}
