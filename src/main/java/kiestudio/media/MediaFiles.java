package kiestudio.media;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of all kept files. */
interface MediaFiles extends Repository<MediaFile, UUID> {

    MediaFile save(MediaFile file);

    Optional<MediaFile> findByIdAndDeletedAtIsNull(UUID id);

    List<MediaFile> findByIdInAndDeletedAtIsNull(Collection<UUID> ids);

    /** Whether a row needs these bytes: one that is not deleted, or was deleted only after the given time. */
    @Query("select count(f) > 0 from MediaFile f where f.sha256 = :sha256 and (f.deletedAt is null or f.deletedAt > :time)")
    boolean needed(String sha256, Instant time);

    @Modifying
    @Transactional
    @Query("update MediaFile f set f.deletedAt = :now where f.id in :ids and f.deletedAt is null")
    int delete(Collection<UUID> ids, Instant now);
}
