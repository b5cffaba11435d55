package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.MediaFacts;
import kiestudio.media.Media;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Toast;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Takes the media of a field: dropped, chosen, pasted, or from what is here already; shown, put in order, cropped, removed. Its element
 * says in {@code data-} attributes what it takes, for what is dropped elsewhere on the page ({@link DropAnywhere}).
 */
final class ImageUploader implements FieldControl {

    private MediaField field;
    private final MediaUploads uploads;
    private final Words words;
    private final List<Runnable> listeners = new ArrayList<>();
    private final SourceEdits edits;
    private final FieldUpload upload;
    private final MediaStrip strip;
    private final Button pick;
    private final Button paint;
    private final Span label = new Span();
    private final Paragraph help = new Paragraph();
    private final Paragraph limits = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final Paragraph refusal = new Paragraph();
    private final Div whole = new Div();
    private boolean batchOver = true;

    ImageUploader(MediaField field, MediaUploads uploads, Words words) {
        this.field = field;
        this.uploads = uploads;
        this.words = words;
        edits = new SourceEdits(this, uploads, words);
        strip = new MediaStrip(words, edits::of, this::changed);
        pick = new Button(words.text("pick.open"), Icon.IMAGES.create(), clicked -> openPicker());
        paint = new Button(words.text("mask.open"), Icon.BRUSH.create(), clicked -> edits.paint());
        upload = new FieldUpload(this, uploads, words);
        build();
        become(field);
    }

    private void build() {
        label.addClassName("field-label");
        help.addClassName("field-help");
        limits.addClassName("field-help");
        for (Paragraph bad : List.of(refusal, problem)) {
            bad.addClassName("field-problem");
            bad.getElement().setAttribute("role", "alert");
            bad.setVisible(false);
        }
        var ways = new Div(pick, paint);
        ways.addClassName("upload-ways");
        List.of(pick, paint).forEach(way -> way.addClassNames("quiet", "pick-open"));
        whole.addClassName("image-uploader");
        whole.getElement().setAttribute("role", "group");
        whole.add(label, help, strip, upload, ways, limits, refusal, problem);
    }

    /** Goes on with another definition of the same field: what is here and fits stays, and what is under way still arrives. */
    void become(MediaField other) {
        field = other;
        label.setText(words.of(field.label()));
        label.getElement().getClassList().set("required", field.required());
        help.setText(field.basics().help() == null ? "" : words.of(field.basics().help()));
        help.setVisible(field.basics().help() != null);
        limits.setText(limits());
        upload.take(field);
        paint.setVisible(SourceEdits.canBePainted(field));
        whole.getElement()
                .setAttribute("aria-label", words.of(field.label()))
                .setAttribute("data-field", field.name())
                .setAttribute("data-accept", String.join(",", field.accept()))
                .setAttribute("data-single", Boolean.toString(places() == 1))
                .setAttribute("data-last", Boolean.toString(isLastResort()));
        List<Media> fitting = strip.media().stream().filter(this::accepts).limit(places()).toList();
        if (!fitting.equals(strip.media())) {
            strip.set(fitting);
        } else {
            showRoom();
        }
    }

    /** @param form all controls of the form, for what depends on others of them */
    void among(Map<String, FieldControl> form) {
        edits.among(form);
    }

    String limits() {
        return UploadWords.limits(field, words);
    }

    /** After its upload; meanwhile the form may have changed and have no such field any more, or have been left. */
    void arrived(Media kept) {
        if (!whole.isAttached()) {
            Toast.say(words.text("upload.late", kept.fileName()));
        } else {
            add(kept);
        }
    }

    boolean holds(Media medium) {
        return strip.media().contains(medium);
    }

    void add(Media medium) {
        if (!field.accept().contains(medium.mimeType())) {
            refuse(medium.fileName(), words.text("upload.refused.unsupported_type", limits()));
            return;
        }
        if (medium.size() > field.maxBytes()) {
            refuse(medium.fileName(), words.text("upload.refused.too_large", limits()));
            return;
        }
        startBatch();
        if (places() == 1) {
            strip.set(List.of(medium));
            return;
        }
        if (!hasRoom()) {
            refuse(medium.fileName(), words.text("upload.enough", field.maxItems()));
            return;
        }
        strip.add(medium);
    }

    /** @param action key of the action that the keyboard goes to */
    void replace(Media old, Media other, String action) {
        if (accepts(other)) {
            strip.replace(old, other, action);
        } else {
            refuse(other.fileName(), words.text("upload.refused.too_large", limits()));
        }
    }

    /** What was refused stays said while the other files of the same choice come in. */
    void refuse(String fileName, String reason) {
        tell(fileName + ": " + reason);
    }

    /** Says why something could not be done here, until the next thing is. */
    void tell(String sentence) {
        startBatch();
        refusal.setText(sentence);
        refusal.setVisible(true);
    }

    private void startBatch() {
        if (batchOver) {
            batchOver = false;
            refusal.setVisible(false);
        }
    }

    /** The person reaches for the next files: what was said of the former is over. */
    void begin() {
        batchOver = true;
    }

    /** Something got under way, or nothing is any more. */
    void underwayChanged() {
        batchOver |= !upload.busy();
        listeners.forEach(Runnable::run);
    }

    private void changed() {
        showRoom();
        listeners.forEach(Runnable::run);
    }

    private void showRoom() {
        boolean room = places() == 1 || hasRoom();
        upload.setVisible(room);
        pick.setVisible(room);
        paint.setText(words.text(held().isEmpty() ? "mask.open" : "mask.change"));
        whole.getElement().setAttribute("data-room", Integer.toString(places() - held().size()));
    }

    private void openPicker() {
        int room = places() == 1 ? 1 : places() - held().size();
        new PickMedia(uploads, field, room, words, chosen -> chosen.forEach(this::add)).open();
    }

    @Override
    public MediaField field() {
        return field;
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public Optional<JsonNode> value() {
        List<Media> media = held();
        if (media.isEmpty()) {
            return Optional.empty();
        }
        var nodes = JsonNodeFactory.instance;
        if (!field.many()) {
            return Optional.of(nodes.stringNode(media.getFirst().path()));
        }
        var array = nodes.arrayNode();
        media.forEach(medium -> array.add(medium.path()));
        return Optional.of(array);
    }

    /** What is gone, does not fit or has no room is left out. */
    @Override
    public boolean restore(JsonNode value) {
        var fitting = new ArrayList<Media>();
        int asked = 0;
        for (JsonNode reference : MediaUploads.references(value)) {
            asked++;
            uploads.find(reference.asString(""))
                    .filter(medium -> accepts(medium) && fitting.size() < places())
                    .ifPresent(fitting::add);
        }
        if (!fitting.isEmpty()) {
            strip.set(fitting);
        }
        return fitting.size() == asked;
    }

    /** What is in the field, in its order. */
    List<Media> held() {
        return strip.media();
    }

    boolean accepts(Media medium) {
        return field.accept().contains(medium.mimeType()) && medium.size() <= field.maxBytes();
    }

    /** How many media the field can hold. */
    int places() {
        return field.many() ? Math.max(1, field.maxItems()) : 1;
    }

    /** A picture that was not meant for this field should rather find another. */
    boolean isLastResort() {
        return field.role() == MediaField.Role.MASK;
    }

    boolean hasRoom() {
        return held().size() < places();
    }

    @Override
    public boolean busy() {
        return upload.busy();
    }

    @Override
    public void showProblem(@Nullable String text) {
        problem.setText(text);
        problem.setVisible(text != null);
    }

    @Override
    public void focus() {
        upload.getElement().callJsFunction("scrollIntoView");
    }

    @Override
    public void onChange(Runnable changed) {
        listeners.add(changed);
    }

    @Override
    public Map<String, MediaFacts> media() {
        var facts = new LinkedHashMap<String, MediaFacts>();
        held().forEach(medium -> facts.put(
                medium.path(), new MediaFacts(medium.mimeType(), medium.size(), medium.width(), medium.height())));
        return facts;
    }
}
