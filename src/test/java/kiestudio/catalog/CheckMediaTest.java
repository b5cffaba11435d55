package kiestudio.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CheckMediaTest {

    private static final ModelCatalog CATALOG = ModelCatalog.load(null);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String UPLOAD = "upload the file first with POST /api/kie/upload and use the url it returns";

    private final Map<String, MediaFacts> media = new HashMap<>();

    @Test
    void a_picture_within_the_limits_is_taken() {
        String picture = png(5_000_000, 4096, 3900);

        assertThat(removeBackground(picture).input().get("image").stringValue()).isEqualTo(picture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/fox.png", "fox.png", "", "/media/1", "/media/%s/thumbnail", "x/media/%s"})
    void anything_but_an_uploaded_file_is_refused_with_the_way_to_upload(String reference) {
        assertThat(errors("recraft/remove-background", input("image", reference.formatted(UUID.randomUUID()))))
                .containsExactly(new FieldError("image", "must be an uploaded file such as /media/{id}: " + UPLOAD));
    }

    @Test
    void a_file_that_the_caller_may_not_use_does_not_exist() {
        assertThat(errors("recraft/remove-background", input("image", "/media/" + UUID.randomUUID())))
                .containsExactly(new FieldError("image", "is not a file of yours, or was deleted: " + UPLOAD));
    }

    @Test
    void type_weight_and_pixels_are_those_of_the_file() {
        assertThat(refusal(file("image/gif", 1_000, 500, 500)))
                .isEqualTo("is image/gif; allowed are image/jpeg, image/png, image/webp");
        assertThat(refusal(png(5_000_001, 500, 500))).isEqualTo("is too large: 5.01 MB, at most 5 MB");
        assertThat(refusal(png(1_000, 500, 255))).isEqualTo("is too small: 500×255 pixels, each side at least 256");
        assertThat(refusal(png(1_000, 4097, 500))).isEqualTo("is too large: 4097×500 pixels, each side at most 4096");
        assertThat(refusal(png(1_000, 4096, 4096))).isEqualTo("is too large: 4096×4096 pixels, at most 16 megapixels");
    }

    @Test
    void a_list_takes_as_many_files_as_kie_does_and_each_is_looked_at() {
        String good = png(9_000_000, 500, 500);

        assertThat(listErrors(Stream.generate(() -> good).limit(11).toList()))
                .containsExactly(new FieldError("image_urls", "holds 11 files, at most 10"));
        assertThat(listErrors(List.of(good, png(11_000_000, 500, 500))))
                .containsExactly(new FieldError("image_urls", "file 2 is too large: 11 MB, at most 10 MB"));
        assertThat(listErrors(List.of(good, "https://example.com/fox.png")))
                .containsExactly(new FieldError("image_urls", "must hold only uploaded files such as /media/{id}: " + UPLOAD));
        assertThat(listErrors(List.of())).containsExactly(new FieldError("image_urls", "is required"));
        assertThat(errors("google/nano-banana-edit", input("image_urls", good).put("prompt", "a")))
                .extracting(FieldError::message)
                .containsExactly("must be a list of uploaded files such as [\"/media/{id}\"], not the text \"" + good.substring(0, 30) + "…\"");
    }

    @Test
    void some_lists_are_limited_in_total() {
        ObjectNode input = input("image_url", png(1_000, 500, 500)).put("prompt", "a");
        input.putArray("reference_image_urls").add(png(1_000, 500, 500));
        input.putArray("image_urls").add(png(6_000_000, 500, 500)).add(png(6_000_000, 500, 500));

        assertThat(errors("ideogram/character-remix", input))
                .containsExactly(new FieldError("image_urls", "is too large: 12 MB in total, at most 10 MB"));
    }

    @Test
    void a_mask_must_be_exactly_as_large_as_its_picture() {
        ObjectNode input = input("image_url", png(1_000, 800, 600)).put("prompt", "a");
        input.putArray("reference_image_urls").add(png(1_000, 500, 500));

        assertThat(errors("ideogram/character-edit", input.deepCopy().put("mask_url", png(1_000, 600, 800))))
                .containsExactly(new FieldError(
                        "mask_url", "is 600×800 pixels; it must be exactly as large as image_url, 800×600"));
        assertThat(check("ideogram/character-edit", input.put("mask_url", png(1_000, 800, 600))).credits())
                .isEqualByComparingTo("18");
    }

    private List<FieldError> listErrors(List<String> references) {
        ObjectNode input = JSON.createObjectNode().put("prompt", "a");
        ArrayNode list = input.putArray("image_urls");
        references.forEach(list::add);
        return errors("google/nano-banana-edit", input);
    }

    private String refusal(String reference) {
        return errors("recraft/remove-background", input("image", reference)).getFirst().message();
    }

    private CheckedInput removeBackground(String reference) {
        return check("recraft/remove-background", input("image", reference));
    }

    private String png(long size, int width, int height) {
        return file("image/png", size, width, height);
    }

    private String file(String type, long size, int width, int height) {
        String reference = "/media/" + UUID.randomUUID();
        media.put(reference, new MediaFacts(type, size, width, height));
        return reference;
    }

    private static ObjectNode input(String field, String value) {
        return JSON.createObjectNode().put(field, value);
    }

    private CheckedInput check(String model, ObjectNode input) {
        return CATALOG.check(model, input, reference -> Optional.ofNullable(media.get(reference)));
    }

    private List<FieldError> errors(String model, ObjectNode input) {
        return catchThrowableOfType(InvalidInputException.class, () -> check(model, input)).errors();
    }
}
