package kiestudio.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import kiestudio.catalog.Category;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplePicturesTest {

    static Stream<Model> models() {
        ModelCatalog catalog = ModelCatalog.load(Path.of("src/main/resources/catalog"));
        return Stream.of(Category.values()).flatMap(category -> catalog.models(category).stream());
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_built_in_model_has_a_sample_that_is_a_picture(Model model) throws IOException {
        String path = SamplePictures.path(model).orElseThrow();

        var picture = ImageIO.read(getClass().getResource("/META-INF/resources/" + path));

        assertThat(picture.getWidth()).isEqualTo(480);
        assertThat(picture.getHeight()).isEqualTo(270);
    }

    @Test
    void a_model_nobody_painted_has_none() {
        Model known = models().findFirst().orElseThrow();
        var own = new Model("own/model", known.name(), known.vendor(), known.purpose(), known.category(), known.kinds(),
                known.status(), null, 10, known.variants());

        assertThat(SamplePictures.path(own)).isEmpty();
    }
}
