package kiestudio.media;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps up what a crash left behind, and the bytes that no row has needed for a week. */
@Component
class MediaJanitor {

    static final Duration PART_AGE = Duration.ofHours(1);
    static final Duration UNNEEDED_AGE = Duration.ofDays(7);

    private static final Logger log = LoggerFactory.getLogger(MediaJanitor.class);
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Of one sweep. */
    record Swept(int parts, int files) {}

    private final MediaStore store;
    private final KeepMedia keep;
    private final Clock clock;

    MediaJanitor(MediaStore store, KeepMedia keep, Clock clock) {
        this.store = store;
        this.keep = keep;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweepHourly() {
        try {
            Swept swept = sweep();
            if (swept.parts() + swept.files() > 0) {
                log.info("Removed {} unfinished and {} unneeded media files", swept.parts(), swept.files());
            }
        } catch (IOException | RuntimeException e) {
            log.warn("The media folder could not be swept: {}", e.toString());
        }
    }

    Swept sweep() throws IOException {
        Instant now = clock.instant();
        return new Swept(sweepParts(now.minus(PART_AGE)), sweepFiles(now.minus(UNNEEDED_AGE)));
    }

    private int sweepParts(Instant before) throws IOException {
        int removed = 0;
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(store.parts(), "*.part")) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(before) && Files.deleteIfExists(part)) {
                    removed++;
                }
            }
        }
        return removed;
    }

    private int sweepFiles(Instant before) throws IOException {
        int removed = 0;
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(store.root(), "[0-9a-f][0-9a-f]")) {
            for (Path folder : folders) {
                removed += sweepFolder(folder, before);
            }
        }
        return removed;
    }

    private int sweepFolder(Path folder, Instant before) throws IOException {
        int removed = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (SHA256.matcher(name).matches() && keep.removeUnneeded(file, before)) {
                    removed++;
                    removeDerived(name);
                }
            }
        }
        return removed;
    }

    private void removeDerived(String sha256) throws IOException {
        Path folder = store.derivedPath(sha256, "").getParent();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> derived = Files.newDirectoryStream(folder, sha256 + "-*")) {
                for (Path file : derived) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Schedule {}
}
