package kiestudio.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kiestudio.catalog.Field;
import kiestudio.catalog.InvalidInputException;
import kiestudio.catalog.MediaFacts;
import kiestudio.catalog.ModelCatalog;
import kiestudio.catalog.Variant;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import kiestudio.ui.parts.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever the catalogue refuses is explained in the person's own language, also in Russian. */
@SignedInAs("mistaken")
class ProblemWordsTest extends ScreenTest {

    private static final String PICTURE = "/media/" + new UUID(1, 1);

    @Autowired
    ModelCatalog catalog;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hailuo/2-3-image-to-video-pro | {'prompt':'x','image_url':'PICTURE','duration':'10','resolution':'1080P'} | сочетается с полем «",
                "google/imagen4 | {'prompt':'   '} | Заполните",
                "elevenlabs/text-to-speech-turbo-2-5 | {'text':'x','speed':9} | От 0,7 до 1,2",
                "recraft/remove-background | {'image':'PICTURE'} | больше нет",
            })
    void a_refusal_of_the_catalogue_is_russian_for_russians(String model, String input, String expected) {
        var given = (ObjectNode) JsonMapper.shared().readTree(input.replace('\'', '"').replace("PICTURE", PICTURE));
        Variant variant = catalog.variant(model, given);
        var form = new LinkedHashMap<String, FieldControl>();
        variant.fields().forEach(field -> form.put(field.name(), new Given(field, given)));
        boolean known = model.startsWith("hailuo");

        try {
            catalog.check(model, given, reference -> known ? Optional.of(picture()) : Optional.empty());
        } catch (InvalidInputException refused) {
            List<String> said = refused.errors().stream()
                    .map(error -> ProblemWords.of(form.get(error.field()), error, form, new Words(Locale.of("ru"))))
                    .toList();

            assertThat(said).singleElement().asString().contains(expected).doesNotContainPattern("[a-z]{4}");
            return;
        }
        throw new AssertionError("the catalogue refused nothing");
    }

    private static MediaFacts picture() {
        return new MediaFacts("image/png", 1000, 1024, 1024);
    }

    /** A control that holds what was given. */
    private record Given(Field field, ObjectNode input) implements FieldControl {

        @Override
        public Component component() {
            return new Div();
        }

        @Override
        public Optional<JsonNode> value() {
            return Optional.ofNullable(input.get(field.name()));
        }

        @Override
        public boolean restore(JsonNode value) {
            return false;
        }

        @Override
        public void showProblem(String problem) {}

        @Override
        public void focus() {}

        @Override
        public void onChange(Runnable changed) {}

        @Override
        public Map<String, MediaFacts> media() {
            return Map.of();
        }
    }
}
