package kiestudio.ui.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiestudio.catalog.Field;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.TaskView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How the tasks of a batch stand beside each other, told by what they differ in alone: variables of the prompt, prompts, runs, models. The
 * last of these makes the columns, the others make the rows. Where there is only one, the tasks stand in a single row that may break.
 *
 * @param name    of the whole: the prompt, or what varies
 * @param corner  what the rows are headed by
 * @param columns headings; empty for the single row
 */
record BatchTable(String name, String corner, List<String> columns, List<Row> rows) {

    /**
     * @param cells by column; each has a task, seldom several or none. The single row has one cell a heading.
     */
    record Row(String heading, List<List<UUID>> cells) {}

    /** One thing in which they differ, with what it is for each of them. */
    private record Difference(String name, Map<UUID, String> of) {

        boolean varies() {
            return Set.copyOf(of.values()).size() > 1;
        }
    }

    /** @param tasks in the order of their places */
    static BatchTable of(List<TaskView> tasks, ModelCatalog catalog, Words words) {
        List<Difference> prompts = prompts(tasks, words).stream().filter(Difference::varies).toList();
        Difference model = new Difference(words.text("history.model"), each(tasks, task -> model(task, catalog, words)));
        Difference run = runs(tasks, catalog, words);
        List<Difference> differences =
                Stream.concat(prompts.stream(), Stream.of(run, model)).filter(Difference::varies).toList();
        String name = name(tasks, prompts, catalog, words);
        if (differences.size() < 2) {
            Difference only = differences.isEmpty() ? model : differences.getFirst();
            return new BatchTable(name, "", List.of(), tasks.stream()
                    .map(task -> new Row(only.of().get(task.id()), List.of(List.of(task.id()))))
                    .toList());
        }
        return table(name, tasks, differences.subList(0, differences.size() - 1), differences.getLast());
    }

    private static BatchTable table(String name, List<TaskView> tasks, List<Difference> down, Difference across) {
        var columns = new LinkedHashSet<String>();
        var rows = new LinkedHashMap<String, Map<String, List<UUID>>>();
        for (TaskView task : tasks) {
            String column = across.of().get(task.id());
            String row = down.stream()
                    .map(difference -> difference.of().get(task.id()))
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(" · "));
            columns.add(column);
            rows.computeIfAbsent(row, none -> new LinkedHashMap<>())
                    .computeIfAbsent(column, none -> new ArrayList<>())
                    .add(task.id());
        }
        String corner = down.stream().map(Difference::name).collect(Collectors.joining(" · "));
        return new BatchTable(name, corner, List.copyOf(columns), rows.entrySet().stream()
                .map(row -> new Row(
                        row.getKey(),
                        columns.stream().map(column -> List.copyOf(row.getValue().getOrDefault(column, List.of()))).toList()))
                .toList());
    }

    /** The variables, where they tell all prompts apart; else the prompts. */
    private static List<Difference> prompts(List<TaskView> tasks, Words words) {
        Map<Map<String, String>, Set<String>> byValues = tasks.stream()
                .collect(Collectors.groupingBy(TaskView::groupValues, Collectors.mapping(TaskView::prompt, Collectors.toSet())));
        if (byValues.values().stream().anyMatch(prompts -> prompts.size() > 1)) {
            return List.of(new Difference(words.text("history.prompt"), each(tasks, TaskView::prompt)));
        }
        return tasks.stream()
                .flatMap(task -> task.groupValues().keySet().stream())
                .distinct()
                .map(variable -> new Difference(variable, each(tasks, task -> task.groupValues().getOrDefault(variable, ""))))
                .toList();
    }

    /** Which of several alike each one is; by its seed, where runs differ in that. */
    private static Difference runs(List<TaskView> tasks, ModelCatalog catalog, Words words) {
        var counts = new LinkedHashMap<List<Object>, Integer>();
        var runs = new LinkedHashMap<UUID, Integer>();
        var seeds = new LinkedHashMap<Integer, Set<String>>();
        for (TaskView task : tasks) {
            int run = counts.merge(List.of(task.model(), task.prompt(), task.groupValues()), 1, Integer::sum);
            runs.put(task.id(), run);
            String seed = seed(task, catalog);
            seeds.computeIfAbsent(run, none -> new LinkedHashSet<>()).add(seed == null ? "" : seed);
        }
        boolean bySeed = seeds.values().stream().allMatch(some -> some.size() == 1 && !some.contains(""));
        return new Difference(words.text("batch.run"), each(tasks, task -> {
            int run = runs.get(task.id());
            return bySeed
                    ? words.text("batch.run.seed", seeds.get(run).iterator().next())
                    : words.text("batch.run.number", run);
        }));
    }

    private static @Nullable String seed(TaskView task, ModelCatalog catalog) {
        return catalog.findVariant(task.kieModel()).stream()
                .flatMap(variant -> variant.fields().stream())
                .filter(Field::isSeed)
                .map(field -> task.input().get(field.name()))
                .filter(value -> value != null)
                .map(JsonNode::asString)
                .findFirst()
                .orElse(null);
    }

    private static String name(List<TaskView> tasks, List<Difference> prompts, ModelCatalog catalog, Words words) {
        if (tasks.isEmpty()) {
            return "";
        }
        TaskView first = tasks.getFirst();
        if (prompts.isEmpty()) {
            return first.prompt().isBlank() ? model(first, catalog, words) : first.prompt();
        }
        boolean byVariables = !first.groupValues().isEmpty() && first.groupValues().containsKey(prompts.getFirst().name());
        if (byVariables) {
            return prompts.stream()
                    .map(one -> one.name() + ": " + one.of().values().stream().distinct().collect(Collectors.joining(", ")))
                    .collect(Collectors.joining(" · "));
        }
        long more = prompts.getFirst().of().values().stream().distinct().count() - 1;
        return words.text("batch.more", first.prompt(), more);
    }

    private static String model(TaskView task, ModelCatalog catalog, Words words) {
        return catalog.find(task.model()).map(model -> words.of(model.name())).orElse(task.model());
    }

    private static Map<UUID, String> each(List<TaskView> tasks, Function<TaskView, String> what) {
        var all = new LinkedHashMap<UUID, String>();
        tasks.forEach(task -> all.put(task.id(), what.apply(task)));
        return all;
    }
}
