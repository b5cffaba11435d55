package kiestudio.ui.create;

import java.util.List;
import kiestudio.catalog.Field;
import kiestudio.catalog.Variant;
import kiestudio.generation.Draft;
import kiestudio.media.Media;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a form begins with.
 *
 * @param draft  what the person typed here last; null when there is nothing, or it is not wanted
 * @param given  the input of a task, of another model's draft or of an address with a prompt, or null
 * @param source a medium to put into the form, or null
 * @param replaced what the person typed here last, when something else was put over it, or null
 * @param gone   whether the address asked for something that is not there
 */
record Start(@Nullable Draft draft, @Nullable Given given, @Nullable Source source, @Nullable Draft replaced, boolean gone) {

    /** @param field that shall take it; null for the first one that does */
    record Source(Media medium, @Nullable String field) {}

    /** @param variant that the input was made for; null when the catalogue has it no longer */
    record Given(ObjectNode input, @Nullable Variant variant, int copies, Draft.Batch batch) {

        Given(ObjectNode input, @Nullable Variant variant) {
            this(input, variant, 1, Draft.Batch.NONE);
        }

        List<Field> fields() {
            return variant == null ? List.of() : variant.fields();
        }
    }
}
