package kiestudio.library;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something put by to be used again.
 *
 * @param ownerName what people call the owner
 * @param shared    whether everybody sees and may use it; else the owner alone
 * @param model     the studio's id of the model it is for; null for any
 * @param content   what it says; its form is that of whoever saves and uses this kind
 */
public record SavedItem(
        UUID id,
        Kind kind,
        UUID ownerId,
        String ownerName,
        String name,
        boolean shared,
        @Nullable String model,
        ObjectNode content,
        Instant changedAt) {

    public enum Kind {
        /** a text to begin with, perhaps with places for variables */
        PROMPT,
        /** settings of one model's form */
        PRESET
    }

    /**
     * What a person says of an item; the rest is the studio's.
     *
     * @param name 1 to {@value SavedItems#LONGEST_NAME} characters
     */
    public record Wording(String name, boolean shared, ObjectNode content) {}

    public Wording wording() {
        return new Wording(name, shared, content);
    }
}
