package kiestudio.kie;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kiestudio.platform.FileExtensions;
import org.springframework.http.MediaType;

/**
 * The multipart form of an upload, streamed, with its length known beforehand. The name is random, since the same name overwrites and
 * may serve an older picture from Kie's cache (docs.kie.ai "file upload API").
 */
final class UploadForm {

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
        String extension = FileExtensions.of(type)
                .orElseThrow(() -> new KieUploadException(KieUploadException.Reason.WRONG_TYPE, type));
        try {
            return new UploadForm(file, Files.size(file), type, extension);
        } catch (IOException e) {
            throw new KieUploadException(KieUploadException.Reason.UNREADABLE, "");
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
