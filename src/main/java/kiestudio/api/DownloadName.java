package kiestudio.api;

import java.nio.charset.StandardCharsets;
import kiestudio.platform.FileExtensions;

/** The Content-Disposition of a file (RFC 6266): its name in plain ASCII for old clients, and whole for all others. */
final class DownloadName {

    private static final int MAX_CODE_POINTS = 100;

    private DownloadName() {}

    /** @param fileName as somebody called it or as a prompt begins; anything goes in, nothing dangerous comes out */
    static String disposition(boolean attachment, String fileName, String mimeType) {
        String name = safe(fileName, mimeType);
        return (attachment ? "attachment" : "inline") + "; filename=\"" + name.replaceAll("[^\\x20-\\x7e]", "_")
                + "\"; filename*=UTF-8''" + percentEncoded(name);
    }

    /** No separators, quotes or control characters, not hidden, not too long for a file system, with the extension of what it really is. */
    private static String safe(String fileName, String mimeType) {
        String extension = FileExtensions.of(mimeType).orElse("bin");
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
