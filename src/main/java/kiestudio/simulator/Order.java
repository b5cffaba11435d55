package kiestudio.simulator;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiestudio.catalog.Field.MediaField.Role;
import kiestudio.catalog.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one result is to be made of.
 *
 * @param model   name as people know it, written small on pictures
 * @param prompt  the main text; empty for models without one
 * @param input   Kie's fields
 * @param media   the files behind the media fields, by role
 * @param seed    the same seed and input make the same result
 * @param maxSide longest side in pixels of a picture
 */
record Order(Kind kind, String model, String prompt, ObjectNode input, Map<Role, List<Path>> media, long seed, int maxSide) {

    Artwork artwork() {
        return new Artwork(prompt, model, seed);
    }

    List<Path> all(Role role) {
        return media.getOrDefault(role, List.of());
    }

    Optional<Path> first(Role... roles) {
        for (Role role : roles) {
            if (!all(role).isEmpty()) {
                return Optional.of(all(role).getFirst());
            }
        }
        return Optional.empty();
    }

    /** The picture that is to be changed, whatever the catalogue calls its role. */
    Path source() {
        return first(Role.SOURCE, Role.FIRST_FRAME, Role.REFERENCE)
                .orElseThrow(() -> new IllegalStateException("no source picture"));
    }

    String text(String field, String otherwise) {
        JsonNode value = input.get(field);
        return value == null || value.isNull() ? otherwise : value.asString();
    }

    double number(String field, double otherwise) {
        JsonNode value = input.get(field);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        try {
            return Double.parseDouble(value.asString());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
