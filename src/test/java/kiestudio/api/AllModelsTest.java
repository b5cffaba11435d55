package kiestudio.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kiestudio.api.Program.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every model of the catalogue, from its own schema to a kept result, as a program would do it that knows no model by name. */
class AllModelsTest extends RestTest {

    private static final int MODELS = 24;
    private static final int SIDE = 512;

    /** One task that must succeed. */
    private record Made(String name, String category, String taskId) {}

    @Test
    void every_model_makes_what_it_promises_from_nothing_but_its_schema() {
        List<JsonNode> models = new ArrayList<>();
        anna.get("/api/kie/models").json().get("items").forEach(models::add);
        assertThat(models).hasSize(MODELS);

        List<Made> made = new ArrayList<>();
        for (JsonNode listed : models) {
            String id = listed.get("id").stringValue();
            JsonNode model = anna.get("/api/kie/models/" + id).json();
            for (JsonNode variant : model.get("variants")) {
                boolean version = made.stream().anyMatch(one -> one.name().startsWith(id + " ")) && variant.get("whenGiven").isNull();
                made.add(make(id, version, model.get("category").stringValue(), variant));
            }
        }

        assertThat(made).hasSizeGreaterThan(MODELS);
        Map<String, String> endings = endings(made);
        assertThat(endings.values()).as(endings.toString()).containsOnly("success");
        made.forEach(this::checkResults);
    }

    @Test
    void kling_2_5_goes_to_kies_image_model_with_a_picture_and_to_its_text_model_without() {
        ObjectNode words = Program.JSON.createObjectNode().put("prompt", "waves");
        ObjectNode picture = words.deepCopy().put("image_url", upload(Samples.png(SIDE, SIDE)));

        whilePaused(() -> {
            String withoutPicture = taskId(anna.createTask("kling/v2-5-pro", words));
            String withPicture = taskId(anna.createTask("kling/v2-5-pro", picture));

            assertThat(kieModel(withoutPicture)).contains("text-to-video");
            assertThat(kieModel(withPicture)).contains("image-to-video");
            anna.post("/api/kie/tasks/" + withoutPicture + "/cancel");
            anna.post("/api/kie/tasks/" + withPicture + "/cancel");
        });
    }

    /** @param version whether no field chooses the variant, so that it must be asked for by Kie's id */
    private Made make(String id, boolean version, String category, JsonNode variant) {
        String kieId = variant.get("kieId").stringValue();
        String name = id + " as " + kieId;
        boolean chosenByField = variant.get("whenGiven").isString();
        ObjectNode input = input(variant.get("schema"), chosenByField ? variant.get("whenGiven").stringValue() : null);
        Reply reply = anna.createTask(version ? kieId : id, input);
        assertThat(reply.status()).as(name + ": " + reply.text()).isEqualTo(202);
        return new Made(name, category, taskId(reply));
    }

    /** Fills in what the schema requires, and the field that chooses the variant. */
    private ObjectNode input(JsonNode schema, @Nullable String chosenBy) {
        ObjectNode input = Program.JSON.createObjectNode();
        for (JsonNode required : schema.get("required")) {
            fill(input, required.stringValue(), schema.get("properties").get(required.stringValue()));
        }
        if (chosenBy != null && !input.has(chosenBy)) {
            fill(input, chosenBy, schema.get("properties").get(chosenBy));
        }
        return input;
    }

    private void fill(ObjectNode input, String name, JsonNode property) {
        if (property.has("default")) {
            input.set(name, property.get("default"));
        } else if (property.has("x-media")) {
            boolean mask = property.get("x-media").get("role").stringValue().equals("mask");
            String url = upload(mask ? Samples.mask(SIDE, SIDE) : Samples.png(SIDE, SIDE));
            if (property.get("type").stringValue().equals("array")) {
                input.putArray(name).add(url);
            } else {
                input.put(name, url);
            }
        } else {
            switch (property.get("type").stringValue()) {
                case "string" -> input.put(name, "a lighthouse at dawn, calm sea");
                case "integer", "number" -> input.set(name, property.get("minimum"));
                case "boolean" -> input.put(name, true);
                default -> throw new IllegalStateException("no idea how to fill " + name + ": " + property);
            }
        }
    }

    private String upload(byte[] picture) {
        return uploaded(anna.upload("source.png", "image/png", picture)).get("url").stringValue();
    }

    /** Name to final state, with Kie's words where it failed. Kie takes 18 creations in 11 seconds, so this lasts a while. */
    private Map<String, String> endings(List<Made> made) {
        Map<String, String> endings = new LinkedHashMap<>();
        await().atMost(Duration.ofSeconds(180)).pollInterval(Duration.ofMillis(500)).until(() -> {
            for (Made one : made) {
                JsonNode task = status(anna, one.taskId());
                String state = task.get("state").stringValue();
                if (List.of("success", "fail", "lost", "cancelled", "unclear").contains(state)) {
                    endings.put(one.name(), task.get("failMsg").isNull() ? state : state + ": " + task.get("failMsg"));
                }
            }
            return endings.size() == made.size();
        });
        return endings;
    }

    private void checkResults(Made one) {
        JsonNode task = status(anna, one.taskId());
        assertThat(task.get("category").stringValue()).as(one.name()).isEqualTo(one.category());
        assertThat(task.get("resultUrls")).as(one.name()).isNotEmpty();
        for (JsonNode url : task.get("resultUrls")) {
            Reply file = anna.get(url.stringValue());
            assertThat(file.status()).as(one.name()).isEqualTo(200);
            assertThat(file.header("Content-Type")).as(one.name()).startsWith(one.category() + "/");
            assertThat(kind(file.body())).as(one.name()).isEqualTo(one.category());
        }
    }

    /** What the first bytes say, whatever any header does. */
    private static String kind(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n") || head.startsWith("\u00ff\u00d8\u00ff") || head.startsWith("RIFF") && head.endsWith("WEBP")) {
            return "image";
        }
        if (head.startsWith("ftyp", 4)) {
            return "video";
        }
        if (head.startsWith("ID3") || head.startsWith("\u00ff\u00fb") || head.startsWith("\u00ff\u00f3")) {
            return "audio";
        }
        return "unknown, begins with " + HexFormat.of().formatHex(bytes, 0, Math.min(12, bytes.length));
    }

    private String kieModel(String taskId) {
        return jdbc.sql("select kie_model from kie_tasks where id = ?")
                .param(UUID.fromString(taskId))
                .query(String.class)
                .single();
    }
}
