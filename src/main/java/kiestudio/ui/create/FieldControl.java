package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Optional;
import kiestudio.catalog.Field;
import kiestudio.catalog.MediaFacts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The form's control of one field of the catalogue. */
interface FieldControl {

    Field field();

    Component component();

    /** The value in the JSON type that the catalogue gives it; empty when the field is to be left out. */
    Optional<JsonNode> value();

    /** Takes over a value from elsewhere in place of its own. False, when it cannot hold all of it. */
    boolean restore(JsonNode value);

    /** Shows what is wrong with the value, or with null that nothing is. */
    void showProblem(@Nullable String problem);

    /** Puts the keyboard there. */
    void focus();

    void onChange(Runnable changed);

    /** What is known of the media this control refers to, by their reference. */
    default Map<String, MediaFacts> media() {
        return Map.of();
    }

    /** True while something for this field is still on its way. */
    default boolean busy() {
        return false;
    }
}
