package kiestudio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ModelsTest extends RestTest {

    @Test
    void all_models_are_listed_with_their_prices_and_standing() {
        JsonNode list = list("");

        assertThat(keys(list)).containsExactly("items");
        assertThat(ids(list)).hasSize(24).contains("google/imagen4", "kling/v2-5-pro", "elevenlabs/text-to-speech-turbo-2-5");
        for (JsonNode model : list.get("items")) {
            assertThat(keys(model))
                    .containsExactly(
                            "id", "name", "vendor", "purpose", "category", "kinds", "status", "substitute", "usualSeconds",
                            "variants");
            assertThat(keys(model.get("name"))).containsExactly("en", "ru");
            assertThat(keys(model.at("/variants/0"))).containsExactly("kieId", "name", "whenGiven", "price");
            boolean retired = model.get("status").stringValue().equals("retired");
            assertThat(model.get("status").stringValue()).isIn("live", "retired");
            assertThat(retired || model.get("substitute").isNull()).isTrue();
        }
    }

    @Test
    void a_retired_model_names_its_substitute() {
        List<JsonNode> retired = StreamSupport.stream(list("").get("items").spliterator(), false)
                .filter(model -> model.get("status").stringValue().equals("retired"))
                .toList();

        assertThat(retired).isNotEmpty().anySatisfy(model -> assertThat(model.get("substitute").isString()).isTrue());
    }

    @Test
    void the_list_can_be_narrowed() {
        assertThat(ids(list("?category=audio"))).containsExactly("elevenlabs/text-to-speech-turbo-2-5");
        assertThat(ids(list("?category=image&kind=upscale"))).containsExactlyInAnyOrder("topaz/image-upscale", "recraft/crisp-upscale");
        assertThat(ids(list("?kind=image-to-video"))).contains("kling/v2-5-pro", "kling/v2-1-pro");
        assertThat(ids(list("?q=IMAGEN"))).containsExactlyInAnyOrder("google/imagen4", "google/imagen4-ultra");
        assertThat(ids(list("?q=nothing-is-called-this"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"category=music,category,audio", "kind=paint,kind,text-to-image"})
    void an_unknown_filter_value_is_answered_with_the_known_ones(String query, String field, String known) {
        JsonNode problem = problem(anna.get("/api/kie/models?" + query), 400);

        assertThat(errorFields(problem)).containsExactly(field);
        assertThat(problem.at("/errors/0/message").stringValue()).contains(known);
    }

    @Test
    void one_model_has_the_schema_and_price_of_each_variant() {
        JsonNode model = anna.get("/api/kie/models/kling/v2-5-pro").json();

        assertThat(model.get("id").stringValue()).isEqualTo("kling/v2-5-pro");
        assertThat(model.get("variants")).hasSize(2);
        for (JsonNode variant : model.get("variants")) {
            assertThat(keys(variant)).containsExactly("kieId", "name", "whenGiven", "price", "schema");
            assertThat(variant.at("/schema/$schema").stringValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(variant.at("/schema/properties/prompt/type").stringValue()).isEqualTo("string");
            assertThat(variant.at("/schema/properties/prompt/x-label/ru").stringValue()).isNotBlank();
            assertThat(variant.at("/price/unit").stringValue()).isEqualTo("video");
            assertThat(variant.at("/price/rows/0/credits").isNumber()).isTrue();
        }
        assertThat(model.at("/variants/1/whenGiven").stringValue()).isEqualTo("image_url");
    }

    @Test
    void every_model_of_the_list_can_be_asked_for_by_its_id_and_by_kies() {
        for (JsonNode listed : list("").get("items")) {
            String id = listed.get("id").stringValue();
            assertThat(anna.get("/api/kie/models/" + id).json().get("id").stringValue()).isEqualTo(id);
            for (JsonNode variant : listed.get("variants")) {
                String kieId = variant.get("kieId").stringValue();
                assertThat(anna.get("/api/kie/models/" + kieId).json().get("id").isString()).as(kieId).isTrue();
            }
        }
    }

    @Test
    void kies_id_of_a_variant_leads_to_its_model() {
        String kieId = anna.get("/api/kie/models/kling/v2-5-pro").json().at("/variants/1/kieId").stringValue();

        assertThat(anna.get("/api/kie/models/" + kieId).json().get("id").stringValue()).isEqualTo("kling/v2-5-pro");
    }

    @Test
    void an_unknown_model_is_named() {
        assertThat(problem(anna.get("/api/kie/models/google/imagen9"), 404).get("detail").stringValue())
                .contains("\"google/imagen9\"", "/api/kie/models");
        problem(anna.get("/api/kie/models/"), 404);
    }

    private JsonNode list(String query) {
        var reply = anna.get("/api/kie/models" + query);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private static List<String> ids(JsonNode list) {
        return StreamSupport.stream(list.get("items").spliterator(), false)
                .map(model -> model.get("id").stringValue())
                .toList();
    }
}
