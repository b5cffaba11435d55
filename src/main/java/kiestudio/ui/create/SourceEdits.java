package kiestudio.ui.create;

import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.Field.MediaField;
import kiestudio.media.CropBox;
import kiestudio.media.Media;
import kiestudio.media.MediaKind;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;

/** What can be done with the pictures of a field without leaving the form: crop one, have the whole again, paint a mask. */
final class SourceEdits {

    private final ImageUploader uploader;
    private final MediaUploads uploads;
    private final Words words;
    private Map<String, FieldControl> form = Map.of();

    SourceEdits(ImageUploader uploader, MediaUploads uploads, Words words) {
        this.uploader = uploader;
        this.uploads = uploads;
        this.words = words;
    }

    /** @param controls all of the form by field name, also as they will be */
    void among(Map<String, FieldControl> controls) {
        form = controls;
    }

    List<Button> of(Media medium) {
        var actions = new ArrayList<Button>();
        if (canBeCropped(medium)) {
            actions.add(MediaPreview.action(Icon.CROP, "crop.open", words, () -> crop(medium)));
        }
        uploads.cut(medium).ifPresent(cut -> actions.add(MediaPreview.action(
                Icon.ROTATE_CCW, "crop.undo", words, () -> uploader.replace(medium, cut.whole(), "crop.open"))));
        return actions;
    }

    private boolean canBeCropped(Media medium) {
        return uploader.field().role() != MediaField.Role.MASK
                && medium.kind() == MediaKind.IMAGE
                && medium.width() != null
                && medium.height() != null;
    }

    /** A piece is cut anew out of the whole: where it was cut before is only where to begin. */
    private void crop(Media medium) {
        Optional<MediaUploads.Cut> before = uploads.cut(medium);
        Media whole = before.map(MediaUploads.Cut::whole).orElse(medium);
        CropBox box = before.map(MediaUploads.Cut::box).orElse(null);
        new CropDialog(whole, box, uploader.field(), asked().orElse(null), uploads, words, piece ->
                        uploader.replace(medium, piece, "crop.open"))
                .open();
    }

    /** The shape that is chosen in the form for the result. */
    private Optional<CropShape> asked() {
        return form.values().stream()
                .filter(control -> control.field() instanceof ChoiceField choice && choice.look() == ChoiceField.Look.RATIO)
                .flatMap(control -> control.value().stream()
                        .flatMap(value -> ((ChoiceField) control.field())
                                .options().stream().filter(option -> option.is(value))))
                .filter(option -> option.width() > 0 && option.height() > 0)
                .map(option -> new CropShape(option.width(), option.height(), words.of(option.label())))
                .findFirst();
    }

    /** Whether a mask can be painted for this field: it belongs to a picture of the form, pixel by pixel. */
    static boolean canBePainted(MediaField field) {
        return field.role() == MediaField.Role.MASK
                && field.sameSizeAs() != null
                && field.accept().contains("image/png");
    }

    /** Goes on with the mask that is there, if it fits. */
    void paint() {
        Media picture = source().orElse(null);
        if (picture == null) {
            uploader.tell(words.text("mask.noSource", sourceLabel()));
            return;
        }
        Optional<Media> present = uploader.held().stream().findFirst();
        Optional<Media> fitting = present.filter(mask -> Objects.equals(mask.width(), picture.width())
                && Objects.equals(mask.height(), picture.height()));
        String note = present.isPresent() && fitting.isEmpty() ? words.text("mask.otherSize") : null;
        new MaskDialog(picture, fitting.orElse(null), note, uploads, words, uploader::add).open();
    }

    private Optional<Media> source() {
        return form.get(Objects.requireNonNullElse(uploader.field().sameSizeAs(), "")) instanceof ImageUploader source
                ? source.held().stream()
                        .filter(medium -> medium.width() != null && medium.height() != null)
                        .findFirst()
                : Optional.empty();
    }

    private String sourceLabel() {
        FieldControl source = form.get(Objects.requireNonNullElse(uploader.field().sameSizeAs(), ""));
        return source == null ? "" : words.of(source.field().label());
    }
}
