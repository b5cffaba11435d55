package kiestudio.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.springframework.stereotype.Component;

/** Bytes first, then the row, so that a row never points at nothing; and the other way round when they go. */
@Component
class KeepMedia {

    private final MediaStore store;
    private final MediaFiles files;
    private final Clock clock;

    /** Between a file's rename and its row the janitor must not look. */
    private final ReadWriteLock janitor = new ReentrantReadWriteLock();

    KeepMedia(MediaStore store, MediaFiles files, Clock clock) {
        this.store = store;
        this.files = files;
        this.clock = clock;
    }

    Media keep(Part part, FileType type, Facts facts, UUID ownerId, Media.Origin origin, String fileName)
            throws IOException {
        long size = Files.size(part.path());
        janitor.readLock().lock();
        try {
            String sha256 = store.keep(part.path());
            var media = new Media(
                    UUID.randomUUID(),
                    ownerId,
                    origin,
                    sha256,
                    type.mimeType(),
                    type.kind(),
                    size,
                    facts.uprightWidth(),
                    facts.uprightHeight(),
                    facts.durationMs(),
                    FileName.display(fileName, type),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            return files.save(new MediaFile(media)).toMedia();
        } finally {
            janitor.readLock().unlock();
        }
    }

    /** Deletes a kept file that was last written before the time and that no row has needed since. */
    boolean removeUnneeded(Path file, Instant before) throws IOException {
        janitor.writeLock().lock();
        try {
            if (Files.getLastModifiedTime(file).toInstant().isAfter(before)
                    || files.needed(file.getFileName().toString(), before)) {
                return false;
            }
            Files.delete(file);
            return true;
        } finally {
            janitor.writeLock().unlock();
        }
    }
}
