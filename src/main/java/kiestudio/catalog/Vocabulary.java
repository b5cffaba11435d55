package kiestudio.catalog;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How fields look that many models share ({@code catalog/labels.yaml}), by field name, and for media by role. */
record Vocabulary(Map<String, Presentation> fields, Map<String, Presentation> media) {

    static final String FILE_NAME = "labels.yaml";

    static Vocabulary read(YamlNode root) {
        Vocabulary vocabulary = new Vocabulary(entries(root.get("fields")), entries(root.get("media")));
        root.refuseOtherKeys();
        return vocabulary;
    }

    /** This vocabulary with another's entries added or put in place of its own. */
    Vocabulary with(Vocabulary other) {
        Map<String, Presentation> allFields = new HashMap<>(fields);
        allFields.putAll(other.fields);
        Map<String, Presentation> allMedia = new HashMap<>(media);
        allMedia.putAll(other.media);
        return new Vocabulary(allFields, allMedia);
    }

    Presentation field(String name) {
        return fields.getOrDefault(name, Presentation.NONE);
    }

    Presentation medium(String role) {
        return media.getOrDefault(role, Presentation.NONE);
    }

    private static Map<String, Presentation> entries(@Nullable YamlNode node) {
        Map<String, Presentation> entries = new HashMap<>();
        if (node != null) {
            node.entries().forEach((name, entry) -> {
                entries.put(name, Presentation.read(entry));
                entry.refuseOtherKeys();
            });
        }
        return entries;
    }
}
