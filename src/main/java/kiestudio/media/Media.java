package kiestudio.media;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One kept file.
 *
 * @param mimeType   judged from the bytes, never from a name or a header
 * @param size       bytes
 * @param width      pixels, of pictures and videos where known
 * @param durationMs of video and sound where known
 * @param fileName   what the person called it, for downloads; never used as a path
 */
public record Media(
        UUID id,
        UUID ownerId,
        Origin origin,
        String sha256,
        String mimeType,
        MediaKind kind,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Long durationMs,
        String fileName,
        Instant createdAt) {

    private static final Pattern PATH = Pattern.compile("/media/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

    public enum Origin {
        UPLOAD,
        RESULT
    }

    /** The address under which browsers and programs get it, and which a media field of an input takes. */
    public String path() {
        return "/media/" + id;
    }

    /** The id in a {@link #path}; empty when the text is none. */
    public static Optional<UUID> id(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
    }

    public String thumbnailPath() {
        return path() + "/thumbnail";
    }
}
