package kiestudio.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import kiestudio.catalog.ModelCatalog;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A simulator in a folder of its own, and a client that speaks to it by HTTP alone. */
final class RunningSimulator implements AutoCloseable {

    static final ModelCatalog CATALOG = ModelCatalog.load(null);
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    final Simulator simulator;

    RunningSimulator(Path home, SimulatorProperties properties, @Nullable String hmacKey) {
        simulator = new Simulator(CATALOG, home, properties, Clock.systemUTC(), hmacKey);
        simulator.start();
    }

    static RunningSimulator fast(Path home) {
        return new RunningSimulator(home, new SimulatorProperties(200, 1000, 1024), null);
    }

    URI origin() {
        return simulator.endpoint().baseUrl();
    }

    HttpResponse<byte[]> get(URI url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    JsonNode call(String path) throws IOException, InterruptedException {
        return answer(request(path).GET());
    }

    JsonNode post(String path, String body) throws IOException, InterruptedException {
        return answer(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(origin().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + simulator.endpoint().apiKey());
    }

    JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    static ObjectNode input(Object... namesAndValues) {
        ObjectNode input = JSON.createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            input.set((String) namesAndValues[i], JSON.valueToTree(namesAndValues[i + 1]));
        }
        return input;
    }

    JsonNode create(String model, ObjectNode input, @Nullable URI callback) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode().put("model", model);
        body.set("input", input);
        if (callback != null) {
            body.put("callBackUrl", callback.toString());
        }
        return post("/api/v1/jobs/createTask", body.toString());
    }

    String accepted(String model, Object... namesAndValues) throws IOException, InterruptedException {
        JsonNode answer = create(model, input(namesAndValues), null);
        assertThat(answer.path("code").asInt()).as(answer.toString()).isEqualTo(200);
        return answer.path("data").path("taskId").asString();
    }

    JsonNode info(String taskId) throws IOException, InterruptedException {
        return call("/api/v1/jobs/recordInfo?taskId=" + taskId).path("data");
    }

    /** recordInfo's data once the task is success or fail. */
    JsonNode ended(String taskId) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> info(taskId), data -> data.path("state").asString().matches("success|fail"));
    }

    List<URI> results(String taskId) {
        JsonNode data = ended(taskId);
        assertThat(data.path("state").asString()).as(data.toString()).isEqualTo("success");
        List<URI> urls = new ArrayList<>();
        JSON.readTree(data.path("resultJson").asString()).path("resultUrls").forEach(url -> urls.add(URI.create(url.asString())));
        return urls;
    }

    byte[] result(String model, Object... namesAndValues) throws IOException, InterruptedException {
        return get(results(accepted(model, namesAndValues)).getFirst()).body();
    }

    BufferedImage picture(String model, Object... namesAndValues) throws IOException, InterruptedException {
        return ImageIO.read(new ByteArrayInputStream(result(model, namesAndValues)));
    }

    String upload(BufferedImage picture, String name) throws IOException, InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return upload(bytes.toByteArray(), name).path("data").path("downloadUrl").asString();
    }

    JsonNode upload(byte[] file, String name) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String boundary = "boundary-of-the-test";
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"uploadPath\"\r\n\r\nstudio\r\n--" + boundary
                + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return answer(request("/api/file-stream-upload")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    @Override
    public void close() {
        simulator.stop();
        http.shutdownNow();
    }
}
