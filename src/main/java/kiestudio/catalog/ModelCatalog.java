package kiestudio.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kiestudio.platform.StudioProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** All models, in the order in which people see them. Read once at the start; a file that does not parse stops the start. */
@Component
public class ModelCatalog {

    ModelCatalog(StudioProperties properties) {}

    public List<Model> models() {
        throw new UnsupportedOperationException();
    }

    public List<Model> models(Category category) {
        throw new UnsupportedOperationException();
    }

    /** The model with this studio id, or the one that has a variant with this Kie id. */
    public Optional<Model> find(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The variant that an input goes to: the one whose Kie id was asked for, else the first whose {@code whenGiven} field is in the
     * input, else the default.
     *
     * @throws UnknownModelException when nothing has this id
     */
    public Variant variant(String id, ObjectNode input) {
        throw new UnsupportedOperationException();
    }

    /**
     * Checks an input against the variant it goes to and completes it.
     *
     * @param id    studio id or Kie id
     * @param media looks up what a media reference of the input points to; empty when the caller may not use it
     * @throws UnknownModelException when nothing has this id
     * @throws InvalidInputException with every error found
     */
    public CheckedInput check(String id, ObjectNode input, Function<String, Optional<MediaFacts>> media) {
        throw new UnsupportedOperationException();
    }

    /** List price in credits of a possibly unfinished input; null when unknown or not computable yet. */
    public @Nullable BigDecimal estimate(Variant variant, ObjectNode input, Function<String, Optional<MediaFacts>> media) {
        throw new UnsupportedOperationException();
    }

    /** The variant's input as a JSON Schema 2020-12 document, the one that {@link #check} validates with. */
    public ObjectNode schema(Variant variant) {
        throw new UnsupportedOperationException();
    }
}
