package kiestudio.ui.create;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import kiestudio.catalog.Field.MediaField;
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

    private final transient Words words;
    private int underway;

    /**
     * @param begun   called when the person reaches for the next files
     * @param changed called when something got under way, or nothing is any more
     */
    FieldUpload(Words words, UploadHandler handler, Runnable begun, Runnable changed) {
        super(handler);
        this.words = words;
        // One after the other: they arrive in the order in which they were chosen.
        getElement().setProperty("maxConcurrentUploads", 1);
        getElement().addJsInitializer(WATCH);
        getElement()
                .addEventListener("underway", happened -> {
                    underway = happened.getEventDetail(Underway.class).count();
                    changed.run();
                })
                .addEventDetail(Underway.class);
        for (String reached : List.of("click", "dragenter", "drop")) {
            getElement().addEventListener(reached, happened -> begun.run());
        }
    }

    void take(MediaField field, String limits) {
        setAcceptedMimeTypes(field.accept().toArray(String[]::new));
        setMaxFileSize((int) Math.min(Integer.MAX_VALUE, field.maxBytes()));
        setI18n(UploadWords.of(words, limits));
    }

    boolean busy() {
        return underway > 0;
    }
}
