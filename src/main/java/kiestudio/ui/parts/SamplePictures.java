package kiestudio.ui.parts;

import java.util.Optional;
import kiestudio.catalog.Model;

/** The small pictures that show on a model's card what it makes; a model need not have one. */
public final class SamplePictures {

    private static final String FOLDER = "assets/samples/";

    private SamplePictures() {}

    /** The name of a model's sample within its folder, for example {@code google-imagen4.jpg}. */
    public static String fileName(Model model) {
        return model.id().replace('/', '-') + ".jpg";
    }

    /** The address of a model's sample; empty when nobody painted one. */
    public static Optional<String> path(Model model) {
        String path = FOLDER + fileName(model);
        return SamplePictures.class.getResource("/META-INF/resources/" + path) == null ? Optional.empty() : Optional.of(path);
    }
}
