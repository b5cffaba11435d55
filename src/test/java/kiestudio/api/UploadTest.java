package kiestudio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UploadTest extends RestTest {

    @Test
    void an_upload_answers_with_its_address_and_what_it_is() {
        byte[] png = Samples.png(320, 200);

        JsonNode file = uploaded(anna.upload("Кот.png", "image/png", png));

        assertThat(keys(file)).containsExactly("id", "url", "fileName", "mimeType", "size", "width", "height");
        assertThat(file.get("url").stringValue()).isEqualTo("/media/" + file.get("id").stringValue());
        assertThat(file.get("fileName").stringValue()).isEqualTo("Кот.png");
        assertThat(file.get("mimeType").stringValue()).isEqualTo("image/png");
        assertThat(file.get("size").longValue()).isPositive();
        assertThat(file.get("width").intValue()).isEqualTo(320);
        assertThat(file.get("height").intValue()).isEqualTo(200);
        assertThat(anna.get(file.get("url").stringValue()).status()).isEqualTo(200);
    }

    @Test
    void the_type_is_that_of_the_bytes() {
        JsonNode file = uploaded(anna.upload("picture.png", "image/png", Samples.jpeg(64, 64)));

        assertThat(file.get("mimeType").stringValue()).isEqualTo("image/jpeg");
    }

    @Test
    void a_missing_part_is_named() {
        assertThat(errorFields(problem(anna.uploadPart("picture", "a.png", "image/png", Samples.png(64, 64)), 400)))
                .containsExactly("file");
    }

    @Test
    void what_is_no_multipart_is_refused() {
        problem(anna.post("/api/kie/upload", "image/png", Samples.png(64, 64)), 415);
        problem(anna.post("/api/kie/upload", "multipart/form-data; boundary=x", "nothing of the kind"), 400);
    }

    @Test
    void a_file_of_another_kind_is_refused_with_the_kinds_that_are_taken() {
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);

        JsonNode problem = problem(anna.upload("a.png", "image/png", svg), 415);

        assertThat(errorFields(problem)).containsExactly("file");
        assertThat(problem.get("detail").stringValue()).contains("PNG");
    }

    @Test
    void a_broken_file_is_refused() {
        byte[] png = Samples.png(320, 200);

        JsonNode problem = problem(anna.upload("a.png", "image/png", Arrays.copyOf(png, png.length / 2)), 400);

        assertThat(errorFields(problem)).containsExactly("file");
        problem(anna.upload("a.png", "image/png", new byte[0]), 400);
    }

    @Test
    void a_file_above_the_servers_limit_is_refused() {
        problem(anna.upload("a.png", "image/png", new byte[102 * 1024 * 1024]), 413);
    }

    @Test
    void a_picture_with_too_many_pixels_is_refused() {
        JsonNode problem = problem(anna.upload("a.png", "image/png", Samples.png(20_000, 10)), 413);

        assertThat(errorFields(problem)).containsExactly("file");
    }

    @Test
    void without_a_token_nothing_is_taken() {
        problem(nobody.upload("a.png", "image/png", Samples.png(64, 64)), 401);
    }
}
