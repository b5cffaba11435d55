package kiestudio.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kiestudio.platform.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Kie would have on its books: every accepted create, in order, one JSON line each in {@code ledger.jsonl}. Written before the
 * answer, so that after a crash of either side a test can say whether anything was lost or bought twice.
 */
public final class Ledger {

    /**
     * @param inputHash SHA-256 of the input as it came
     * @param credits   list price
     */
    public record Entry(Instant at, String taskId, String model, String inputHash, BigDecimal credits) {}

    private final Path file;
    private final JsonMapper json;
    private final List<Entry> entries = new ArrayList<>();

    Ledger(Path file, JsonMapper json) {
        this.file = file;
        this.json = json;
        read();
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    synchronized void accepted(SimulatedTask task) {
        Entry entry = new Entry(task.created(), task.taskId(), task.model(), hash(task.input()), task.credits());
        try {
            Files.writeString(
                    file, json.writeValueAsString(entry) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries.add(entry);
    }

    synchronized void forgetBefore(Instant time) {
        if (!entries.removeIf(entry -> entry.at().isBefore(time))) {
            return;
        }
        List<String> lines = entries.stream().map(json::writeValueAsString).toList();
        try {
            Path fresh = Files.write(file.resolveSibling("ledger.tmp"), lines);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String hash(JsonNode input) {
        return Sha256.hex(input.toString());
    }

    private void read() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                // The last line of a killed process may be torn; its create was not answered.
                if (line.endsWith("}")) {
                    entries.add(json.readValue(line, Entry.class));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
