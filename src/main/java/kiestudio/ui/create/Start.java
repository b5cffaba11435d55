package kiestudio.ui.create;

import java.util.List;
import kiestudio.catalog.Field;
import kiestudio.catalog.Variant;
import kiestudio.generation.Draft;
import kiestudio.media.Media;
import kiestudio.ui.parts.ReusePart;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a form begins with.
 *
 * @param draft  what the person typed here last; null when there is nothing, or it is not wanted
 * @param given  the input of a task, of another model's draft or of an address with a prompt, or null
 * @param source a medium for the first field that takes it, or null
 * @param replaced what the person typed here last, when something else was put over it, or null
 * @param gone   whether the address asked for something that is not there
 */
record Start(@Nullable Draft draft, @Nullable Given given, @Nullable Media source, @Nullable Draft replaced, boolean gone) {

    /**
     * @param variant that the input was made for; null when the catalogue has it no longer
     * @param part    whether it is only a part, which does not change the version that the form stands at
     */
    record Given(ObjectNode input, @Nullable Variant variant, int copies, boolean part) {

        Given(ObjectNode input, @Nullable Variant variant, int copies) {
            this(input, variant, copies, false);
        }

        /** @param copies as they stand in the form */
        Given only(ReusePart wanted, int copies) {
            return new Given(wanted.of(input, fields()), variant, copies, true);
        }

        List<Field> fields() {
            return variant == null ? List.of() : variant.fields();
        }
    }
}
