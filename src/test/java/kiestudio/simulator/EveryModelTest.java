package kiestudio.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kiestudio.catalog.Category;
import kiestudio.catalog.Field;
import kiestudio.catalog.Model;
import kiestudio.catalog.Variant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EveryModelTest {

    static RunningSimulator kie;

    @BeforeAll
    static void start(@TempDir Path home) {
        kie = new RunningSimulator(home, new SimulatorProperties(500, 1000, 256), null);
    }

    @AfterAll
    static void stop() {
        kie.close();
    }

    static Stream<Arguments> variants() {
        return RunningSimulator.CATALOG.models().stream()
                .flatMap(model -> model.variants().stream().map(variant -> Arguments.argumentSet(model.id() + " as " + variant.kieId(), model, variant)));
    }

    @Test
    void the_catalogue_has_at_least_the_24_models() {
        assertThat(RunningSimulator.CATALOG.models()).hasSizeGreaterThanOrEqualTo(24);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void every_model_makes_a_result_of_its_category_from_the_least_it_needs(Model model, Variant variant) throws Exception {
        JsonNode answer = kie.create(variant.kieId(), least(variant), null);
        assertThat(answer.path("code").asInt()).as(answer.toString()).isEqualTo(200);

        List<URI> urls = kie.results(answer.path("data").path("taskId").asString());

        assertThat(urls).isNotEmpty();
        HttpResponse<byte[]> file = kie.get(urls.getFirst());
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith(prefix(model.category()));
        assertThat(file.body().length).isGreaterThan(500);
    }

    private static String prefix(Category category) {
        return category.id() + "/";
    }

    private static ObjectNode least(Variant variant) throws Exception {
        ObjectNode input = RunningSimulator.input();
        for (Field field : variant.fields()) {
            Object value = field.required() ? value(field) : null;
            if (value != null) {
                input.set(field.name(), RunningSimulator.JSON.valueToTree(value));
            }
        }
        return input;
    }

    private static @Nullable Object value(Field field) throws Exception {
        return switch (field) {
            case Field.TextField text -> "A small red boat";
            case Field.ChoiceField choice -> choice.defaultValue();
            case Field.NumberField number -> number.defaultValue() != null ? number.defaultValue() : BigDecimal.ONE;
            case Field.FlagField flag -> true;
            case Field.MediaField media -> {
                String url = kie.upload(new Artwork("sea", "m", 1).painted(320, 320), field.name() + ".png");
                yield media.many() ? List.of(url) : url;
            }
        };
    }
}
