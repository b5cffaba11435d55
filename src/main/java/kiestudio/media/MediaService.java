package kiestudio.media;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/** Takes, fetches, finds and gives out media. Authorisation is the caller's: every method takes or returns an owner id. */
@Service
public class MediaService {

    /** A small picture of a medium: JPEG, or PNG where it has transparency. */
    public record Thumbnail(Resource bytes, String mimeType) {}

    /**
     * Keeps an upload. Counts the bytes itself, judges the type from them, removes EXIF, GPS and XMP.
     *
     * @param fileName the client's name, used for display only
     * @throws MediaRefusedException too large, wrong type, broken, no space
     */
    public Media upload(UUID ownerId, String fileName, InputStream bytes) {
        throw new UnsupportedOperationException();
    }

    /** Downloads a result of Kie, checks that it is whole and of the expected kind, and keeps it byte for byte. Never throws. */
    public Fetched fetch(UUID ownerId, URI address, MediaKind expected, String fileName) {
        throw new UnsupportedOperationException();
    }

    public Optional<Media> find(UUID id) {
        throw new UnsupportedOperationException();
    }

    public List<Media> findAll(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    /** The stored bytes, readable by range. */
    public Resource bytes(Media media) {
        throw new UnsupportedOperationException();
    }

    /** The stored bytes as a local file, for as long as the medium exists. */
    public Path file(Media media) {
        throw new UnsupportedOperationException();
    }

    /** @param side 256 or 768 pixels, the longer side; made once; empty where no picture can be made of it */
    public Optional<Thumbnail> thumbnail(Media media, int side) {
        throw new UnsupportedOperationException();
    }
}
