package kiestudio.kie;

import static kiestudio.kie.KieClientFixture.KEY;
import static kiestudio.support.RawServer.json;
import static kiestudio.support.RawServer.redirect;
import static kiestudio.support.RawServer.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class KieFilesAndCreditsTest {

    private static final String UPLOADED =
            "{\"success\":true,\"code\":200,\"msg\":\"File uploaded successfully\",\"data\":{\"success\":true,"
                    + "\"downloadUrl\":\"https://tempfile.redpandaai.co/kieai/1/kie-studio/x.png\",\"fileSize\":3}}";

    private final KieClientFixture kie = new KieClientFixture();
    private Path file;

    @BeforeEach
    void writeFile(@TempDir Path folder) throws IOException {
        file = Files.write(folder.resolve("blob"), new byte[] {(byte) 0x89, 'P', '\r', '\n', 0, (byte) 0xff});
    }

    @AfterEach
    void close() throws IOException {
        kie.close();
    }

    @ParameterizedTest
    @CsvSource({
        "image/png,png", "image/jpeg,jpg", "image/webp,webp", "video/mp4,mp4", "audio/mpeg,mp3", "audio/wav,wav", "audio/x-wav,wav",
        "IMAGE/PNG,png"
    })
    void an_upload_is_the_documented_form_under_a_random_name_with_the_right_extension(String mimeType, String extension)
            throws IOException {
        kie.uploads.script(json(200, UPLOADED));

        URI address = kie.client.upload(file, mimeType);

        assertThat(address).isEqualTo(URI.create("https://tempfile.redpandaai.co/kieai/1/kie-studio/x.png"));
        var request = kie.uploads.onlyRequest();
        assertThat(request.method() + " " + request.target()).isEqualTo("POST /api/file-stream-upload");
        assertThat(request.header("Authorization")).isEqualTo("Bearer " + KEY);
        assertThat(request.header("Content-Type")).startsWith("multipart/form-data;");
        String boundary = request.header("Content-Type").replaceFirst(".*boundary=\"?([^\";]+).*", "$1");
        String body = new String(request.body(), StandardCharsets.ISO_8859_1);
        Matcher parts = Pattern.compile(
                        "--B\r\nContent-Disposition: form-data; name=\"uploadPath\"\r\n\r\nkie-studio\r\n"
                                + "--B\r\nContent-Disposition: form-data; name=\"fileName\"\r\n\r\n([0-9a-f-]{36}\\.(\\w+))\r\n"
                                + "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"(\\1)\"\r\nContent-Type: (\\S+)\r\n\r\n"
                                + "(.*)\r\n--B--\r\n",
                        Pattern.DOTALL)
                .matcher(body.replace(boundary, "B"));
        assertThat(parts.matches()).as(body).isTrue();
        assertThat(parts.group(2)).isEqualTo(extension);
        assertThat(parts.group(4)).isEqualToIgnoringCase(mimeType);
        assertThat(parts.group(5).getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(Files.readAllBytes(file));
        assertThat(kie.api.requests()).isEmpty();
    }

    @Test
    void two_uploads_of_a_file_have_different_names() {
        kie.uploads.script(json(200, UPLOADED));

        kie.client.upload(file, "image/png");
        kie.client.upload(file, "image/png");

        assertThat(kie.uploads.requests().stream().map(it -> it.text().replaceAll("(?s).*filename=\"([^\"]+).*", "$1")).distinct())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "200,400,true", "200,413,true", "200,422,true", "413,,true", "200,401,false", "200,402,false", "200,405,false", "200,429,false",
        "200,500,false", "500,,false", "400,,false", "502,,false", "200,,false"
    })
    void a_refused_upload_says_whether_trying_again_may_help(int status, Integer code, boolean permanent) {
        kie.uploads.script(code == null
                ? respond(status, "text/html", "<html>" + KEY)
                : json(status, "{\"code\":" + code + ",\"msg\":\"no " + KEY + "\"}"));

        assertThatThrownBy(() -> kie.client.upload(file, "image/png"))
                .hasMessageContaining("Nothing was charged")
                .hasMessageNotContaining(KEY)
                .asInstanceOf(type(KieUploadException.class))
                .matches(e -> e.permanent() == permanent);
        kie.uploads.onlyRequest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\":200,\"data\":{}}", "{\"code\":200,\"data\":{\"downloadUrl\":\"file:///x\"}}", "{\"code\":200}"})
    void an_upload_without_an_address_can_be_tried_again(String body) {
        kie.uploads.script(json(200, body));

        assertThatThrownBy(() -> kie.client.upload(file, "image/png"))
                .asInstanceOf(type(KieUploadException.class))
                .matches(e -> !e.permanent());
    }

    @Test
    void an_upload_that_breaks_off_can_be_tried_again_and_is_not_by_itself() {
        kie.uploads.script((request, connection) -> {});

        assertThatThrownBy(() -> kie.client.upload(file, "image/png"))
                .asInstanceOf(type(KieUploadException.class))
                .matches(e -> !e.permanent());
        kie.uploads.onlyRequest();
    }

    @Test
    void an_upload_ends_at_its_deadline() {
        kie.uploads.script((request, connection) -> kie.uploads.drip(connection));

        long start = System.nanoTime();
        assertThatThrownBy(() -> kie.client.upload(file, "image/png")).hasMessageContaining("could not be sent");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void an_upload_is_not_redirected() {
        kie.uploads.script(redirect(307, kie.api.address("/").toString()));

        assertThatThrownBy(() -> kie.client.upload(file, "image/png")).isInstanceOf(KieUploadException.class);
        assertThat(kie.api.requests()).isEmpty();
    }

    @Test
    void a_type_without_an_extension_and_a_missing_file_are_not_sent() {
        assertThatThrownBy(() -> kie.client.upload(file, "text/html"))
                .hasMessageContaining("text/html")
                .asInstanceOf(type(KieUploadException.class))
                .matches(KieUploadException::permanent);
        assertThatThrownBy(() -> kie.client.upload(file.resolveSibling("gone"), "image/png"))
                .asInstanceOf(type(KieUploadException.class))
                .matches(KieUploadException::permanent);
        assertThat(kie.uploads.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{'code':200,'data':5916.25} | 5916.25", "{'code':200,'data':'60.62'} | 60.62", "{'code':'200','data':7} | 7"})
    void the_balance_is_a_fractional_number(String body, BigDecimal balance) {
        kie.api.script(json(200, body.replace('\'', '"')));

        assertThat(kie.client.balance()).isEqualByComparingTo(balance);
        var request = kie.api.onlyRequest();
        assertThat(request.method() + " " + request.target()).isEqualTo("GET /api/v1/chat/credit");
        assertThat(request.header("Authorization")).isEqualTo("Bearer " + KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\":401,\"msg\":\"no\",\"data\":7}", "{\"code\":200,\"data\":null}", "<html>", "", "{\"code\":200,\"data\":\"much\"}"})
    void a_balance_that_kie_does_not_say_is_not_invented(String body) {
        kie.api.script(json(200, body));

        assertThatThrownBy(kie.client::balance).isInstanceOf(KieUnavailableException.class);
    }

    @Test
    void a_balance_without_an_answer_is_unavailable() {
        kie.api.script((request, connection) -> {});

        assertThatThrownBy(kie.client::balance).isInstanceOf(KieUnavailableException.class).hasMessageNotContaining(KEY);
    }

    @Test
    void a_dead_result_gets_a_fresh_address() {
        kie.api.script(json(200, "{\"code\":200,\"msg\":\"success\",\"data\":\"https://tempfile.example/fresh?sig=1\"}"));

        assertThat(kie.client.downloadUrl(URI.create("https://tempfile.example/old.png")))
                .contains(URI.create("https://tempfile.example/fresh?sig=1"));
        var request = kie.api.onlyRequest();
        assertThat(request.method() + " " + request.target()).isEqualTo("POST /api/v1/common/download-url");
        assertThat(Reply.JSON.readTree(request.text())).isEqualTo(Reply.JSON.readTree("{\"url\":\"https://tempfile.example/old.png\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\":422,\"msg\":\"url is wrong\",\"data\":\"https://x\"}", "{\"code\":200,\"data\":null}", "{\"code\":200,\"data\":\"ftp://x\"}", "<html>"})
    void where_kie_gives_no_fresh_address_there_is_none(String body) {
        kie.api.script(json(200, body));

        assertThat(kie.client.downloadUrl(URI.create("https://tempfile.example/old.png"))).isEmpty();
    }
}
