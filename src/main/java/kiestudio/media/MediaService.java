package kiestudio.media;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/** Takes, fetches, finds and gives out media. Authorisation is the caller's: every method takes or returns an owner id. */
@Service
public class MediaService {

    /** A small picture of a medium: JPEG, or PNG where it has transparency. */
    public record Thumbnail(Resource bytes, String mimeType) {}

    private static final Set<Integer> SIDES = Set.of(Previews.SMALL, Previews.LARGE);

    private final MediaStore store;
    private final MediaFiles files;
    private final TakeUpload takeUpload;
    private final CropPicture cropPicture;
    private final FetchResult fetchResult;
    private final Previews previews;
    private final Clock clock;

    MediaService(
            MediaStore store,
            MediaFiles files,
            TakeUpload takeUpload,
            CropPicture cropPicture,
            FetchResult fetchResult,
            Previews previews,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.takeUpload = takeUpload;
        this.cropPicture = cropPicture;
        this.fetchResult = fetchResult;
        this.previews = previews;
        this.clock = clock;
    }

    /**
     * Keeps an upload. Counts the bytes itself, judges the type from them, removes EXIF, GPS and XMP.
     *
     * @param fileName the client's name, used for display only
     * @throws MediaRefusedException too large, wrong type, broken, no space
     */
    public Media upload(UUID ownerId, String fileName, InputStream bytes) {
        return takeUpload.take(ownerId, fileName, bytes);
    }

    /**
     * Makes a new medium of a part of a picture, at full resolution; the picture itself stays. A JPEG stays a JPEG, other types become
     * PNG, or JPEG where a PNG would have more bytes than wanted and nothing shines through.
     *
     * @param box within the picture as people see it
     * @throws MediaRefusedException the picture cannot be decoded, no space
     */
    public Media crop(UUID ownerId, Media picture, CropBox box, long mostBytes) {
        return cropPicture.crop(ownerId, picture, box, mostBytes);
    }

    /** Downloads a result of Kie, checks that it is whole and of the expected kind, and keeps it byte for byte. Never throws. */
    public Fetched fetch(UUID ownerId, URI address, MediaKind expected, String fileName) {
        return fetchResult.fetch(ownerId, address, expected, fileName);
    }

    /** Empty too when it was deleted. */
    public Optional<Media> find(UUID id) {
        return files.findByIdAndDeletedAtIsNull(id).map(MediaFile::toMedia);
    }

    /** Those that exist, in no order. */
    public List<Media> findAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : files.findByIdInAndDeletedAtIsNull(ids).stream().map(MediaFile::toMedia).toList();
    }

    /** The stored bytes, readable by range. */
    public Resource bytes(Media media) {
        return new FileSystemResource(file(media));
    }

    /** The stored bytes as a local file, for as long as the medium exists. */
    public Path file(Media media) {
        return store.path(media.sha256());
    }

    /** @param side 256 or 768 pixels, the longer side; made once; empty where no picture can be made of it */
    public Optional<Thumbnail> thumbnail(Media media, int side) {
        if (!SIDES.contains(side)) {
            throw new IllegalArgumentException("a thumbnail has 256 or 768 pixels, not " + side);
        }
        return previews.find(media, side)
                .map(file -> new Thumbnail(new FileSystemResource(file), file.toString().endsWith(".png") ? "image/png" : "image/jpeg"));
    }

    /** From now on nobody finds these media; their bytes go a week later, unless another medium has the same. */
    public void delete(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            files.delete(ids, clock.instant());
        }
    }
}
