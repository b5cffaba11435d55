package kiestudio.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Small pictures of media, in two sizes, made once and kept beside them. */
@Component
class Previews implements AutoCloseable {

    static final int SMALL = 256;
    static final int LARGE = 768;

    private static final Logger log = LoggerFactory.getLogger(Previews.class);

    /** Marks that no picture can be made of it, so that nobody tries again. */
    private static final String NONE = "-none";

    private static final int LOCKS = 64;

    private final MediaStore store;
    private final PictureDecoder decoder;
    private final PreviewPool pool;
    private final ExecutorService soon = Executors.newVirtualThreadPerTaskExecutor();
    private final List<ReentrantLock> locks = Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

    Previews(MediaStore store, PictureDecoder decoder, PreviewPool pool) {
        this.store = store;
        this.decoder = decoder;
        this.pool = pool;
    }

    /** A JPEG or PNG file, made now if need be. */
    Optional<Path> find(Media media, int side) {
        Optional<Path> made = made(media.sha256(), side);
        if (made.isPresent() || known(media.sha256())) {
            return made;
        }
        ReentrantLock lock = locks.get(Math.floorMod(media.sha256().hashCode(), LOCKS));
        lock.lock();
        try {
            if (!known(media.sha256()) && made(media.sha256(), side).isEmpty()) {
                make(media);
            }
            return made(media.sha256(), side);
        } finally {
            lock.unlock();
        }
    }

    /** For what takes longer than anybody should wait for; whoever asks before it is done waits with it. */
    void makeSoon(Media media) {
        soon.execute(() -> find(media, LARGE));
    }

    private void make(Media media) {
        try {
            BufferedImage picture = draw(media);
            if (picture == null) {
                Path none = store.derivedPath(media.sha256(), NONE);
                store.keepDerived(Files.createFile(store.newPart()), none);
            } else {
                keep(media.sha256(), picture);
            }
        } catch (TimeoutException e) {
            log.info("No preview of {} for now: too much to do", media.id());
        } catch (IOException e) {
            log.warn("The preview of {} could not be written: {}", media.id(), e.getMessage());
        }
    }

    private @Nullable BufferedImage draw(Media media) throws IOException, TimeoutException {
        Path file = store.path(media.sha256());
        FileType type = FileType.ofMimeType(media.mimeType());
        try (MediaBytes bytes = MediaBytes.open(file)) {
            return switch (type) {
                case PNG, JPEG, WEBP, GIF -> decoder.small(file, type, type.format().inspect(bytes));
                case MP4, MOV -> pool.run(() -> VideoPoster.draw(file, type.format().inspect(bytes)));
                case WAV -> pool.run(() -> Waveform.draw(SoundPeaks.ofWav(bytes)));
                case MP3 -> pool.run(() -> Waveform.draw(SoundPeaks.ofMp3(bytes)));
                case M4A, OGG, FLAC, WEBM -> null;
            };
        } catch (BrokenMediaException e) {
            log.info("No preview of {}: {}", media.id(), e.getMessage());
            return null;
        }
    }

    /** Writes both sizes; that they are missing is no reason to lose what they are made from. */
    void keep(String sha256, BufferedImage picture) {
        boolean png = Pixels.seeThrough(picture);
        for (int side : List.of(SMALL, LARGE)) {
            try (Part part = new Part(store)) {
                BufferedImage scaled = Pixels.scaled(picture, side);
                part.write(out -> {
                    if (png) {
                        PictureWriter.png(scaled, out);
                    } else {
                        PictureWriter.jpeg(Pixels.opaque(scaled), PictureWriter.THUMBNAIL, out);
                    }
                });
                store.keepDerived(part.path(), store.derivedPath(sha256, "-" + side + (png ? ".png" : ".jpg")));
            } catch (IOException e) {
                log.warn("A preview could not be written: {}", e.getMessage());
            }
        }
    }

    private boolean known(String sha256) {
        return Files.exists(store.derivedPath(sha256, NONE));
    }

    private Optional<Path> made(String sha256, int side) {
        return Stream.of(".jpg", ".png")
                .map(extension -> store.derivedPath(sha256, "-" + side + extension))
                .filter(Files::exists)
                .findFirst();
    }

    @Override
    public void close() throws InterruptedException {
        soon.shutdownNow();
        soon.awaitTermination(5, TimeUnit.SECONDS);
    }
}
