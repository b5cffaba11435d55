package kiestudio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import javax.imageio.ImageIO;
import kiestudio.api.Program.Reply;
import kiestudio.media.MediaService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class MediaServingTest extends RestTest {

    @Autowired
    MediaService media;

    private String url;
    private byte[] whole;

    @BeforeEach
    void aPicture() {
        url = uploaded(anna.upload("Рыжий кот.png", "image/png", Samples.png(900, 600))).get("url").stringValue();
        whole = anna.get(url).body();
    }

    @Test
    void a_file_comes_with_its_type_and_with_headers_that_keep_it_harmless() throws IOException {
        Reply reply = anna.get(url);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(ImageIO.read(new ByteArrayInputStream(reply.body())).getWidth()).isEqualTo(900);
        assertThat(reply.header("Content-Type")).isEqualTo("image/png");
        assertThat(reply.header("Content-Length")).isEqualTo("" + reply.body().length);
        assertThat(reply.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(reply.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox", "default-src 'none'")
                .doesNotContain("allow-scripts", "unsafe-eval");
        assertThat(reply.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(reply.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
        assertThat(reply.header("Pragma")).isNull();
        assertThat(reply.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(reply.header("Set-Cookie")).isNull();
        assertThat(reply.header("ETag")).matches("\"[0-9a-f]{64}\"");
        assertThat(reply.header("Content-Disposition")).startsWith("inline;");
    }

    @Test
    void head_says_the_same_without_the_bytes() {
        Reply head = anna.method("HEAD", url);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo("" + whole.length);
        assertThat(head.header("Content-Type")).isEqualTo("image/png");
        assertThat(head.header("ETag")).isEqualTo(anna.get(url).header("ETag"));
    }

    @Test
    void somebody_elses_file_does_not_exist_except_for_an_administrator() {
        JsonNode foreign = problem(boris.get(url), 404);
        JsonNode missing = problem(boris.get("/media/" + UUID.randomUUID()), 404);
        problem(boris.get(url + "/thumbnail"), 404);
        problem(anna.get("/media/1-1-1-1-1"), 404);

        assertThat(foreign.get("detail")).isEqualTo(missing.get("detail"));
        assertThat(administrator.get(url).body()).isEqualTo(whole);
    }

    @Test
    void a_known_etag_does_not_open_somebody_elses_file() {
        String etag = anna.get(url).header("ETag");

        problem(boris.get(url, "If-None-Match", etag), 404);
        problem(boris.get(url, "Range", "bytes=0-9"), 404);
    }

    @Test
    void without_a_token_there_is_nothing_to_see() {
        problem(nobody.get(url), 401);
    }

    @Test
    void a_refusal_is_readable_also_for_those_who_wanted_a_picture() {
        problem(boris.get(url, "Accept", "image/avif,image/webp"), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s"})
    void who_has_the_bytes_does_not_get_them_again(String known) {
        String etag = anna.get(url).header("ETag");

        Reply reply = anna.get(url, "If-None-Match", known.formatted(etag));

        assertThat(reply.status()).isEqualTo(304);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.header("ETag")).isEqualTo(etag);
        assertThat(reply.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(anna.get(url, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"0-99, 0, 99", "100-, 100, -1", "-50, -50, -1", "5-5, 5, 5", "10-99999999, 10, -1", "-99999999, 0, -1"})
    void a_range_is_cut_out(String range, int from, int to) {
        int first = from < 0 ? whole.length + from : from;
        int last = to < 0 ? whole.length + to : to;

        Reply reply = anna.get(url, "Range", "bytes=" + range);

        assertThat(reply.status()).isEqualTo(206);
        assertThat(reply.header("Content-Range")).isEqualTo("bytes " + first + "-" + last + "/" + whole.length);
        assertThat(reply.header("Content-Type")).isEqualTo("image/png");
        assertThat(reply.body()).isEqualTo(Arrays.copyOfRange(whole, first, last + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=99999999-", "bytes=-0"})
    void a_range_behind_the_end_is_refused_without_a_byte_of_the_file(String range) {
        Reply reply = anna.get(url, "Range", range);

        problem(reply, 416);
        assertThat(reply.header("Content-Range")).isEqualTo("bytes */" + whole.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=9-3", "bytes=a-b", "lines=1-2", "bytes=", "bytes=0-1,5-9"})
    void what_is_no_single_range_is_answered_with_the_whole(String range) {
        Reply reply = anna.get(url, "Range", range);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo(whole);
    }

    @Test
    void a_range_holds_only_for_the_file_it_was_meant_for() {
        String etag = anna.get(url).header("ETag");

        assertThat(anna.get(url, "Range", "bytes=0-9", "If-Range", etag).status()).isEqualTo(206);
        assertThat(anna.get(url, "Range", "bytes=0-9", "If-Range", "\"other\"").body()).isEqualTo(whole);
    }

    @Test
    void a_download_is_saved_under_its_name() {
        assertThat(anna.get(url + "?download").header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"_____ ___.png\"; filename*=UTF-8''"
                        + "%D0%A0%D1%8B%D0%B6%D0%B8%D0%B9%20%D0%BA%D0%BE%D1%82.png");
    }

    @Test
    void a_result_is_saved_under_a_name_from_its_prompt() {
        String taskId = taskId(
                anna.createTask("{\"model\":\"google/imagen4\",\"input\":{\"prompt\":\"An old mill/barn by the river\"}}"));
        String result = awaitState(anna, taskId, "success").at("/resultUrls/0").stringValue();

        assertThat(anna.get(result + "?download").header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("An old mill barn by the river");
        problem(boris.get(result), 404);
    }

    @ParameterizedTest
    @CsvSource({"'', 256", "?size=256, 256", "?size=768, 768", "?size=300, 256", "?size=600, 768", "?size=99999, 768", "?size=1, 256"})
    void a_thumbnail_has_one_of_two_sizes(String query, int side) throws IOException {
        Reply reply = anna.get(url + "/thumbnail" + query);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isIn("image/jpeg", "image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(reply.body())).getWidth()).isEqualTo(side);
        assertThat(reply.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(anna.get(url + "/thumbnail" + query, "If-None-Match", reply.header("ETag")).status()).isEqualTo(304);
    }

    @Test
    void thumbnails_of_two_sizes_are_told_apart() {
        assertThat(anna.get(url + "/thumbnail?size=768").header("ETag"))
                .isNotEqualTo(anna.get(url + "/thumbnail").header("ETag"))
                .isNotEqualTo(anna.get(url).header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"large", "0", "-256", "1e3"})
    void a_size_that_is_none_is_answered_with_the_sizes(String size) {
        assertThat(errorFields(problem(anna.get(url + "/thumbnail?size=" + size), 400))).containsExactly("size");
    }

    @Test
    void files_can_only_be_read() {
        assertThat(anna.method("DELETE", url).status()).isBetween(403, 405);
        assertThat(anna.post(url).status()).isBetween(403, 405);
        assertThat(anna.get(url).status()).isEqualTo(200);
    }

    @Test
    void a_file_lost_from_disk_is_the_studios_failure_and_tells_nothing_of_the_disk() throws IOException {
        String lost = uploaded(anna.upload("lost.png", "image/png", Samples.png(77, 55))).get("url").stringValue();
        Path file = media.file(media.find(UUID.fromString(lost.substring("/media/".length()))).orElseThrow());
        Files.delete(file);

        Reply reply = anna.get(lost);

        JsonNode problem = problem(reply, 500);
        assertThat(problem.get("detail").stringValue()).contains(problem.get("errorId").stringValue());
        assertThat(reply.text()).doesNotContain(file.getParent().toString(), file.getFileName().toString());
    }
}
