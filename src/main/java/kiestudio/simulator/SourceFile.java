package kiestudio.simulator;

import java.awt.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kiestudio.catalog.MediaFacts;

/** What a given file really is, judged from its bytes. */
final class SourceFile {

    private SourceFile() {}

    /** Empty when the file has gone or cannot be read as what it says it is. */
    static Optional<MediaFacts> facts(Path file) {
        try {
            String type = type(file);
            long size = Files.size(file);
            if (!type.startsWith("image/")) {
                return Optional.of(new MediaFacts(type, size, null, null));
            }
            Dimension pixels = Pictures.size(file);
            return Optional.of(new MediaFacts(type, size, pixels.width, pixels.height));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String type(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(16);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u0089PNG")) {
            return "image/png";
        }
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        if (text.startsWith("RIFF") && text.startsWith("WAVE", 8)) {
            return "audio/wav";
        }
        if (text.startsWith("ftyp", 4)) {
            return "video/mp4";
        }
        if (text.startsWith("ID3") || head.length > 1 && head[0] == (byte) 0xff && (head[1] & 0xe0) == 0xe0) {
            return "audio/mpeg";
        }
        return "application/octet-stream";
    }
}
