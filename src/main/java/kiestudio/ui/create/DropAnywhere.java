package kiestudio.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Optional;
import kiestudio.media.Media;
import kiestudio.ui.parts.OffUi;
import kiestudio.ui.parts.Toast;
import kiestudio.ui.parts.Words;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Brings what is dropped or pasted anywhere on the page to the form's fields, and says why where it cannot. To be seen only while
 * something is dragged.
 */
@Tag("studio-drop")
@JsModule("./studio-drop.ts")
final class DropAnywhere extends Component {

    /** A medium of the studio, with the field it was dropped on, or "" for any. */
    record Dropped(String address, String field) {}

    /** @param names of the files, with commas between; may be empty */
    record Refused(String names, String why) {}

    private final transient InputForm form;
    private final transient MediaUploads uploads;
    private final transient Words words;

    DropAnywhere(InputForm form, MediaUploads uploads, Words words) {
        this.form = form;
        this.uploads = uploads;
        this.words = words;
        getElement()
                .addEventListener("medium", happened -> take(happened.getEventDetail(Dropped.class)))
                .addEventDetail(Dropped.class);
        getElement()
                .addEventListener("refused", happened -> refuse(happened.getEventDetail(Refused.class)))
                .addEventDetail(Refused.class);
    }

    /** After the form's fields changed: what may be said while something is dragged. */
    void update() {
        var sentences = JsonNodeFactory.instance
                .objectNode()
                .put("to", words.text("drop.to"))
                .put("name", words.text("problem.quoted"));
        for (String why : new String[] {"none", "type", "full", "link"}) {
            sentences.put(why, sentence(why));
        }
        getElement().setPropertyJson("words", sentences);
    }

    private String sentence(String why) {
        return switch (why) {
            case "type" -> words.text("upload.refused.unsupported_type", form.mediaLimits());
            case "full" -> words.text("upload.paste.full");
            case "link" -> words.text("drop.link");
            default -> words.text("upload.paste.none");
        };
    }

    private void take(Dropped dropped) {
        OffUi.read(
                UI.getCurrentOrThrow(),
                () -> Media.id(dropped.address()).flatMap(uploads::read),
                found -> found.ifPresentOrElse(
                        medium -> place(medium, form.uploader(dropped.field())),
                        () -> Toast.say(words.text("drop.gone"))));
    }

    private void place(Media medium, Optional<ImageUploader> wanted) {
        if (wanted.isPresent()) {
            wanted.get().add(medium);
        } else if (!form.place(medium)) {
            refuse(new Refused(medium.fileName(), form.takes(medium) ? "full" : form.mediaLimits().isEmpty() ? "none" : "type"));
        }
    }

    private void refuse(Refused refused) {
        String reason = sentence(refused.why());
        Toast.say(refused.names().isEmpty() ? reason : refused.names() + ": " + reason);
    }
}
