package kiestudio.generation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a task stands among those that one press of Generate made.
 *
 * @param groupId joins them
 * @param place   from 0, in the order in which they were ordered; a task made again has the place of the one that failed
 * @param values  what was put in for the variables of its prompt, in their order; empty when it has none
 */
public record PlaceInGroup(UUID groupId, int place, Map<String, String> values) {

    @Nullable String storedValues() {
        return values.isEmpty() ? null : JsonMapper.shared().writeValueAsString(values);
    }

    static Map<String, String> readValues(@Nullable String stored) {
        if (stored == null) {
            return Map.of();
        }
        var values = new LinkedHashMap<String, String>();
        for (Map.Entry<String, JsonNode> entry : JsonMapper.shared().readTree(stored).properties()) {
            values.put(entry.getKey(), entry.getValue().asString());
        }
        return values;
    }
}
