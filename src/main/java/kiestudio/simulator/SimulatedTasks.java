package kiestudio.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The accepted tasks: one JSON file each below {@code tasks/}, all in memory, found again after a restart. */
final class SimulatedTasks {

    private static final Logger log = LoggerFactory.getLogger(SimulatedTasks.class);

    private final Path folder;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<String, SimulatedTask> tasks = new ConcurrentHashMap<>();

    SimulatedTasks(Path home, JsonMapper json, Clock clock) {
        this.folder = home.resolve("tasks");
        this.json = json;
        this.clock = clock;
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".json")).forEach(this::read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Instant now() {
        return clock.instant();
    }

    List<SimulatedTask> all() {
        return List.copyOf(tasks.values());
    }

    Optional<SimulatedTask> find(String taskId) {
        return Optional.ofNullable(tasks.get(taskId));
    }

    /** Credits that are billed or held: a failed task costs nothing, also while it only runs towards its failure. */
    BigDecimal spent() {
        return tasks.values().stream().map(SimulatedTask::billed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    void add(SimulatedTask task) {
        write(task);
        tasks.put(task.taskId(), task);
    }

    /** The changed task, or empty when it is no longer there. */
    Optional<SimulatedTask> change(String taskId, UnaryOperator<SimulatedTask> change) {
        return Optional.ofNullable(tasks.computeIfPresent(taskId, (id, task) -> {
            SimulatedTask changed = change.apply(task);
            write(changed);
            return changed;
        }));
    }

    void forgetBefore(Instant time) {
        for (SimulatedTask task : all()) {
            if (task.created().isBefore(time)) {
                tasks.remove(task.taskId());
                try {
                    Files.deleteIfExists(file(task.taskId()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private Path file(String taskId) {
        return folder.resolve(taskId + ".json");
    }

    private void read(Path file) {
        try {
            SimulatedTask task = json.readValue(Files.readString(file), SimulatedTask.class);
            tasks.put(task.taskId(), task);
        } catch (IOException | JacksonException e) {
            log.warn("The simulator leaves out the unreadable task {}: {}", file.getFileName(), e.getMessage());
        }
    }

    private void write(SimulatedTask task) {
        try {
            Path part = Files.writeString(folder.resolve(task.taskId() + ".part"), json.writeValueAsString(task));
            Files.move(part, file(task.taskId()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
