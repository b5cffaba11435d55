package kiestudio.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The row of a kept file: who owns it and what its bytes are. */
@Entity
@Table(name = "media")
class MediaFile implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID ownerId;
    private String origin;
    private String sha256;
    private String mimeType;
    private String kind;

    @Column(name = "size_bytes")
    private long size;

    private @Nullable Integer width;
    private @Nullable Integer height;
    private @Nullable Long durationMs;
    private String fileName;
    private Instant createdAt;
    private @Nullable Instant deletedAt;

    @Transient
    private boolean stored;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected MediaFile() {}

    MediaFile(Media media) {
        this.id = media.id();
        this.ownerId = media.ownerId();
        this.origin = media.origin().name().toLowerCase(Locale.ROOT);
        this.sha256 = media.sha256();
        this.mimeType = media.mimeType();
        this.kind = media.kind().id();
        this.size = media.size();
        this.width = media.width();
        this.height = media.height();
        this.durationMs = media.durationMs();
        this.fileName = media.fileName();
        this.createdAt = media.createdAt();
    }

    Media toMedia() {
        return new Media(
                id,
                ownerId,
                Media.Origin.valueOf(origin.toUpperCase(Locale.ROOT)),
                sha256,
                mimeType,
                MediaKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                size,
                width,
                height,
                durationMs,
                fileName,
                createdAt);
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** The id is ours, so that Spring Data cannot tell by it. */
    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }
}
