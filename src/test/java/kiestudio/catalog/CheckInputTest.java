package kiestudio.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CheckInputTest {

    private static final ModelCatalog CATALOG = ModelCatalog.load(null);
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, MediaFacts> media = new HashMap<>();

    @Test
    void an_input_is_completed_with_every_choice_and_nothing_else() {
        // when
        CheckedInput checked = check("google/imagen4", """
                {"negative_prompt": "", "seed": null, "prompt": "a fox"}""");

        // then
        assertThat(checked.input()).hasToString("""
                {"prompt":"a fox","aspect_ratio":"1:1"}""");
        assertThat(checked.variant().kieId()).isEqualTo("google/imagen4");
        assertThat(checked.credits()).isEqualByComparingTo("8");
        assertThat(checked.prompt()).isEqualTo("a fox");
    }

    @Test
    void choices_without_a_documented_default_are_sent_with_ours() {
        CheckedInput checked = check("ideogram/v3-text-to-image", """
                {"prompt": "a fox"}""");

        assertThat(checked.input()).hasToString("""
                {"prompt":"a fox","image_size":"square_hd","rendering_speed":"BALANCED","style":"AUTO"}""");
    }

    @Test
    void a_voice_is_always_sent() {
        CheckedInput checked = check("elevenlabs/text-to-speech-turbo-2-5", """
                {"text": "Привет"}""");

        assertThat(checked.input()).hasToString("""
                {"text":"Привет","voice":"EkK5I93UQWFDigLMpZcX"}""");
        assertThat(checked.prompt()).isEqualTo("Привет");
    }

    @Test
    void numbers_keep_their_json_type_and_lose_their_rounding_noise() {
        assertThat(check("minimax-h3/text-to-video", """
                        {"prompt": "a fox", "duration": 9}""").input()).hasToString("""
                        {"prompt":"a fox","aspect_ratio":"16:9","duration":9,"resolution":"2K"}""");
        assertThat(check("seedream-4.0", """
                        {"prompt": "a fox", "max_images": 3.0, "seed": 7}""").input().get("max_images")).hasToString("3");
        assertThat(check("kling/v2-5-pro", """
                        {"prompt": "a fox", "cfg_scale": 0.30000000000000004}""").input().get("cfg_scale")).hasToString("0.3");
    }

    @Test
    void every_wrong_field_is_named_once_in_the_order_of_the_form() {
        assertThat(errors("google/imagen4", """
                {"colour": "red", "seed": 5, "aspect_ratio": "5:1"}"""))
                .containsExactly(
                        new FieldError("prompt", "is required"),
                        new FieldError("aspect_ratio", "must be one of 1:1, 16:9, 9:16, 3:4, 4:3, auto"),
                        new FieldError("seed", "must be text, not the number 5"),
                        new FieldError("colour",
                                "is not a field of this model; its fields are prompt, negative_prompt, aspect_ratio, seed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "google/imagen4 | {\"prompt\": \"  \"} | prompt | is required and must not be blank",
                "google/imagen4 | {\"prompt\": null} | prompt | is required",
                "google/imagen4 | {\"prompt\": [\"a\"]} | prompt | must be text, not a list",
                "flux2/pro-text-to-image | {\"prompt\": \"ab\"} | prompt | is too short: 2 characters, at least 3",
                "flux2/pro-text-to-image | {\"prompt\": \"abc\", \"nsfw_checker\": \"yes\"} | nsfw_checker"
                        + " | must be true or false, not the text \"yes\"",
                "kling/v2-5-pro | {\"prompt\": \"a\", \"duration\": 5} | duration"
                        + " | must be one of the texts \"5\", \"10\", not the number 5",
                "minimax-h3/text-to-video | {\"prompt\": \"a\", \"duration\": \"6\"} | duration"
                        + " | must be one of the numbers 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, not the text \"6\"",
                "kling/v2-5-pro | {\"prompt\": \"a\", \"cfg_scale\": 1.5} | cfg_scale | must be a number between 0 and 1",
                "kling/v2-5-pro | {\"prompt\": \"a\", \"cfg_scale\": 1e999} | cfg_scale | must be a number between 0 and 1",
                "kling/v2-5-pro | {\"prompt\": \"a\", \"cfg_scale\": 0.55} | cfg_scale"
                        + " | must be a number between 0 and 1 in steps of 0.1",
                "seedream-4.0 | {\"prompt\": \"a\", \"max_images\": 2.5} | max_images | must be a whole number between 1 and 6",
                "seedream-4.0 | {\"prompt\": \"a\", \"max_images\": 7} | max_images | must be a whole number between 1 and 6",
                "seedream-4.0 | {\"prompt\": \"a\", \"seed\": \"7\"} | seed | must be a whole number, not the text \"7\"",
                "seedream-4.0 | {\"prompt\": \"a\", \"seed\": 1e999} | seed | must be a whole number",
                "kling/v2-5-turbo-text-to-video-pro | {\"prompt\": \"a\", \"image_url\": \"x\"} | image_url"
                        + " | is not a field of this model; its fields are prompt, negative_prompt, aspect_ratio, duration, cfg_scale",
                "kling/v2-5-turbo-image-to-video-pro | {\"prompt\": \"a\"} | image_url | is required"
            })
    void a_refusal_says_what_is_allowed(String model, String input, String field, String message) {
        assertThat(errors(model, input)).containsExactly(new FieldError(field, message));
    }

    @Test
    void numbers_too_large_for_any_machine_are_refused() {
        ObjectNode decimal = JSON.createObjectNode().put("prompt", "a").put("guidance_scale", new BigDecimal("1E+400"));
        ObjectNode whole = JSON.createObjectNode().put("prompt", "a").put("seed", BigInteger.TEN.pow(400));

        assertThat(errors("bytedance/seedream", decimal.toString().replace("1E+400", "1e400")))
                .containsExactly(new FieldError("guidance_scale", "must be a number between 1 and 10"));
        assertThat(catchThrowableOfType(
                                InvalidInputException.class,
                                () -> CATALOG.check("bytedance/seedream", decimal, reference -> Optional.empty()))
                        .errors())
                .containsExactly(new FieldError("guidance_scale", "must be a number between 1 and 10"));
        assertThat(errors("bytedance/seedream", whole.toString()))
                .containsExactly(new FieldError("seed", "must be a whole number"));
    }

    @Test
    void lengths_are_counted_in_characters_and_not_in_utf16() {
        ObjectNode fits = JSON.createObjectNode().put("prompt", "🦊".repeat(5_000));
        ObjectNode tooLong = JSON.createObjectNode().put("prompt", "🦊".repeat(5_200));

        assertThat(check("google/imagen4", fits.toString()).prompt()).hasSize(10_000);
        assertThat(errors("google/imagen4", tooLong.toString()))
                .containsExactly(new FieldError("prompt", "is too long: 5,200 characters, at most 5,000"));
    }

    @Test
    void the_limits_are_those_of_the_chosen_variant() {
        String negative = "x".repeat(600);
        String picture = given(new MediaFacts("image/png", 1_000, 1280, 720));

        assertThat(check("kling/v2-5-pro", """
                {"prompt": "a", "negative_prompt": "%s"}""".formatted(negative)).input().has("aspect_ratio")).isTrue();
        assertThat(errors("kling/v2-5-pro", """
                {"prompt": "a", "image_url": "%s", "aspect_ratio": "1:1", "negative_prompt": "%s"}""".formatted(picture, negative)))
                .extracting(FieldError::field)
                .containsExactly("negative_prompt", "aspect_ratio");
    }

    @Test
    void a_combination_that_kie_refuses_is_refused_here() {
        String picture = given(new MediaFacts("image/png", 1_000, 1280, 720));
        String input = """
                {"prompt": "a", "image_url": "%s", "duration": "10", "resolution": "%s"}""";

        assertThat(errors("hailuo/2-3-image-to-video-pro", input.formatted(picture, "1080P")))
                .containsExactly(new FieldError(
                        "duration",
                        "cannot be 10 together with resolution 1080P; change one of them",
                        List.of("resolution")));
        assertThat(check("hailuo/2-3-image-to-video-pro", input.formatted(picture, "768P")).credits())
                .isEqualByComparingTo("90");
    }

    @Test
    void what_a_field_clashes_with_is_for_screens_and_not_part_of_rest() {
        assertThat(JsonMapper.shared().writeValueAsString(new FieldError("duration", "cannot be 10", List.of("resolution"))))
                .isEqualTo("""
                        {"field":"duration","message":"cannot be 10"}""");
    }

    @Test
    void a_deprecated_name_is_refused_with_the_name_to_use() {
        String picture = given(new MediaFacts("image/png", 1_000, 800, 800));

        assertThat(errors("google/nano-banana-edit", """
                {"prompt": "a", "image_urls": ["%s"], "image_size": "1:1"}""".formatted(picture)))
                .containsExactly(new FieldError("image_size", "is an old name that Kie no longer wants; use aspect_ratio"));
    }

    @Test
    void an_unknown_model_is_not_an_input_error() {
        assertThatThrownBy(() -> check("google/nothing", "{}")).isInstanceOf(UnknownModelException.class);
    }

    private String given(MediaFacts facts) {
        String reference = "/media/" + UUID.randomUUID();
        media.put(reference, facts);
        return reference;
    }

    private CheckedInput check(String model, String input) {
        return CATALOG.check(
                model, (ObjectNode) JSON.readTree(input), reference -> Optional.ofNullable(media.get(reference)));
    }

    private List<FieldError> errors(String model, String input) {
        return catchThrowableOfType(InvalidInputException.class, () -> check(model, input)).errors();
    }
}
