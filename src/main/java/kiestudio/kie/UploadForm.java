package kiestudio.kie;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;

/**
 * The multipart form of an upload, streamed, with its length known beforehand. The name is random, since the same name overwrites and
 * may serve an older picture from Kie's cache (docs.kie.ai "file upload API").
 */
final class UploadForm {

    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
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

    private final Path file;
    private final String boundary = "kie-studio-" + UUID.randomUUID();
    private final byte[] head;
    private final byte[] tail;
    private final long fileSize;

    private UploadForm(Path file, long fileSize, String mimeType, String extension) {
        this.file = file;
        this.fileSize = fileSize;
        String name = UUID.randomUUID() + "." + extension;
        this.head = (field("uploadPath", KieLimits.UPLOAD_PATH)
                        + field("fileName", name)
                        + part("file\"; filename=\"" + name)
                        + "Content-Type: " + mimeType + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        this.tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @throws KieUploadException for good, when the type has no extension here or the file cannot be read */
    static UploadForm of(Path file, String mimeType) {
        String type = mimeType.toLowerCase(Locale.ROOT).replaceFirst("\\s*;.*", "");
        String extension = EXTENSIONS.get(type);
        if (extension == null) {
            throw new KieUploadException("Files of type " + type + " cannot be sent to Kie.", true);
        }
        try {
            return new UploadForm(file, Files.size(file), type, extension);
        } catch (IOException e) {
            throw new KieUploadException("The stored file can no longer be read, so it was not sent to Kie.", true);
        }
    }

    private String field(String name, String value) {
        return part(name) + "\r\n" + value + "\r\n";
    }

    private String part(String name) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n";
    }

    MediaType contentType() {
        return new MediaType(MediaType.MULTIPART_FORM_DATA, Map.of("boundary", boundary));
    }

    long length() {
        return head.length + fileSize + tail.length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(head);
        Files.copy(file, out);
        out.write(tail);
    }
}
