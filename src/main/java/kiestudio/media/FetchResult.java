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
                ReceivedFile.receive(store, part, answer);
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

    private Media keep(Part part, UUID ownerId, MediaKind expected, String fileName) throws IOException {
        var file = ReceivedFile.judge(part.path(), expected);
        return keep.keep(part, file.type(), file.facts(), ownerId, Media.Origin.RESULT, fileName);
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
