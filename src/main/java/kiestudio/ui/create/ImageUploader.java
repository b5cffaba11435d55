package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kiestudio.catalog.Field;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.MediaFacts;
import kiestudio.media.Media;
import kiestudio.media.MediaRefusedException;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Takes the media of a field: dropped, chosen, pasted, or from what is here already; shown, put in order, removed. */
final class ImageUploader implements FieldControl {

    private final MediaField field;
    private final MediaUploads uploads;
    private final Words words;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Upload upload;
    private final MediaStrip strip;
    private final Button pick;
    private final Paragraph problem = new Paragraph();
    private final Paragraph refusal = new Paragraph();
    private final Div whole = new Div();
    private boolean batchOver = true;

    ImageUploader(MediaField field, MediaUploads uploads, Words words) {
        this.field = field;
        this.uploads = uploads;
        this.words = words;
        strip = new MediaStrip(words, this::changed);
        pick = new Button(words.text("pick.open"), Icon.IMAGES.create(), clicked -> openPicker());
        upload = new Upload(this::receive);
        upload.setAcceptedMimeTypes(field.accept().toArray(String[]::new));
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, field.maxBytes()));
        upload.setI18n(UploadWords.of(words, limits()));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getFileName(), rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> {
            upload.clearFileList();
            batchOver = true;
        });
        // Files refused by the browser alone finish nothing; reaching for the next ones begins anew.
        for (String reached : List.of("click", "dragenter")) {
            upload.getElement().addEventListener(reached, event -> batchOver = true);
        }
        PastedFiles.offer(upload, places());
        build();
    }

    private void build() {
        var label = new Span(words.of(field.label()));
        label.addClassName("field-label");
        label.getElement().getClassList().set("required", field.required());
        var limits = new Paragraph(limits());
        limits.addClassName("field-help");
        pick.addClassNames("quiet", "pick-open");
        for (Paragraph bad : List.of(refusal, problem)) {
            bad.addClassName("field-problem");
            bad.getElement().setAttribute("role", "alert");
            bad.setVisible(false);
        }
        whole.addClassName("image-uploader");
        whole.getElement().setAttribute("role", "group");
        whole.getElement().setAttribute("aria-label", words.of(field.label()));
        whole.add(label);
        if (field.basics().help() != null) {
            var help = new Paragraph(words.of(field.basics().help()));
            help.addClassName("field-help");
            whole.add(help);
        }
        whole.add(strip, upload, pick, limits, refusal, problem);
    }

    private String limits() {
        String types = field.accept().stream()
                .map(type -> type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
        return field.maxItems() > 1
                ? words.text("upload.limits.many", types, words.bytes(field.maxBytes()), field.maxItems())
                : words.text("upload.limits", types, words.bytes(field.maxBytes()));
    }

    /** Runs in the request's own thread, without the session's lock, for as long as the browser sends. */
    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (var bytes = event.getInputStream()) {
            Media kept = uploads.keep(event.getFileName(), bytes);
            OffUi.show(ui, () -> add(kept));
        } catch (MediaRefusedException refused) {
            String reason = words.text(
                    "upload.refused." + refused.reason().name().toLowerCase(Locale.ROOT), limits());
            event.reject(reason);
            OffUi.show(ui, () -> refuse(event.getFileName(), reason));
        }
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

    /** What was refused stays said while the other files of the same choice come in. */
    private void refuse(String fileName, String reason) {
        startBatch();
        refusal.setText(fileName + ": " + reason);
        refusal.setVisible(true);
    }

    private void startBatch() {
        if (batchOver) {
            batchOver = false;
            refusal.setVisible(false);
        }
    }

    private void changed() {
        boolean room = places() == 1 || hasRoom();
        upload.setVisible(room);
        pick.setVisible(room);
        PastedFiles.offer(upload, places() - strip.media().size());
        listeners.forEach(Runnable::run);
    }

    private void openPicker() {
        int room = places() == 1 ? 1 : places() - strip.media().size();
        new PickMedia(uploads, field, room, words, chosen -> chosen.forEach(this::add)).open();
    }

    @Override
    public Field field() {
        return field;
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public Optional<JsonNode> value() {
        List<Media> media = strip.media();
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

    boolean accepts(Media medium) {
        return field.accept().contains(medium.mimeType()) && medium.size() <= field.maxBytes();
    }

    /** How many media the field can hold. */
    int places() {
        return field.many() ? Math.max(1, field.maxItems()) : 1;
    }

    boolean hasRoom() {
        return strip.media().size() < places();
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
        strip.media().forEach(medium -> facts.put(
                medium.path(), new MediaFacts(medium.mimeType(), medium.size(), medium.width(), medium.height())));
        return facts;
    }
}
