package kiestudio.platform;

import java.util.Map;
import java.util.Optional;

/** The extension of a file's name by its MIME type, without the dot; of the types that the studio and Kie know. */
public final class FileExtensions {

    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("image/png", "png"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/webp", "webp"),
            Map.entry("image/gif", "gif"),
            Map.entry("video/mp4", "mp4"),
            Map.entry("video/quicktime", "mov"),
            Map.entry("video/webm", "webm"),
            Map.entry("audio/mpeg", "mp3"),
            Map.entry("audio/mp4", "m4a"),
            Map.entry("audio/wav", "wav"),
            Map.entry("audio/x-wav", "wav"),
            Map.entry("audio/vnd.wave", "wav"),
            Map.entry("audio/ogg", "ogg"),
            Map.entry("audio/flac", "flac"));

    private FileExtensions() {}

    /** @param mimeType in lower case, without parameters */
    public static Optional<String> of(String mimeType) {
        return Optional.ofNullable(BY_TYPE.get(mimeType));
    }
}
