package kiestudio.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import kiestudio.media.Media;
import org.jspecify.annotations.Nullable;

/**
 * A file that is now kept here.
 *
 * @param url    what a media field of an input takes
 * @param size   bytes, after metadata was removed
 * @param width  pixels, null for sound
 * @param height pixels, null for sound
 */
record UploadedFile(
        UUID id,
        @Schema(description = "What a media field of an input takes", example = "/media/3f0c2f7e-6f0a-4b5e-9d55-0a4f1f0f7a11")
                String url,
        String fileName,
        @Schema(description = "Judged from the bytes") String mimeType,
        @Schema(description = "Bytes, after metadata was removed") long size,
        @Nullable Integer width,
        @Nullable Integer height) {

    static UploadedFile of(Media media) {
        return new UploadedFile(
                media.id(), media.path(), media.fileName(), media.mimeType(), media.size(), media.width(), media.height());
    }
}
