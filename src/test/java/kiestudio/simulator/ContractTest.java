package kiestudio.simulator;

import static kiestudio.simulator.RunningSimulator.JSON;
import static kiestudio.simulator.RunningSimulator.input;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kiestudio.catalog.Category;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ContractTest {

    private static final String FLUX = "flux-2/pro-text-to-image";
    private static final ObjectNode GOOD = input("prompt", "A red boat", "aspect_ratio", "16:9", "resolution", "1K");

    @TempDir
    Path home;

    RunningSimulator kie;

    @BeforeEach
    void start() {
        kie = RunningSimulator.fast(home);
    }

    @AfterEach
    void stop() {
        kie.close();
    }

    @Test
    void a_task_goes_from_waiting_to_success_and_is_told_in_kies_fields() throws Exception {
        String taskId = kie.accepted(FLUX, "prompt", "A red boat", "aspect_ratio", "16:9", "resolution", "1K");

        JsonNode data = kie.ended(taskId);

        assertThat(data.propertyNames()).containsExactlyInAnyOrder(
                "taskId", "model", "state", "param", "resultJson", "failCode", "failMsg", "costTime", "completeTime", "createTime",
                "creditsConsumed");
        JsonNode param = JSON.readTree(data.path("param").asString());
        assertThat(JSON.readTree(param.path("input").asString())).isEqualTo(GOOD);
        assertThat(param.path("model").asString()).isEqualTo(FLUX);
        assertThat(data.path("creditsConsumed").asInt()).isEqualTo(5);
        assertThat(data.path("completeTime").asLong()).isGreaterThanOrEqualTo(data.path("createTime").asLong());
        URI url = kie.results(taskId).getFirst();
        HttpResponse<byte[]> file = kie.get(url);
        assertThat(file.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(file.headers().firstValueAsLong("Content-Length")).hasValue(file.body().length);
    }

    @Test
    void a_task_passes_through_waiting_queuing_and_generating_and_waits_for_its_file() {
        Instant start = Instant.parse("2026-11-22T10:00:00Z");
        SimulatedTask task = new SimulatedTask(
                "id", FLUX, GOOD, null, start, start.plusSeconds(10), BigDecimal.ONE, Set.of(), null, null, null, false);

        assertThat(task.state(start).name()).isEqualTo("waiting");
        assertThat(task.state(start.plusSeconds(2)).name()).isEqualTo("queuing");
        assertThat(task.state(start.plusSeconds(5)).name()).isEqualTo("generating");
        assertThat(task.state(start.plusSeconds(11)).name()).isEqualTo("generating");
        SimulatedTask made = task.made(List.of("id-1.png"), start.plusSeconds(4));
        assertThat(made.state(start.plusSeconds(9)).name()).isEqualTo("generating");
        assertThat(made.state(start.plusSeconds(10)).name()).isEqualTo("success");
    }

    @Test
    void a_task_takes_as_long_as_people_like_to_wait() {
        Pace pace = new Pace(1);
        for (int i = 0; i < 100; i++) {
            assertThat(pace.of("task" + i, Category.IMAGE, Set.of()).toMillis()).isBetween(3000L, 6000L);
            assertThat(pace.of("task" + i, Category.VIDEO, Set.of()).toMillis()).isBetween(8000L, 12000L);
            assertThat(pace.of("task" + i, Category.AUDIO, Set.of()).toMillis()).isBetween(3000L, 5000L);
        }
        assertThat(new Pace(10).of("task", Category.VIDEO, Set.of(Wish.SLOW)).toSeconds()).isEqualTo(6);
    }

    @Test
    void without_the_key_everything_but_files_is_refused_in_an_envelope() throws Exception {
        JsonNode answer = kie.answer(HttpRequest.newBuilder(kie.origin().resolve("/api/v1/chat/credit")).GET());

        assertThat(answer.path("code").asInt()).isEqualTo(401);
        assertThat(answer.path("msg").asString()).isEqualTo("You do not have access permissions");
    }

    @Test
    void a_studio_id_that_kie_does_not_know_is_refused() throws Exception {
        JsonNode answer = kie.create("flux2/pro-text-to-image", GOOD, null);

        assertRefused(answer, 422, "The model name you specified is not supported");
    }

    @Test
    void each_wrong_field_is_refused_in_kies_words_and_nothing_is_booked() throws Exception {
        assertRefused(kie.create(FLUX, input("aspect_ratio", "1:1", "resolution", "1K"), null), 422, "prompt is required");
        assertRefused(kie.create(FLUX, GOOD.deepCopy().put("resolution", "8K"), null), 500,
                "resolution is not within the range of allowed options");
        assertRefused(kie.create(FLUX, GOOD.deepCopy().put("guidance_scale", 3), null), 422, "Unknown field: guidance_scale");
        assertRefused(kie.create(FLUX, GOOD.deepCopy().put("nsfw_checker", "yes"), null), 422, "nsfw_checker must be a boolean");
        assertRefused(kie.create("kling/v2-5-turbo-text-to-video-pro", input("prompt", "x", "duration", 5), null), 500,
                "duration is not within the range of allowed options");
        assertRefused(kie.create("hailuo/2-3-image-to-video-pro",
                input("prompt", "x", "image_url", upload(), "duration", "10", "resolution", "1080P"), null), 500, "not within the range");
        assertRefused(kie.post("/api/v1/jobs/createTask", "{\"input\":{}}"), 500, "model format is incorrect");
        assertRefused(kie.post("/api/v1/jobs/createTask", "<html>"), 400, "not valid JSON");

        assertThat(kie.simulator.ledger().entries()).isEmpty();
    }

    @Test
    void media_must_be_of_a_type_and_size_that_the_model_takes() throws Exception {
        String text = kie.upload("hello".getBytes(), "a.png").path("data").path("downloadUrl").asString();
        String small = kie.upload(new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB), "small.png");

        assertRefused(kie.create("recraft/remove-background", input("image", "no address"), null), 422, "image must be a valid URL");
        assertRefused(kie.create("recraft/remove-background", input("image", small), null), 422, "dimensions are not supported: 100x100");
        assertRefused(kie.create("recraft/remove-background", input("image", text), null), 422, "file type is not supported");
    }

    @Test
    void a_file_from_elsewhere_fails_the_task_as_it_does_at_kie() throws Exception {
        JsonNode data = kie.ended(kie.accepted("recraft/crisp-upscale", "image", "https://example.com/a.png"));

        assertThat(data.path("failMsg").asString()).startsWith("image fetch failed");
        assertThat(data.path("creditsConsumed").asDouble()).isZero();
    }

    @Test
    void an_upload_is_kept_under_its_path_and_can_be_fetched() throws Exception {
        JsonNode data = kie.upload(new byte[] {1, 2, 3}, "../../x y.png").path("data");

        assertThat(data.path("filePath").asString()).isEqualTo("kieai/studio/_._.._x_y.png");
        assertThat(data.path("fileSize").asInt()).isEqualTo(3);
        assertThat(kie.get(URI.create(data.path("downloadUrl").asString())).body()).containsExactly(1, 2, 3);
    }

    @Test
    void the_twenty_first_create_in_ten_seconds_is_refused() throws Exception {
        try (RunningSimulator strict = new RunningSimulator(home.resolve("strict"), new SimulatorProperties(200, 20, 64), null)) {
            for (int i = 0; i < 20; i++) {
                strict.accepted(FLUX, "prompt", "A red boat", "aspect_ratio", "1:1", "resolution", "1K");
            }
            assertRefused(strict.create(FLUX, GOOD, null), 429, "Your call frequency is too high");
            assertThat(strict.simulator.ledger().entries()).hasSize(20);
        }
    }

    @Test
    void credits_go_down_by_what_was_made_and_a_dead_link_is_renewed() throws Exception {
        int before = kie.call("/api/v1/chat/credit").path("data").asInt();
        URI url = kie.results(kie.accepted(FLUX, "prompt", "A red boat", "aspect_ratio", "1:1", "resolution", "2K")).getFirst();

        assertThat(before - kie.call("/api/v1/chat/credit").path("data").asInt()).isEqualTo(7);
        JsonNode renewed = kie.post("/api/v1/common/download-url", JSON.createObjectNode().put("url", url.toString()).toString());
        assertThat(kie.get(URI.create(renewed.path("data").asString())).statusCode()).isEqualTo(200);
        assertRefused(kie.post("/api/v1/common/download-url", "{\"url\":\"https://example.com/x.png\"}"), 422, "url is wrong");
    }

    @Test
    void unknown_tasks_and_addresses_are_told_so() throws Exception {
        assertRefused(kie.call("/api/v1/jobs/recordInfo?taskId=nobody"), 422, "recordInfo is null");
        assertRefused(kie.call("/api/v1/jobs/recordInfo"), 400, "taskId is required");
        assertRefused(kie.call("/api/v1/jobs/nothing"), 404, "Not Found");
        assertRefused(kie.call("/api/v1/jobs/createTask"), 405, "Method Not Allowed");
        assertThat(kie.get(kie.origin().resolve("/files/..%2f..%2ftasks")).statusCode()).isEqualTo(404);
    }

    @Test
    void every_voice_has_a_sample() throws Exception {
        HttpResponse<byte[]> sample = kie.get(kie.origin().resolve("/voices/EkK5I93UQWFDigLMpZcX.mp3"));

        assertThat(sample.headers().firstValue("Content-Type")).contains("audio/mpeg");
        assertThat(ResultsTest.seconds(sample.body())).isBetween(2.0, 5.0);
        assertThat(kie.get(kie.origin().resolve("/voices/nobody.mp3")).statusCode()).isEqualTo(404);
    }

    @Test
    void the_end_is_called_back_signed_and_again_when_the_answer_is_not_200() throws Exception {
        BlockingQueue<String> bodies = new ArrayBlockingQueue<>(10);
        BlockingQueue<String> signatures = new ArrayBlockingQueue<>(10);
        AtomicInteger calls = new AtomicInteger();
        HttpServer studio = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        studio.createContext("/hook", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes()));
            signatures.add(exchange.getRequestHeaders().getFirst("X-Webhook-Timestamp") + " "
                    + exchange.getRequestHeaders().getFirst("X-Webhook-Signature"));
            exchange.sendResponseHeaders(calls.incrementAndGet() < 3 ? 503 : 200, -1);
            exchange.close();
        });
        studio.start();
        try (RunningSimulator signing =
                new RunningSimulator(home.resolve("signing"), new SimulatorProperties(200, 100, 64), "a key")) {
            URI hook = URI.create("http://127.0.0.1:" + studio.getAddress().getPort() + "/hook?token=1");

            String taskId = signing.create(FLUX, GOOD, hook).path("data").path("taskId").asString();

            String first = bodies.poll(20, TimeUnit.SECONDS);
            assertThat(bodies.poll(20, TimeUnit.SECONDS)).isNotNull();
            assertThat(bodies.poll(20, TimeUnit.SECONDS)).isNotNull();
            JsonNode body = JSON.readTree(first);
            assertThat(body.path("code").asInt()).isEqualTo(200);
            assertThat(body.path("msg").asString()).isEqualTo("Playground task completed successfully.");
            assertThat(body.path("data").path("taskId").asString()).isEqualTo(taskId);
            String[] signed = String.valueOf(signatures.poll()).split(" ");
            assertThat(signed[1]).isEqualTo(hmac("a key", taskId + "." + signed[0]));
        } finally {
            studio.stop(0);
        }
    }

    private static String hmac(String key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes()));
    }

    private String upload() throws Exception {
        return kie.upload(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "frame.png");
    }

    private static void assertRefused(JsonNode answer, int code, String words) {
        assertThat(answer.path("code").asInt()).as(answer.toString()).isEqualTo(code);
        assertThat(answer.path("msg").asString()).contains(words);
        assertThat(answer.path("data").isNull()).isTrue();
    }
}
