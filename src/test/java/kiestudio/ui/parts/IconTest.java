package kiestudio.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconTest {

    @ParameterizedTest
    @EnumSource
    void every_icon_is_drawn_in_the_sprite(Icon icon) throws IOException {
        String sprite = Files.readString(Path.of("src/main/resources/META-INF/resources", Icon.sprite()));

        assertThat(sprite).contains("<symbol id=\"" + icon.symbol() + "\"");
    }
}
