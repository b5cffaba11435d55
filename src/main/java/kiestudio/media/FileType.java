package kiestudio.media;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The file types the studio knows, told from the bytes alone. Anything else is neither taken nor served. */
enum FileType {
    PNG("image/png", MediaKind.IMAGE, true, new PngFormat(), "png"),
    JPEG("image/jpeg", MediaKind.IMAGE, true, new JpegFormat(), "jpg", "jpeg"),
    WEBP("image/webp", MediaKind.IMAGE, true, new WebpFormat(), "webp"),
    GIF("image/gif", MediaKind.IMAGE, false, new GifFormat(), "gif"),
    M4A("audio/mp4", MediaKind.AUDIO, false, new IsoFormat(IsoFormat.Flavour.M4A), "m4a"),
    MP4("video/mp4", MediaKind.VIDEO, true, new IsoFormat(IsoFormat.Flavour.MP4), "mp4", "m4v"),
    MOV("video/quicktime", MediaKind.VIDEO, false, new IsoFormat(IsoFormat.Flavour.MOV), "mov"),
    WEBM("video/webm", MediaKind.VIDEO, false, new WebmFormat(), "webm"),
    WAV("audio/wav", MediaKind.AUDIO, true, new WavFormat(), "wav"),
    OGG("audio/ogg", MediaKind.AUDIO, false, new OggFormat(), "ogg", "oga", "opus"),
    FLAC("audio/flac", MediaKind.AUDIO, false, new FlacFormat(), "flac"),
    MP3("audio/mpeg", MediaKind.AUDIO, true, new Mp3Format(), "mp3");

    private final String mimeType;
    private final MediaKind kind;
    private final boolean uploadable;
    private final MediaFormat format;
    private final List<String> extensions;

    FileType(String mimeType, MediaKind kind, boolean uploadable, MediaFormat format, String... extensions) {
        this.mimeType = mimeType;
        this.kind = kind;
        this.uploadable = uploadable;
        this.format = format;
        this.extensions = List.of(extensions);
    }

    static Optional<FileType> of(MediaBytes file) throws IOException {
        for (FileType type : values()) {
            if (type.format.matches(file)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** As {@link #of}, and short or odd MP3s too: one frame is little proof for an upload, but enough where sound was paid for. */
    static Optional<FileType> ofResult(MediaBytes file) throws IOException {
        Optional<FileType> type = of(file);
        return type.isEmpty() && Mp3Format.beginsAsSound(file) ? Optional.of(MP3) : type;
    }

    static FileType ofMimeType(String mimeType) {
        return Arrays.stream(values())
                .filter(type -> type.mimeType.equals(mimeType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a type of ours: " + mimeType));
    }

    /** For people: "PNG, JPEG, …". */
    static String uploadableNames() {
        return Arrays.stream(values()).filter(FileType::uploadable).map(FileType::displayName).collect(Collectors.joining(", "));
    }

    String displayName() {
        return this == WEBP ? "WebP" : name();
    }

    String mimeType() {
        return mimeType;
    }

    MediaKind kind() {
        return kind;
    }

    boolean uploadable() {
        return uploadable;
    }

    MediaFormat format() {
        return format;
    }

    /** The first is the one we give. */
    List<String> extensions() {
        return extensions;
    }
}
