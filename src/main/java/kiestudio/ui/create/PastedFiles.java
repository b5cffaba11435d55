package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.shared.Registration;
import java.util.function.Supplier;

/**
 * Files pasted anywhere on a page go to its first upload that has room, as if they were dropped there. A paste that holds text is left
 * to whoever it is meant for: copied cells and paragraphs bring a picture of themselves along.
 */
final class PastedFiles {

    private static final String ROOM = "data-room";

    private static final String PASTE = """
            const paste = event => {
                const data = event.clipboardData;
                const files = [...(data?.files ?? [])];
                if (!files.length || data.types.includes('text/plain') || event.defaultPrevented) return;
                if (document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) return;
                event.preventDefault();
                const upload = this.querySelector('vaadin-upload[data-room]');
                if (!upload) {
                    this.dispatchEvent(new CustomEvent('paste-without-room'));
                    return;
                }
                const carrier = new DataTransfer();
                files.slice(0, Number(upload.dataset.room)).forEach(file => carrier.items.add(file));
                upload.dispatchEvent(new DragEvent('drop', { dataTransfer: carrier, cancelable: true }));
                upload.scrollIntoView({ block: 'nearest' });
            };
            document.addEventListener('paste', paste);
            return () => document.removeEventListener('paste', paste);
            """;

    private PastedFiles() {}

    /** @param refusal what to say when no upload of the page has room */
    static Registration takeOn(Component page, Supplier<String> refusal) {
        page.getElement().addEventListener("paste-without-room", pasted -> Notification.show(refusal.get()));
        return page.getElement().addJsInitializer(PASTE);
    }

    static void offer(Upload upload, int room) {
        if (room > 0) {
            upload.getElement().setAttribute(ROOM, Integer.toString(room));
        } else {
            upload.getElement().removeAttribute(ROOM);
        }
    }
}
