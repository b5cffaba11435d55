package kiestudio.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class VariantSchemaTest {

    private static final ModelCatalog CATALOG = ModelCatalog.load(null);
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void every_variant_has_a_valid_schema_2020_12() {
        Schema metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(CATALOG.models().stream().flatMap(model -> model.variants().stream()))
                .isNotEmpty()
                .allSatisfy(variant -> {
                    ObjectNode schema = CATALOG.schema(variant);
                    assertThat(schema.get("$schema").stringValue())
                            .isEqualTo("https://json-schema.org/draft/2020-12/schema");
                    assertThat(schema.get("additionalProperties").booleanValue()).isFalse();
                    assertThat(metaSchema.validate(schema)).isEmpty();
                });
    }

    @Test
    void a_program_reads_from_it_what_to_send() {
        ObjectNode schema = schema("hailuo/2-3-image-to-video-pro");

        assertThat(schema.get("required")).hasToString("""
                ["prompt","image_url"]""");
        assertThat(schema.at("/properties/duration/enum")).hasToString("""
                ["6","10"]""");
        assertThat(schema.at("/properties/duration/default").stringValue()).isEqualTo("6");
        assertThat(schema.at("/properties/duration/x-options/0/label/ru").stringValue()).isEqualTo("6 с");
        assertThat(schema.at("/properties/image_url/format").stringValue()).isEqualTo("uri-reference");
        assertThat(schema.at("/properties/image_url/x-media")).hasToString("""
                {"role":"first-frame","contentMediaTypes":["image/jpeg","image/png","image/webp"],"maxBytes":10000000}""");
        assertThat(schema.at("/allOf/0/not/properties")).hasToString("""
                {"duration":{"const":"10"},"resolution":{"const":"1080P"}}""");
    }

    @Test
    void changing_a_copy_changes_nothing_here() {
        schema("google/imagen4").removeAll();

        assertThat(schema("google/imagen4").get("properties").propertyNames())
                .containsExactly("prompt", "negative_prompt", "aspect_ratio", "seed");
    }

    private static ObjectNode schema(String id) {
        return CATALOG.schema(CATALOG.variant(id, JSON.createObjectNode()));
    }
}
