package kiestudio.simulator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kiestudio.catalog.Field;
import kiestudio.catalog.Field.MediaField.Role;
import kiestudio.catalog.Kind;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.catalog.Variant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads inputs by the catalogue: which model, which texts, which files, how many results. */
final class Orders {

    /** What a Kie id stands for. Unlike {@link ModelCatalog#find} this knows no studio ids, as Kie knows none. */
    record Named(Model model, Variant variant) {}

    private final ModelCatalog catalog;
    private final SimulatorFiles files;
    private final int maxSide;

    Orders(ModelCatalog catalog, SimulatorFiles files, int maxSide) {
        this.catalog = catalog;
        this.files = files;
        this.maxSide = maxSide;
    }

    Optional<Named> named(String kieId) {
        return catalog.find(kieId).flatMap(model -> model.variant(kieId).map(variant -> new Named(model, variant)));
    }

    /** One order a result; an input that asks for three pictures gives three. */
    List<Order> of(SimulatedTask task) {
        Named named = named(task.model()).orElseThrow(() -> new IllegalStateException("no longer in the catalogue: " + task.model()));
        Variant variant = named.variant();
        Map<Role, List<Path>> media = media(variant, task.input());
        Kind kind = named.model().kind(!media.isEmpty());
        String prompt = texts(variant, task.input(), Field.TextField.Role.PROMPT).findFirst().orElse("");
        long seed = seed(task, variant);
        return IntStream.range(0, count(variant, task.input()))
                .mapToObj(i -> new Order(kind, named.model().name().en(), prompt, task.input(), media, seed + i * 7919L, maxSide))
                .toList();
    }

    static Stream<String> texts(Variant variant, ObjectNode input) {
        return variant.fields().stream()
                .filter(Field.TextField.class::isInstance)
                .map(field -> input.path(field.name()).asString(""));
    }

    private static Stream<String> texts(Variant variant, ObjectNode input, Field.TextField.Role role) {
        return variant.fields().stream()
                .filter(field -> field instanceof Field.TextField text && text.role() == role)
                .map(field -> input.path(field.name()).asString(""));
    }

    /** A mask that need not be given only narrows a reference down, which the simulator has no use for. */
    private Map<Role, List<Path>> media(Variant variant, ObjectNode input) {
        Map<Role, List<Path>> media = new EnumMap<>(Role.class);
        for (Field.MediaField field : variant.mediaFields()) {
            if (field.role() == Role.MASK && !field.required() || !input.hasNonNull(field.name())) {
                continue;
            }
            for (String url : InputCheck.urls(input.get(field.name()))) {
                files.behind(url).ifPresent(file -> media.computeIfAbsent(field.role(), role -> new ArrayList<>()).add(file));
            }
        }
        return media;
    }

    /** Whether every file of the input can be had. */
    boolean reachable(Variant variant, ObjectNode input) {
        return variant.mediaFields().stream()
                .filter(field -> input.hasNonNull(field.name()))
                .flatMap(field -> InputCheck.urls(input.get(field.name())).stream())
                .allMatch(url -> files.behind(url).isPresent());
    }

    private static int count(Variant variant, ObjectNode input) {
        for (Field field : variant.fields()) {
            boolean counts = field instanceof Field.ChoiceField choice && choice.countsResults()
                    || field instanceof Field.NumberField number && number.countsResults();
            if (counts && input.hasNonNull(field.name())) {
                return Math.clamp((int) Double.parseDouble(input.get(field.name()).asString()), 1, 10);
            }
        }
        return 1;
    }

    /** With a seed the same input gives the same result for ever; without one every task is another throw. */
    private static long seed(SimulatedTask task, Variant variant) {
        for (Field field : variant.fields()) {
            JsonNode value = task.input().get(field.name());
            if (field.isSeed() && value != null && !value.isNull() && !value.asString().isBlank() && !value.asString().equals("-1")) {
                return value.asString().hashCode() * 0x9E3779B97F4A7C15L;
            }
        }
        return task.taskId().hashCode() * 0x9E3779B97F4A7C15L;
    }
}
