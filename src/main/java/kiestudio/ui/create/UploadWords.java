package kiestudio.ui.create;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kiestudio.catalog.Field.MediaField;
import kiestudio.ui.parts.Words;

/** What is said of uploads: what a field takes, and the texts of Vaadin's Upload in the studio's words. */
final class UploadWords {

    private UploadWords() {}

    /** What a field takes: types, the size of a file, how many. */
    static String limits(MediaField field, Words words) {
        String types = field.accept().stream()
                .map(type -> type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
        return field.maxItems() > 1
                ? words.text("upload.limits.many", types, words.bytes(field.maxBytes()), field.maxItems())
                : words.text("upload.limits", types, words.bytes(field.maxBytes()));
    }

    static UploadI18N of(Words words, String limits) {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(words.text("upload.choose"))
                        .setMany(words.text("upload.choose")))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(words.text("upload.drop"))
                        .setMany(words.text("upload.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(words.text("upload.refused.too_large", limits))
                        .setIncorrectFileType(words.text("upload.refused.unsupported_type", limits))
                        .setTooManyFiles(words.text("upload.tooMany")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(words.text("upload.connecting"))
                                .setStalled(words.text("upload.stalled"))
                                .setProcessing(words.text("upload.processing"))
                                .setHeld(words.text("upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(words.text("upload.remaining"))
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(words.text("upload.failed"))
                                .setUnexpectedServerError(words.text("upload.failed"))
                                .setForbidden(words.text("upload.failed"))))
                .setFile(new UploadI18N.File()
                        .setRetry(words.text("upload.again"))
                        .setStart(words.text("upload.start"))
                        .setRemove(words.text("upload.remove")))
                .setUnits(List.of("B", "KB", "MB", "GB"));
    }
}
