package kiestudio.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The Content-Disposition of a file (RFC 6266): its name in plain ASCII for old clients, and whole for all others. */
final class DownloadName {

    private static final int MAX_CODE_POINTS = 100;

    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("image/png", "png"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/webp", "webp"),
            Map.entry("image/gif", "gif"),
            Map.entry("video/mp4", "mp4"),
            Map.entry("video/webm", "webm"),
            Map.entry("video/quicktime", "mov"),
            Map.entry("audio/mpeg", "mp3"),
            Map.entry("audio/mp4", "m4a"),
            Map.entry("audio/wav", "wav"),
            Map.entry("audio/x-wav", "wav"),
            Map.entry("audio/ogg", "ogg"),
            Map.entry("audio/flac", "flac"));

    private DownloadName() {}

    /** @param fileName as somebody called it or as a prompt begins; anything goes in, nothing dangerous comes out */
    static String disposition(boolean attachment, String fileName, String mimeType) {
        String name = safe(fileName, mimeType);
        return (attachment ? "attachment" : "inline") + "; filename=\"" + name.replaceAll("[^\\x20-\\x7e]", "_")
                + "\"; filename*=UTF-8''" + percentEncoded(name);
    }

    /** No separators, quotes or control characters, not hidden, not too long for a file system, with the extension of what it really is. */
    private static String safe(String fileName, String mimeType) {
        String extension = EXTENSIONS.getOrDefault(mimeType, "bin");
        String stem = fileName.replaceAll("(?i)\\.(png|jpe?g|webp|gif|mp4|webm|mov|mp3|m4a|wav|ogg|flac)$", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\"%\\\\/:*?<>|;]+", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[ .]+|[ .]+$", "");
        if (stem.codePointCount(0, stem.length()) > MAX_CODE_POINTS) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, MAX_CODE_POINTS)).stripTrailing();
        }
        return (stem.isEmpty() ? "kie-studio" : stem) + "." + extension;
    }

    private static String percentEncoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }
}
