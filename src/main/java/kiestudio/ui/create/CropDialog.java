package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Objects;
import java.util.function.Consumer;
import kiestudio.catalog.Field.MediaField;
import kiestudio.media.CropBox;
import kiestudio.media.Media;
import kiestudio.media.MediaRefusedException;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.PageDialog;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Chooses what is to stay of a picture, and has it cut out. */
final class CropDialog extends PageDialog {

    /** The picture with the rectangle. */
    @Tag("studio-crop")
    @JsModule("./studio-crop.ts")
    static final class Cropper extends Component {}

    /** As the browser tells it. */
    record Chosen(int x, int y, int width, int height) {}

    private final transient Media picture;
    private final transient MediaField field;
    private final transient MediaUploads uploads;
    private final transient Words words;
    private final transient Consumer<Media> taken;
    private final int width;
    private final int height;
    private final Cropper cropper = new Cropper();
    private final Paragraph problem = new Paragraph();
    private final Button crop = new Button();
    private transient CropBox box;
    private boolean cutting;

    /**
     * @param picture with known sides
     * @param before  the rectangle to begin with, null for all of it
     * @param asked   the shape that is chosen in the form, or null
     * @param taken   gets the piece, or the picture itself when all of it was wanted
     */
    CropDialog(
            Media picture,
            @Nullable CropBox before,
            MediaField field,
            @Nullable CropShape asked,
            MediaUploads uploads,
            Words words,
            Consumer<Media> taken) {
        this.picture = picture;
        this.field = field;
        this.uploads = uploads;
        this.words = words;
        this.taken = taken;
        width = Objects.requireNonNull(picture.width());
        height = Objects.requireNonNull(picture.height());
        box = before == null ? new CropBox(0, 0, width, height) : before;
        setHeaderTitle(words.text("crop.title"));
        addClassName("crop-dialog");
        setWidth("min(920px, 96vw)");
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        buildCropper();
        add(shapes(asked), cropper, problem);
        crop.setText(words.text("crop.do"));
        crop.addThemeVariants(ButtonVariant.PRIMARY);
        crop.setDisableOnClick(true);
        crop.addClickListener(clicked -> cut());
        getFooter().add(new Button(words.text("dialog.cancel"), clicked -> close()), crop);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                cropper.getElement().callJsFunction("focus");
            }
        });
    }

    private RadioButtonGroup<CropShape> shapes(@Nullable CropShape asked) {
        var shapes = new RadioButtonGroup<CropShape>();
        shapes.setLabel(words.text("crop.shape"));
        shapes.addClassName("segments");
        var all = CropShape.all(asked, words);
        shapes.setItems(all);
        shapes.setItemLabelGenerator(CropShape::label);
        shapes.setValue(all.getFirst());
        shapes.addValueChangeListener(chosen ->
                cropper.getElement().setProperty("ratio", chosen.getValue().ratio()));
        return shapes;
    }

    private void buildCropper() {
        int least = Objects.requireNonNullElse(field.minSide(), 0);
        cropper.getElement()
                .setProperty("picture", picture.path())
                .setProperty("pictureWidth", width)
                .setProperty("pictureHeight", height)
                .setProperty("least", least)
                .setProperty("label", words.text("crop.label"))
                .setProperty("help", words.text("crop.help"))
                .setProperty("tooSmall", words.text("crop.small", words.number(least)))
                .setPropertyJson(
                        "box",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("x", box.x())
                                .put("y", box.y())
                                .put("width", box.width())
                                .put("height", box.height()));
        cropper.getElement()
                .addEventListener("box", happened -> choose(happened.getEventDetail(Chosen.class)))
                .addEventDetail(Chosen.class);
        cropper.getElement().addEventListener("take", pressed -> cut());
    }

    /** What the browser says is brought into the picture, whatever it is. */
    private void choose(Chosen chosen) {
        int x = Math.clamp(chosen.x(), 0, width - 1);
        int y = Math.clamp(chosen.y(), 0, height - 1);
        box = new CropBox(x, y, Math.clamp(chosen.width(), 1, width - x), Math.clamp(chosen.height(), 1, height - y));
        problem.setVisible(false);
    }

    /** By the button or the keyboard; what is pressed while it is being done is the same press. */
    private void cut() {
        if (cutting) {
            return;
        }
        cutting = true;
        if (field.minSide() != null && Math.min(box.width(), box.height()) < field.minSide()) {
            refuse(words.text("problem.media.small", box.width() + "×" + box.height(), words.number(field.minSide())));
            return;
        }
        if (box.width() == width && box.height() == height) {
            take(picture);
            return;
        }
        CropBox wanted = box;
        OffUi.read(
                UI.getCurrentOrThrow(),
                () -> uploads.crop(picture, wanted, field.maxBytes()),
                this::take,
                failure -> refuse(words.text(
                        failure instanceof MediaRefusedException refused
                                        && refused.reason() == MediaRefusedException.Reason.NO_SPACE
                                ? "upload.refused.no_space"
                                : "crop.failed")));
    }

    private void take(Media piece) {
        close();
        taken.accept(piece);
    }

    private void refuse(String sentence) {
        cutting = false;
        crop.setEnabled(true);
        problem.setText(sentence);
        problem.setVisible(true);
    }
}
