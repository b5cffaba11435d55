package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import kiestudio.media.Media;
import kiestudio.media.MediaRefusedException;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.PageDialog;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Paints over a picture what a model shall change of it. The mask is a PNG of exactly the picture's size, black where it changes and
 * white where it stays: so the one model that needs a mask wants it, as its file in the catalogue says.
 */
final class MaskDialog extends PageDialog {

    private static final List<String> TEXTS = List.of(
            "tools", "label", "help", "paint", "erase", "size", "undo", "redo", "invert", "clear", "smaller", "fit", "larger",
            "painted", "little", "rectangle");

    /** The picture, the brush and its tools. */
    @Tag("studio-mask")
    @JsModule("./studio-mask.ts")
    static final class Painter extends Component {}

    private final transient Media picture;
    private final transient MediaUploads uploads;
    private final transient Words words;
    private final transient Consumer<Media> taken;
    private final Painter painter = new Painter();
    private final Paragraph problem = new Paragraph();
    private final Button use = new Button();
    private boolean touched;

    /**
     * @param picture with known sides
     * @param mask    the mask to go on with, of the same size; null begins anew
     * @param note    what is to be known before beginning, or null
     * @param taken   gets the mask once it is kept
     */
    MaskDialog(
            Media picture,
            @Nullable Media mask,
            @Nullable String note,
            MediaUploads uploads,
            Words words,
            Consumer<Media> taken) {
        this.picture = picture;
        this.uploads = uploads;
        this.words = words;
        this.taken = taken;
        setHeaderTitle(words.text("mask.title"));
        addClassName("mask-dialog");
        setWidth("min(1080px, 98vw)");
        setHeight("min(860px, 96dvh)");
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setText(note);
        problem.setVisible(note != null);
        buildPainter(mask);
        add(painter, problem);
        use.setText(words.text("mask.use"));
        use.addThemeVariants(ButtonVariant.PRIMARY);
        use.setDisableOnClick(true);
        use.addClickListener(clicked -> save());
        getFooter().add(new Button(words.text("dialog.cancel"), clicked -> leave()), use);
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(asked -> leave());
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                painter.getElement().callJsFunction("focus");
            }
        });
    }

    private void buildPainter(@Nullable Media mask) {
        var texts = JsonNodeFactory.instance.objectNode();
        TEXTS.forEach(key -> texts.put(key, words.text("mask." + key)));
        painter.getElement()
                .setProperty("picture", picture.path())
                .setProperty("mask", mask == null ? "" : mask.path())
                .setProperty("pictureWidth", Objects.requireNonNull(picture.width()))
                .setProperty("pictureHeight", Objects.requireNonNull(picture.height()))
                .setPropertyJson("words", texts)
                .setAttribute("target", (UploadHandler) this::receive);
        painter.getElement().addEventListener("touched", painted -> touched = true);
    }

    private void save() {
        problem.setVisible(false);
        painter.getElement().callJsFunction("save").then(String.class, this::saved, lost -> saved("failed"));
    }

    private void saved(String outcome) {
        use.setEnabled(true);
        if (!outcome.equals("saved")) {
            tell(words.text(outcome.equals("empty") ? "mask.empty" : "upload.failed"));
        }
    }

    private void tell(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }

    /** Runs in the request's own thread, without the session's lock. */
    private void receive(UploadEvent event) throws IOException {
        try (var bytes = event.getInputStream()) {
            Media kept = uploads.keep(words.text("mask.name", picture.fileName()) + ".png", bytes);
            OffUi.show(event.getUI(), () -> {
                close();
                taken.accept(kept);
            });
        } catch (MediaRefusedException refused) {
            event.reject(refused.getMessage());
        }
    }

    /** Strokes are work; an Esc too many must not throw them away. */
    private void leave() {
        if (!touched) {
            close();
            return;
        }
        var ask = new ConfirmDialog();
        ask.setHeader(words.text("mask.leave"));
        ask.setCancelable(true);
        ask.setCancelText(words.text("mask.leave.stay"));
        ask.setConfirmText(words.text("mask.leave.go"));
        ask.addConfirmListener(confirmed -> close());
        addDetachListener(gone -> ask.close());
        ask.open();
    }
}
