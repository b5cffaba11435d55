package kiestudio.media;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import kiestudio.platform.MediaHttp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Downloads what Kie made. Only a whole file of the expected kind is kept, and that byte for byte; everything else is a reason to try
 * again, since the result is paid for.
 */
@Component
class FetchResult {

    private static final Logger log = LoggerFactory.getLogger(FetchResult.class);

    private static final Set<Integer> DEAD = Set.of(403, 404, 410);

    private final MediaStore store;
    private final MediaHttp http;
    private final Previews previews;
    private final KeepMedia keep;

    FetchResult(MediaStore store, MediaHttp http, Previews previews, KeepMedia keep) {
        this.store = store;
        this.http = http;
        this.previews = previews;
        this.keep = keep;
    }

    Fetched fetch(UUID ownerId, URI address, MediaKind expected, String fileName) {
        try (Part part = new Part(store)) {
            Fetched fetched = http.get(address, answer -> {
                if (DEAD.contains(answer.status())) {
                    return new Fetched.Gone("HTTP " + answer.status());
                }
                if (answer.status() != 200) {
                    return new Fetched.TryAgain("HTTP " + answer.status());
                }
                receive(part, answer);
                return new Fetched.Kept(keep(part, ownerId, expected, fileName));
            });
            if (fetched instanceof Fetched.Kept(Media media)) {
                preview(media);
            }
            return fetched;
        } catch (IOException e) {
            return new Fetched.TryAgain(reason(e));
        } catch (RuntimeException e) {
            log.error("A result could not be kept", e);
            return new Fetched.TryAgain("could not be kept: " + e.getClass().getSimpleName());
        }
    }

    private void receive(Part part, MediaHttp.Answer answer) throws IOException {
        long announced = answer.headers().getContentLength();
        if (!store.hasSpaceFor(Math.max(0, announced))) {
            throw new NoSpaceException();
        }
        // The client has a cap of its own.
        long size = part.receive(answer.body(), Long.MAX_VALUE - 1);
        if (size == 0) {
            throw new BrokenMediaException("the file is empty");
        }
        if (announced >= 0 && announced != size) {
            throw new BrokenMediaException(size + " bytes came instead of " + announced);
        }
    }

    private Media keep(Part part, UUID ownerId, MediaKind expected, String fileName) throws IOException {
        try (MediaBytes file = MediaBytes.open(part.path())) {
            FileType type = FileType.ofResult(file).orElse(null);
            if (type == null) {
                throw new BrokenMediaException(stranger(file));
            }
            if (type.kind() != expected) {
                throw new BrokenMediaException(type.displayName() + " came where " + expected.id() + " was expected");
            }
            Facts facts = facts(type.format(), file);
            return keep.keep(part, type, facts, ownerId, Media.Origin.RESULT, fileName);
        }
    }

    private static Facts facts(MediaFormat format, MediaBytes file) throws IOException {
        try {
            return format.inspect(file);
        } catch (BrokenMediaException e) {
            if (format.complete(file)) {
                return Facts.unknown(file.size());
            }
            throw e;
        }
    }

    private static String stranger(MediaBytes file) throws IOException {
        for (long at = 0; at < Math.min(256, file.size()); at++) {
            int c = file.u8(at);
            if (c == '<') {
                return "a web page came instead of a file";
            }
            if (c == '{' || c == '[') {
                return "JSON came instead of a file";
            }
            if (c > ' ' && c < 0x80) {
                break;
            }
        }
        return "a file of an unknown type came";
    }

    /** A picture is on the screen at once; film and sound take longer and are drawn beside. */
    private void preview(Media media) {
        try {
            if (media.kind() == MediaKind.IMAGE) {
                previews.find(media, Previews.LARGE);
            } else {
                previews.makeSoon(media);
            }
        } catch (RuntimeException e) {
            // The result is kept: fetching it again would only keep it twice.
            log.warn("No preview of {} for now", media.id(), e);
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
