package kiestudio.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import kiestudio.account.Accounts;
import kiestudio.catalog.Field.Basics;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.MediaFacts;
import kiestudio.catalog.Text;
import kiestudio.generation.Lineage;
import kiestudio.generation.OwnMedia;
import kiestudio.media.Media;
import kiestudio.media.MediaService;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import kiestudio.ui.parts.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

@SignedInAs("uploader")
class ImageUploaderTest extends ScreenTest {

    @Autowired
    MediaService media;

    @Autowired
    OwnMedia ownMedia;

    @Autowired
    Lineage lineage;

    @Autowired
    Accounts accounts;

    @Test
    void a_single_field_holds_the_last_file_and_sends_its_reference_as_text() throws IOException {
        var uploader = uploader(false, 1, 1 << 20, "image/png");
        uploader.add(kept("first.png"));
        Media second = kept("second.png");
        uploader.add(second);

        assertThat(uploader.value().orElseThrow().toString()).isEqualTo("\"" + second.path() + "\"");
        assertThat(uploader.media()).containsEntry(second.path(), new MediaFacts("image/png", second.size(), 8, 8));
    }

    @Test
    void several_files_are_sent_in_the_order_the_person_gives_them() throws IOException {
        var uploader = uploader(true, 3, 1 << 20, "image/png");
        Media first = kept("first.png");
        Media second = kept("second.png");
        uploader.add(first);
        uploader.add(second);
        UI.getCurrent().add(uploader.component());

        test(find(Button.class).withAriaLabel("Move earlier").single()).click();
        assertThat(uploader.value().orElseThrow().toString())
                .isEqualTo("[\"" + second.path() + "\",\"" + first.path() + "\"]");

        test(find(Button.class).withAriaLabel("Remove").first()).click();
        assertThat(uploader.value().orElseThrow().toString()).isEqualTo("[\"" + first.path() + "\"]");
    }

    @Test
    void a_file_too_many_is_refused_by_name_and_the_others_stay() throws IOException {
        var uploader = uploader(true, 2, 1 << 20, "image/png");
        uploader.add(kept("one.png"));
        uploader.add(kept("two.png"));
        uploader.add(kept("three.png"));

        assertThat(uploader.value().orElseThrow().size()).isEqualTo(2);
        assertThat(textOf(uploader.component())).contains("three.png: No more than 2 files");
    }

    @Test
    void what_the_bytes_are_counts_and_not_what_the_file_is_called() throws IOException {
        var uploader = uploader(false, 1, 1 << 20, "image/jpeg");
        uploader.add(kept("really-a-png.jpg"));

        assertThat(uploader.value()).isEmpty();
        assertThat(textOf(uploader.component())).contains("This kind of file is not taken. Allowed: JPEG, up to 1 MB");
    }

    @Test
    void a_file_over_the_models_limit_is_refused_with_the_limit() throws IOException {
        var uploader = uploader(false, 1, 10, "image/png");
        uploader.add(kept("large.png"));

        assertThat(uploader.value()).isEmpty();
        assertThat(textOf(uploader.component())).contains("The file is too large");
    }

    @Test
    void what_the_browser_refused_is_said_until_the_person_reaches_for_the_next_file() throws IOException {
        var uploader = uploader(true, 3, 1 << 20, "image/png");
        UI.getCurrent().add(uploader.component());
        Upload upload = find(Upload.class).single();
        ComponentUtil.fireEvent(upload, new FileRejectedEvent(upload, "too large", "huge.png"));
        uploader.add(kept("beside-it.png"));
        assertThat(find(Paragraph.class).withClassName("field-problem").single().getText()).isEqualTo("huge.png: too large");

        upload.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(upload.getElement(), "click", JsonNodeFactory.instance.objectNode()));
        uploader.add(kept("next.png"));

        assertThat(find(Paragraph.class).withClassName("field-problem").all()).isEmpty();
    }

    private ImageUploader uploader(boolean many, int maxItems, long maxBytes, String type) {
        var basics = new Basics("image", new Text("Source", "Источник"), null, true, false);
        var field = new MediaField(
                basics, MediaField.Role.SOURCE, many, maxItems, Set.of(type), maxBytes, null, null, null, null, null);
        return new ImageUploader(field, new MediaUploads(media, ownMedia, lineage, owner()), new Words(Locale.ENGLISH));
    }

    private Media kept(String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(picture, "png", bytes);
        return media.upload(owner(), name, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private UUID owner() {
        return accounts.findByUsername("uploader").orElseThrow().id();
    }
}
