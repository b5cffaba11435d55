package kiestudio.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One input field of a variant. The type decides the control in the form, the check on the server and the schema in REST. */
public sealed interface Field {

    Basics basics();

    default String name() {
        return basics().name();
    }

    default Text label() {
        return basics().label();
    }

    default boolean required() {
        return basics().required();
    }

    default boolean advanced() {
        return basics().advanced();
    }

    /** Whether it holds the seed, which makes the same of the same; some of Kie's models take it as a text. */
    default boolean isSeed() {
        return switch (this) {
            case NumberField number -> number.seed();
            case TextField text -> text.role() == TextField.Role.SEED;
            case ChoiceField choice -> false;
            case FlagField flag -> false;
            case MediaField media -> false;
        };
    }

    /**
     * What every field has.
     *
     * @param name     Kie's name of the field
     * @param help     one sentence for the form, or null
     * @param advanced folded away in the form
     */
    record Basics(String name, Text label, @Nullable Text help, boolean required, boolean advanced) {}

    /** Free text; lengths in characters (code points). {@code role} says which text it is to the form. */
    record TextField(Basics basics, Role role, int minLength, int maxLength, @Nullable String defaultValue) implements Field {
        public enum Role {
            PROMPT,
            NEGATIVE_PROMPT,
            SEED,
            PLAIN
        }
    }

    /** One of a few values, each sent as the JSON type the file gives it (Kie wants {@code "5"} for one model and {@code 5} for another). */
    record ChoiceField(Basics basics, Look look, List<Option> options, Object defaultValue, boolean countsResults)
            implements Field {
        /** How the form draws it. */
        public enum Look {
            SELECT,
            SEGMENTS,
            RATIO,
            VOICE
        }

        /**
         * @param value       String, Integer or BigDecimal, as sent
         * @param width       of the drawn rectangle for {@link Look#RATIO}, else 0
         * @param previewPath for a voice: where Kie serves its sample, else null
         */
        public record Option(Object value, Text label, int width, int height, @Nullable String previewPath) {

            /** The value in its JSON type. */
            public JsonNode json() {
                return Values.json(value);
            }

            /** Whether the JSON stands for this value: 5.0 is 5, but "5" is not. */
            public boolean is(JsonNode given) {
                return Values.same(value, given);
            }
        }
    }

    /** A number. {@code integer}: no fraction allowed. {@code countsResults}: the price is multiplied by it. */
    record NumberField(
            Basics basics,
            boolean integer,
            boolean seed,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable BigDecimal step,
            @Nullable BigDecimal defaultValue,
            boolean countsResults)
            implements Field {}

    /** Yes or no; a null default means that the field is left out unless chosen. */
    record FlagField(Basics basics, @Nullable Boolean defaultValue) implements Field {}

    /**
     * One or several media of the caller, given as {@code /media/{id}}.
     *
     * @param role       what it is to the model: source, reference, mask, first or last frame
     * @param many       whether the value is an array
     * @param maxItems   for arrays
     * @param accept     MIME types, judged from the bytes
     * @param maxBytes   of one file
     * @param sameSizeAs field whose picture must have the same pixel size (masks), or null
     */
    record MediaField(
            Basics basics,
            Role role,
            boolean many,
            int maxItems,
            Set<String> accept,
            long maxBytes,
            @Nullable Long maxTotalBytes,
            @Nullable Integer minSide,
            @Nullable Integer maxSide,
            @Nullable BigDecimal maxMegapixels,
            @Nullable String sameSizeAs)
            implements Field {
        public enum Role {
            SOURCE,
            REFERENCE,
            STYLE,
            MASK,
            FIRST_FRAME,
            LAST_FRAME
        }
    }
}
