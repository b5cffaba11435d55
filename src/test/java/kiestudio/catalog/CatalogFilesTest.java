package kiestudio.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kiestudio.platform.StudioProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CatalogFilesTest {

    private static final String MODEL = """
            id: acme/brush
            name: Acme Brush
            vendor: Acme
            category: image
            kinds: [text-to-image]
            purpose: {en: Paints, ru: Рисует}
            usualSeconds: 20
            variants:
              - kieId: acme/brush-1
                fields:
                  prompt: {type: string, required: true, maxLength: 100}
                  aspect_ratio: {type: string, enum: ["1:1", "3:2"], default: "1:1"}
                price: {unit: image, credits: 2.5}
            """;

    private static final int BUILT_IN = ModelCatalog.load(null).models().size();

    @TempDir
    Path folder;

    @Test
    void a_file_in_the_folder_adds_a_model_behind_the_others() throws IOException {
        // given
        write("mine/brush.yml", MODEL);

        // when
        ModelCatalog catalog = ModelCatalog.load(folder);

        // then
        assertThat(catalog.models()).hasSize(BUILT_IN + 1);
        assertThat(catalog.models().getLast().id()).isEqualTo("acme/brush");
        assertThat(catalog.models().getLast().defaultVariant().field("prompt").orElseThrow().label().ru())
                .isEqualTo("Промпт");
        ObjectNode input = new JsonMapper().createObjectNode().put("prompt", "a fox");
        assertThat(catalog.check("acme/brush", input, reference -> Optional.empty()).credits())
                .isEqualByComparingTo("2.5");
    }

    @Test
    void a_file_with_a_known_id_replaces_the_model() throws IOException {
        write("imagen.yaml", MODEL.replace("id: acme/brush\n", "order: 30\nid: google/imagen4\n"));

        ModelCatalog catalog = ModelCatalog.load(folder);

        assertThat(catalog.models()).hasSize(BUILT_IN);
        assertThat(catalog.find("google/imagen4")).map(model -> model.name().en()).contains("Acme Brush");
        assertThat(catalog.models().get(2).id()).isEqualTo("google/imagen4");
    }

    @Test
    void the_example_of_the_documentation_is_a_model() throws IOException {
        String guide = Files.readString(Path.of("docs/adding-a-model.md"));
        write("example.yaml", guide.split("```yaml\n|```")[1]);

        assertThat(ModelCatalog.load(folder).find("acme/brush-2").orElseThrow().defaultVariant().fields())
                .extracting(Field::name)
                .containsExactly("prompt", "aspect_ratio", "thickness", "image_urls");
    }

    @Test
    void labels_of_the_folder_stand_for_the_shared_ones() throws IOException {
        write("labels.yaml", "fields:\n  sheen: {label: {en: Sheen, ru: Блеск}}\n");
        write("brush.yaml", MODEL.replace("    price:", "      sheen: {type: boolean}\n    price:"));

        assertThat(ModelCatalog.load(folder).find("acme/brush").orElseThrow().defaultVariant().field("sheen"))
                .map(field -> field.label().ru())
                .contains("Блеск");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "vendor: Acme | vendr: Acme | 1: 'vendor' is missing",
                "usualSeconds: 20 | usualSeconds: 20\\nshine: 3 | 8: unknown key 'shine'",
                "usualSeconds: 20 | usualSeconds: long | 7: must be a whole number, not 'long'",
                "category: image | category: smell | 4: 'smell' must be one of image, video, audio",
                "kinds: [text-to-image] | kinds: text-to-image | 5: must be a list, not 'text-to-image'",
                "kinds: [text-to-image] | kinds: [to-image] | 5: 'to-image' must be one of text-to-image, edit",
                "{en: Paints, ru: Рисует} | {en: Paints} | 6: 'ru' is missing",
                "vendor: Acme | vendor: Acme\\nvendor: Acme | 4: 'vendor' stands here twice",
                "vendor: Acme | vendor: [Acme | 4: while parsing a flow sequence, expected",
                "maxLength: 100 | maxlength: 100 | 11: 'maxLength' is missing",
                "maxLength: 100 | maxLength: 100, colour: red | 11: unknown key 'colour'",
                "type: string, required | type: strin, required | 11: type must be one of string, integer, number, boolean, array",
                "prompt: {type | sheen: {type | 11: 'label' is missing, and labels.yaml has none for 'sheen'",
                "default: \"1:1\"} | default: \"2:1\"} | 12: the default is not one of the values",
                "default: \"1:1\"} | } | 12: 'default' is missing",
                "[\"1:1\", \"3:2\"] | [\"1:1\", 3] | 12: must be text, not '3' (put it in quotes)",
                "{unit: image | {unit: kilo | 13: unit must be one of image, video, second, thousand-characters, output-side",
                "{unit: image | {unit: second | 13: the fields do not tell how many second units there are",
                "credits: 2.5} | rows: [{when: {aspect_ratio: \"2:1\"}, credits: 1}]} | 13: '2:1' is not a value of 'aspect_ratio'",
                "credits: 2.5} | rows: [{when: {style: A}, credits: 1}]} | 13: there is no field 'style' here, only prompt, aspect_ratio",
                "    price | \\n    whenGiven: image_url\\n    price | 14: there is no field 'image_url' here, only prompt, aspect_ratio",
                "acme/brush-1 | google/imagen4 | 9: the model google/imagen4 already answers to google/imagen4",
                "usualSeconds: 20 | usualSeconds: 20\\nstatus: retired | 1: 'substitute' is missing",
                "usualSeconds: 20 | usualSeconds: 20\\nstatus: retired\\nsubstitute: a/b | 9: there is no living model a/b",
                "usualSeconds: 20 | usualSeconds: 20\\nsubstitute: a/b | 8: only a retired model has a substitute",
                "id: acme/brush\\n | id: Acme Brush\\n | 1: an id is made of small letters"
            })
    void a_broken_file_is_refused_with_file_line_and_reason(String good, String broken, String reason) throws IOException {
        // given
        String from = good.replace("\\n", "\n");
        assertThat(MODEL).contains(from);
        Path file = write("brush.yaml", MODEL.replace(from, broken.replace("\\n", "\n")));

        // then
        assertThatThrownBy(() -> ModelCatalog.load(folder))
                .isInstanceOf(CatalogException.class)
                .hasMessageStartingWith(file + ":" + reason)
                .hasMessageNotContaining("\n");
    }

    @Test
    void an_id_in_two_files_and_a_missing_folder_are_refused() throws IOException {
        write("a.yaml", MODEL);
        Path second = write("b.yaml", MODEL);

        assertThatThrownBy(() -> ModelCatalog.load(folder))
                .hasMessage(second + ":1: another file already has the id acme/brush");
        assertThatThrownBy(() -> ModelCatalog.load(folder.resolve("nowhere")))
                .hasMessage("studio.catalog-dir is not a folder: " + folder.resolve("nowhere"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Import(ModelCatalog.class)
    @EnableConfigurationProperties(StudioProperties.class)
    static class OnlyTheCatalog {}

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_broken_file_stops_the_start_with_one_sentence(CapturedOutput output) throws IOException {
        // given
        Path file = write("brush.yaml", MODEL.replace("Acme\n", "Acme\nshine: 3\n"));
        SpringApplication application = new SpringApplication(OnlyTheCatalog.class);
        application.setWebApplicationType(WebApplicationType.NONE);

        // when
        assertThatThrownBy(() -> application.run("--studio.catalog-dir=" + folder)).isNotNull();

        // then
        assertThat(output.getAll())
                .contains("The catalogue of models cannot be read: " + file + ":4: unknown key 'shine'")
                .doesNotContain("\tat ");
    }
}
