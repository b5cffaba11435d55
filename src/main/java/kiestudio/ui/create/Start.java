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
 * @param source a medium to put into the form, or null
 * @param replaced what the person typed here last, when something else was put over it, or null
 * @param gone   whether the address asked for something that is not there
 */
record Start(@Nullable Draft draft, @Nullable Given given, @Nullable Source source, @Nullable Draft replaced, boolean gone) {

    /** @param field that shall take it; null for the first one that does */
    record Source(Media medium, @Nullable String field) {}

    /**
     * @param variant that the input was made for; null when the catalogue has it no longer
     * @param part    whether it is only a part, which does not change the version that the form stands at
     */
    record Given(ObjectNode input, @Nullable Variant variant, int copies, Draft.Batch batch, boolean part) {

        Given(ObjectNode input, @Nullable Variant variant) {
            this(input, variant, 1, Draft.Batch.NONE);
        }

        Given(ObjectNode input, @Nullable Variant variant, int copies, Draft.Batch batch) {
            this(input, variant, copies, batch, false);
        }

        /** @param typed what stands in the form, whose runs and batch stay */
        Given only(ReusePart wanted, @Nullable Draft typed) {
            return new Given(
                    wanted.of(input, fields()),
                    variant,
                    typed == null ? 1 : typed.copies(),
                    typed == null ? Draft.Batch.NONE : typed.batch(),
                    true);
        }

        List<Field> fields() {
            return variant == null ? List.of() : variant.fields();
        }
    }
}
