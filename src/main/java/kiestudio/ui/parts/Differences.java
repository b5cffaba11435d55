package kiestudio.ui.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.TaskView;

/** In what several tasks differ: model, prompt and settings, as people call them. What is the same everywhere is not listed. */
public final class Differences {

    /** One thing in which they differ; a value per task, in the order of the tasks, empty where a task has none. */
    public record Difference(String label, List<String> values) {}

    private Differences() {}

    /** In the order in which the tasks' forms have them; empty for fewer than two tasks. */
    public static List<Difference> among(List<TaskView> tasks, ModelCatalog catalog, Words words) {
        List<Map<String, String>> said = tasks.stream().map(task -> said(task, catalog, words)).toList();
        Set<String> labels = said.stream().flatMap(one -> one.keySet().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        var differences = new ArrayList<Difference>();
        for (String label : labels) {
            List<String> values = said.stream().map(one -> one.getOrDefault(label, "")).toList();
            if (Set.copyOf(values).size() > 1) {
                differences.add(new Difference(label, values));
            }
        }
        return List.copyOf(differences);
    }

    private static Map<String, String> said(TaskView task, ModelCatalog catalog, Words words) {
        var said = new LinkedHashMap<String, String>();
        said.put(words.text("history.model"), catalog.find(task.model()).map(model -> words.of(model.name())).orElse(task.model()));
        said.put(words.text("history.prompt"), task.prompt());
        TaskSettings.of(task, catalog, words).forEach(setting -> said.put(setting.label(), setting.value()));
        return said;
    }
}
