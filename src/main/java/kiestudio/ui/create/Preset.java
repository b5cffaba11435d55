package kiestudio.ui.create;

import kiestudio.library.SavedItem;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settings of a model's form.
 *
 * @param kieModel the version they were saved with
 * @param settings values by field name, {@link FormSettings}
 */
record Preset(String kieModel, ObjectNode settings) {

    private static final String VERSION = "version";
    private static final String SETTINGS = "settings";

    static Preset of(SavedItem item) {
        return new Preset(
                item.content().path(VERSION).asString(""),
                item.content().get(SETTINGS) instanceof ObjectNode settings ? settings : JsonNodeFactory.instance.objectNode());
    }

    ObjectNode content() {
        ObjectNode content = JsonNodeFactory.instance.objectNode().put(VERSION, kieModel);
        content.set(SETTINGS, settings);
        return content;
    }
}
