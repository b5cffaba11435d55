package kiestudio.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.ModelCatalog;

/** {@code GET /files/…} and {@code GET /voices/{id}.mp3}: results, uploads and voice samples, without a key, as Kie's CDN serves them. */
final class FileServing {

    private static final int BROKEN_TIMES = 2;
    private static final String SAMPLE = "Hello, how are you? This is the way I speak.";

    private final SimulatorFiles files;
    private final SimulatedTasks tasks;
    private final ModelCatalog catalog;
    private final Map<String, Integer> brokenServed = new ConcurrentHashMap<>();
    private final Map<String, byte[]> samples = new ConcurrentHashMap<>();

    FileServing(SimulatorFiles files, SimulatedTasks tasks, ModelCatalog catalog) {
        this.files = files;
        this.tasks = tasks;
        this.catalog = catalog;
    }

    void file(HttpExchange exchange) throws IOException {
        Optional<Path> found = files.at(exchange.getRequestURI().getPath());
        if (found.isEmpty()) {
            text(exchange, 404, "Not Found");
            return;
        }
        Path file = found.get();
        Set<Wish> wishes = wishes(file);
        if (wishes.contains(Wish.EXPIRED)) {
            text(exchange, 403, "AccessDenied");
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", SimulatorFiles.mimeType(file));
        long size = Files.size(file);
        boolean broken = wishes.contains(Wish.BROKEN) && !head(exchange);
        int served = broken ? brokenServed.merge(file.toString(), 1, Integer::sum) : BROKEN_TIMES + 1;
        switch (served) {
            // Once short but well framed, so that only the file's own structure shows it; once with the connection cut.
            case 1 -> send(exchange, file, size * 2 / 3, size * 2 / 3);
            case BROKEN_TIMES -> send(exchange, file, size, size / 2);
            default -> send(exchange, file, size, size);
        }
    }

    private static boolean head(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("HEAD");
    }

    private static void send(HttpExchange exchange, Path file, long promised, long given) throws IOException {
        if (head(exchange)) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(promised));
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.sendResponseHeaders(200, promised);
        byte[] buffer = new byte[1 << 16];
        OutputStream out = exchange.getResponseBody();
        try (InputStream in = Files.newInputStream(file)) {
            long left = given;
            while (left > 0) {
                int length = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (length < 0) {
                    break;
                }
                out.write(buffer, 0, length);
                left -= length;
            }
        }
        out.flush();
    }

    /** The link of an expired result cannot be renewed either. */
    boolean renewable(Path file) {
        return !wishes(file).contains(Wish.EXPIRED);
    }

    private Set<Wish> wishes(Path file) {
        String taskId = file.getFileName().toString().split("-", 2)[0];
        return tasks.find(taskId).map(SimulatedTask::wishes).orElse(Set.of());
    }

    void voice(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        String id = name.endsWith(".mp3") ? name.substring(0, name.length() - 4) : "";
        if (!isVoice(id)) {
            text(exchange, 404, "Not Found");
            return;
        }
        byte[] sample = samples.computeIfAbsent(id, FileServing::sample);
        exchange.getResponseHeaders().set("Content-Type", "audio/mpeg");
        exchange.sendResponseHeaders(200, sample.length);
        exchange.getResponseBody().write(sample);
    }

    private static byte[] sample(String id) {
        return SpeechMaker.spoken(SAMPLE, id, 1).bytes();
    }

    private boolean isVoice(String id) {
        return catalog.models().stream()
                .flatMap(model -> model.variants().stream())
                .flatMap(variant -> variant.fields().stream())
                .anyMatch(field -> field instanceof ChoiceField choice
                        && choice.look() == ChoiceField.Look.VOICE
                        && choice.options().stream().anyMatch(option -> option.value().equals(id)));
    }

    static void text(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        exchange.sendResponseHeaders(status, head(exchange) ? -1 : bytes.length);
        if (!head(exchange)) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
