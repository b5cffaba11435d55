package kiestudio.ui.create;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import kiestudio.media.Media;
import kiestudio.media.MediaService;

/** Keeps the uploads of one person. */
record MediaUploads(MediaService service, UUID ownerId) {

    Media keep(String fileName, InputStream bytes) {
        return service.upload(ownerId, fileName, bytes);
    }

    /** A medium of this person's by its reference {@code /media/{id}}. */
    Optional<Media> find(String reference) {
        return Media.id(reference).flatMap(service::find).filter(medium -> medium.ownerId().equals(ownerId));
    }
}
