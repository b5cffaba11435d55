package kiestudio.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kiestudio.simulator.Simulator;
import kiestudio.support.RunningStudio;
import kiestudio.support.TestDatabase;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How long one press of a hundred tasks takes to be accepted behind a thousand that wait, on both databases. Not a test: times belong to
 * machines. Run its {@code main} with the test class path.
 */
final class SubmitManyBenchmark {

    private static final int PRESS = 100;

    private SubmitManyBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("submit-many");
        Simulator kie = RunningStudio.kie(folder.resolve("kie"), 10);
        for (TestDatabase database : TestDatabase.values()) {
            measure(database, kie, folder.resolve(database.name()));
        }
        kie.stop();
        System.exit(0);
    }

    private static void measure(TestDatabase database, Simulator kie, Path data) {
        List<String> settings = new ArrayList<>(List.of(RunningStudio.on(database.url(), database.username())));
        settings.add("--studio.worker.auto-start=false");
        try (RunningStudio studio = RunningStudio.start(kie, data, settings.toArray(String[]::new))) {
            for (int i = 0; i < 15; i++) {
                long begun = System.nanoTime();
                studio.bean(TaskService.class).submitAll(studio.administrator(), press());
                System.out.printf("%s, behind %d: %d ms%n", database, i * PRESS, (System.nanoTime() - begun) / 1_000_000);
            }
        }
    }

    private static List<SubmitTask> press() {
        UUID group = UUID.randomUUID();
        return IntStream.range(0, PRESS)
                .mapToObj(i -> new SubmitTask(
                        "google/imagen4",
                        JsonNodeFactory.instance.objectNode().put("prompt", "A boat, number " + i),
                        UUID.randomUUID(),
                        new PlaceInGroup(group, i, Map.of("number", Integer.toString(i)))))
                .toList();
    }
}
