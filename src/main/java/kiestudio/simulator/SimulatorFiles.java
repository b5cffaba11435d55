package kiestudio.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The simulator's files: {@code files/results} and {@code files/kieai} (uploads), served below {@code /files/} without a key, as Kie's
 * CDN does.
 */
final class SimulatorFiles {

    private static final String PREFIX = "/files/";

    private final Path root;
    private final Path results;

    SimulatorFiles(Path home) {
        root = home.resolve("files").toAbsolutePath().normalize();
        results = root.resolve("results");
        try {
            Files.createDirectories(results);
            Files.createDirectories(root.resolve("kieai"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path result(String name) {
        return results.resolve(name);
    }

    Path temporary() throws IOException {
        return Files.createTempFile(root, "upload-", ".part");
    }

    /** Where an upload lies; the same path and name overwrite, as at Kie. Every part is reduced to harmless characters. */
    Path upload(String uploadPath, String fileName) {
        Path folder = root.resolve("kieai");
        for (String part : uploadPath.split("/")) {
            if (!part.isBlank()) {
                folder = folder.resolve(harmless(part));
            }
        }
        return folder.resolve(harmless(fileName));
    }

    private static String harmless(String part) {
        String clean = part.replaceAll("[^A-Za-z0-9._-]", "_");
        return clean.startsWith(".") ? "_" + clean.substring(1) : clean;
    }

    String path(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    URI url(URI origin, Path file) {
        return URI.create(origin + PREFIX + path(file));
    }

    /** The file below {@code /files/} at this request path, if there is one. */
    Optional<Path> at(String requestPath) {
        if (!requestPath.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Path file = root.resolve(requestPath.substring(PREFIX.length())).normalize();
        return file.startsWith(root) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** The file behind an address that this simulator gave out; the port may be that of an earlier start. */
    Optional<Path> behind(String url) {
        try {
            URI uri = new URI(url);
            return "http".equals(uri.getScheme()) && "127.0.0.1".equals(uri.getHost()) && uri.getPath() != null
                    ? at(uri.getPath())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    void forgetBefore(Instant time) {
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String mimeType(Path file) {
        String name = file.getFileName().toString();
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "webp" -> "image/webp";
            case "mp4" -> "video/mp4";
            case "mp3" -> "audio/mpeg";
            case "wav" -> "audio/wav";
            default -> "application/octet-stream";
        };
    }
}
