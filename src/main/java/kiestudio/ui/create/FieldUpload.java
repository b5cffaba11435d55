package kiestudio.ui.create;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import kiestudio.catalog.Field.MediaField;
import kiestudio.media.Media;
import kiestudio.media.MediaRefusedException;
import kiestudio.media.MediaRefusedException.Reason;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.Words;

/** The upload of a field: shows how far each file has come, lets it be called off, and knows whether one is under way. */
final class FieldUpload extends Upload {

    record Underway(int count) {}

    /**
     * A file that is here is seen as a picture, and one that the server refused is answered beside the upload; what the network lost
     * stays in the list, to be sent again.
     */
    private static final String WATCH = """
            let told = 0;
            const look = () => queueMicrotask(() => {
                const refused = file => file.error && file.xhr?.status >= 400 && file.xhr.status < 500;
                if (this.files.some(file => file.complete || refused(file))) {
                    this.files = this.files.filter(file => !file.complete && !refused(file));
                }
                const count = this.files.filter(file => file.uploading).length;
                if (count !== told) {
                    told = count;
                    this.dispatchEvent(new CustomEvent('underway', { detail: { count } }));
                }
            });
            const all = ['files-changed', 'upload-success', 'upload-error', 'upload-retry'];
            all.forEach(name => this.addEventListener(name, look));
            return () => all.forEach(name => this.removeEventListener(name, look));
            """;

    private final transient ImageUploader field;
    private final transient MediaUploads uploads;
    private final transient Words words;
    private int underway;

    /** @param field gets what arrives, and what is to be said of the rest */
    FieldUpload(ImageUploader field, MediaUploads uploads, Words words) {
        this.field = field;
        this.uploads = uploads;
        this.words = words;
        setUploadHandler(this::receive);
        // One after the other: they arrive in the order in which they were chosen.
        getElement().setProperty("maxConcurrentUploads", 1);
        getElement().addJsInitializer(WATCH);
        getElement()
                .addEventListener("underway", happened -> {
                    underway = happened.getEventDetail(Underway.class).count();
                    field.underwayChanged();
                })
                .addEventDetail(Underway.class);
        for (String reached : List.of("click", "dragenter", "drop")) {
            getElement().addEventListener(reached, happened -> field.begin());
        }
        addFileRejectedListener(rejected -> field.refuse(rejected.getFileName(), rejected.getErrorMessage()));
    }

    /** Lets the browser refuse what this field does not take. */
    void take(MediaField taken) {
        setAcceptedMimeTypes(taken.accept().toArray(String[]::new));
        setMaxFileSize((int) Math.min(Integer.MAX_VALUE, taken.maxBytes()));
        setI18n(UploadWords.of(words, field.limits()));
    }

    /** Runs in the request's own thread, without the session's lock, for as long as the browser sends. */
    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (var bytes = event.getInputStream()) {
            Media kept = uploads.keep(event.getFileName(), bytes);
            OffUi.show(ui, () -> field.arrived(kept));
        } catch (MediaRefusedException refused) {
            String reason = words.text(
                    "upload.refused." + refused.reason().name().toLowerCase(Locale.ROOT), field.limits());
            event.reject(reason);
            // Whoever broke it off knows, and to whom it happened the browser says so.
            if (refused.reason() != Reason.BROKEN_OFF) {
                OffUi.show(ui, () -> field.refuse(event.getFileName(), reason));
            }
        }
    }

    boolean busy() {
        return underway > 0;
    }
}
