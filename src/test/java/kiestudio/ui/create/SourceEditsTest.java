package kiestudio.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import kiestudio.account.Account;
import kiestudio.account.Accounts;
import kiestudio.account.Role;
import kiestudio.generation.Drafts;
import kiestudio.generation.Lineage;
import kiestudio.generation.OwnMedia;
import kiestudio.media.Media;
import kiestudio.media.MediaService;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import kiestudio.ui.parts.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What happens to sources on the form: cropped, dropped, painted over, still on their way. */
class SourceEditsTest extends ScreenTest {

    @Autowired
    Accounts accounts;

    @Autowired
    MediaService media;

    @Autowired
    OwnMedia ownMedia;

    @Autowired
    Lineage lineage;

    @Autowired
    Drafts drafts;

    @Test
    @SignedInAs("cropper")
    void a_piece_takes_the_place_of_the_picture_which_comes_back_when_the_crop_is_undone() throws IOException {
        navigate("images/topaz/image-upscale", ModelView.class);
        Media harbour = picture("cropper", "harbour.png", 640, 480);
        form().place(harbour);

        test(find(Button.class).withAriaLabel("Crop").single()).click();
        fire(find(CropDialog.Cropper.class).single(), "box", box(10, 20, 300, 200));
        test(cropButton()).click();
        awaitOnScreen(() -> textOf(form()).contains("300×200"));

        Media piece = find(MediaStrip.class).single().media().getFirst();
        assertThat(piece.ownerId()).isEqualTo(harbour.ownerId());
        assertThat(form().input().get("image_url").asString()).isEqualTo(piece.path()).isNotEqualTo(harbour.path());
        assertThat(media.find(harbour.id())).isPresent();
        assertThat(find(CropDialog.class).exists()).isFalse();

        test(find(Button.class).withAriaLabel("Undo the crop").single()).click();
        assertThat(form().input().get("image_url").asString()).isEqualTo(harbour.path());
        assertThat(find(Button.class).withAriaLabel("Undo the crop").exists()).isFalse();
    }

    @Test
    @SignedInAs("hasty-cropper")
    void two_presses_of_enter_cut_one_piece() throws IOException {
        navigate("images/topaz/image-upscale", ModelView.class);
        Media harbour = picture("hasty-cropper", "harbour.png", 640, 480);
        var taken = new ArrayList<Media>();
        var uploader = form().uploader("image_url").orElseThrow();
        new CropDialog(harbour, null, uploader.field(), null, uploads(harbour), Words.here(), taken::add).open();

        var cropper = find(CropDialog.Cropper.class).single();
        fire(cropper, "take", JsonMapper.shared().createObjectNode());
        fire(cropper, "take", JsonMapper.shared().createObjectNode());

        assertThat(taken).containsExactly(harbour);
    }

    @Test
    @SignedInAs("recropper")
    void a_second_crop_begins_with_the_whole_picture_and_the_frame_of_the_first() throws IOException {
        navigate("images/topaz/image-upscale", ModelView.class);
        form().place(picture("recropper", "harbour.png", 640, 480));
        test(find(Button.class).withAriaLabel("Crop").single()).click();
        fire(find(CropDialog.Cropper.class).single(), "box", box(10, 20, 300, 200));
        test(cropButton()).click();
        awaitOnScreen(() -> textOf(form()).contains("300×200"));

        test(find(Button.class).withAriaLabel("Crop").single()).click();

        var cropper = find(CropDialog.Cropper.class).single().getElement();
        assertThat(cropper.getProperty("pictureWidth", 0)).isEqualTo(640);
        assertThat(cropper.getPropertyRaw("box").toString()).contains("\"width\":300");
    }

    @Test
    @SignedInAs("shaper")
    void the_shape_that_the_form_asks_for_is_offered_beside_the_usual_ones() throws IOException {
        navigate("images/google/nano-banana-edit", ModelView.class);
        form().fill(Map.of("aspect_ratio", JsonMapper.shared().readTree("\"16:9\"")));
        form().place(picture("shaper", "harbour.png", 640, 480));

        test(find(Button.class).withAriaLabel("Crop").single()).click();

        @SuppressWarnings("unchecked")
        RadioButtonGroup<CropShape> shapes = find(RadioButtonGroup.class)
                .withCondition(group -> "Shape".equals(group.getLabel()))
                .single();
        List<CropShape> offered = shapes.getListDataView().getItems().toList();
        assertThat(offered).extracting(CropShape::label).contains("Free", "As chosen: 16:9", "1:1", "4:3", "3:4", "9:16");
        shapes.setValue(offered.get(2));
        assertThat(find(CropDialog.Cropper.class).single().getElement().getProperty("ratio", 0.0)).isEqualTo(1.0);
    }

    @Test
    @SignedInAs("too-small")
    void a_piece_below_the_least_size_of_the_field_is_refused_with_it() throws IOException {
        navigate("images/recraft/remove-background", ModelView.class);
        form().place(picture("too-small", "harbour.png", 640, 480));

        test(find(Button.class).withAriaLabel("Crop").single()).click();
        fire(find(CropDialog.Cropper.class).single(), "box", box(0, 0, 255, 400));
        test(cropButton()).click();

        assertThat(textOf(find(CropDialog.class).single())).contains("255×400 pixels is too small; each side needs at least 256");
    }

    @Test
    @SignedInAs("sources-painter")
    void a_mask_is_painted_over_the_source_and_strokes_are_not_thrown_away_unasked() throws IOException {
        navigate("images/ideogram/character-edit", ModelView.class);
        Button paint = find(Button.class).withText("Paint the mask").single();
        test(paint).click();
        assertThat(textOf(form())).contains("First add the picture under “Source picture”");

        form().place(picture("sources-painter", "harbour.png", 640, 480));
        test(paint).click();
        var painter = find(MaskDialog.Painter.class).single();
        assertThat(painter.getElement().getProperty("pictureHeight", 0)).isEqualTo(480);

        fire(painter, "touched", JsonMapper.shared().createObjectNode());
        test(find(Button.class).withText("Cancel").single()).click();
        assertThat(find(MaskDialog.class).exists()).isTrue();
        ConfirmDialog ask = find(ConfirmDialog.class).single();
        test(ask).confirm();
        assertThat(find(MaskDialog.class).exists()).isFalse();
    }

    @Test
    @SignedInAs("repainter")
    void painting_goes_on_with_the_present_mask_unless_it_has_another_size() throws IOException {
        navigate("images/ideogram/character-edit", ModelView.class);
        form().place(picture("repainter", "harbour.png", 640, 480));
        Media mask = picture("repainter", "mask.png", 640, 480);
        form().uploader("mask_url").orElseThrow().add(mask);
        test(find(Button.class).withText("Change the mask").single()).click();
        assertThat(find(MaskDialog.Painter.class).single().getElement().getProperty("mask")).isEqualTo(mask.path());
        test(find(Button.class).withText("Cancel").single()).click();

        form().uploader("mask_url").orElseThrow().add(picture("repainter", "small.png", 64, 64));
        test(find(Button.class).withText("Change the mask").single()).click();
        assertThat(find(MaskDialog.Painter.class).single().getElement().getProperty("mask")).isEmpty();
        assertThat(textOf(find(MaskDialog.class).single())).contains("The present mask has another size");
    }

    @Test
    @SignedInAs("dragger")
    void a_medium_dropped_anywhere_goes_to_the_first_field_that_takes_it_or_to_the_one_it_was_dropped_on() throws IOException {
        navigate("images/ideogram/character-edit", ModelView.class);
        Media harbour = picture("dragger", "harbour.png", 640, 480);
        Media face = picture("dragger", "face.png", 320, 320);

        drop(harbour.path(), "");
        drop(face.path(), "reference_image_urls");
        awaitOnScreen(() -> form().input().has("reference_image_urls") && form().input().has("image_url"));

        assertThat(form().input().get("image_url").asString()).isEqualTo(harbour.path());
        assertThat(form().input().get("reference_image_urls").get(0).asString()).isEqualTo(face.path());
    }

    @Test
    @SignedInAs("sources-stranger")
    void what_belongs_to_somebody_else_cannot_be_dropped() throws IOException {
        navigate("images/topaz/image-upscale", ModelView.class);
        accounts.create("somebody-else", "Else", "correct horse battery", Role.MEMBER);

        drop(picture("somebody-else", "theirs.png", 64, 64).path(), "");

        awaitOnScreen(() -> told("This file is no longer there, or it is not yours."));
        assertThat(form().input().has("image_url")).isFalse();
    }

    @Test
    @SignedInAs("sources-waiter")
    void nothing_is_generated_while_an_upload_is_under_way() throws IOException {
        navigate("images/topaz/image-upscale", ModelView.class);
        form().place(picture("sources-waiter", "harbour.png", 640, 480));
        Composer composer = find(Composer.class).single();

        fire(find(FieldUpload.class).single(), "underway", underway(1));
        assertThat(form().uploading()).isNotEmpty();
        assertThat(composer.foot.generate.getElement().getAttribute("aria-description")).contains("upload");

        fire(find(FieldUpload.class).single(), "underway", underway(0));
        assertThat(form().uploading()).isEmpty();
    }

    @Test
    @SignedInAs("sources-clearer")
    void what_arrives_after_the_form_was_cleared_is_not_lost_and_not_pushed_into_it() throws IOException {
        navigate("images/topaz/image-upscale", ModelView.class);
        ImageUploader before = form().uploader("image_url").orElseThrow();

        form().clear();
        before.arrived(picture("sources-clearer", "late.png", 64, 64));

        assertThat(form().input().has("image_url")).isFalse();
        assertThat(told("late.png has arrived after the form was changed. You find it under “From my results”.")).isTrue();
    }

    @Test
    @SignedInAs("sources-late")
    void what_arrives_after_the_form_was_left_does_not_overwrite_the_draft_of_the_form_opened_since() throws IOException {
        Account late = accounts.findByUsername("sources-late").orElseThrow();
        navigate("images/topaz/image-upscale", ModelView.class);
        awaitOnScreen(() -> find(Composer.class).single().begun());
        InputForm left = form();
        ImageUploader before = left.uploader("image_url").orElseThrow();
        UI.getCurrent().navigate("images/google/imagen4");
        navigate("images/topaz/image-upscale", ModelView.class);
        awaitOnScreen(() -> find(Composer.class).single().begun());
        Media newer = picture("sources-late", "newer.png", 64, 64);
        form().place(newer);

        before.arrived(picture("sources-late", "late.png", 64, 64));
        left.clear();

        assertThat(drafts.find(late.id(), "topaz/image-upscale").orElseThrow().input().get("image_url").asString())
                .isEqualTo(newer.path());
        assertThat(left.input().has("image_url")).isFalse();
        assertThat(told("late.png has arrived after the form was changed. You find it under “From my results”.")).isTrue();
    }

    @Test
    @SignedInAs("sources-mover")
    void a_form_that_is_moved_about_goes_on_keeping_its_draft() throws IOException {
        navigate("images/topaz/image-upscale", ModelView.class);
        Composer composer = find(Composer.class).single();
        awaitOnScreen(composer::begun);
        var place = (HasComponents) composer.getParent().orElseThrow();
        place.remove(composer);
        place.add(composer);
        Media moved = picture("sources-mover", "moved.png", 64, 64);

        form().uploader("image_url").orElseThrow().arrived(moved);

        UUID mover = accounts.findByUsername("sources-mover").orElseThrow().id();
        assertThat(drafts.find(mover, "topaz/image-upscale").orElseThrow().input().get("image_url").asString())
                .isEqualTo(moved.path());
    }

    @Test
    @SignedInAs("sources-leaver")
    void a_dialog_goes_with_the_page_it_was_opened_on() {
        navigate("images/topaz/image-upscale", ModelView.class);
        test(find(Button.class).withText("From my results").single()).click();
        assertThat(find(PickMedia.class).exists()).isTrue();

        UI.getCurrent().navigate("images/google/imagen4");

        assertThat(find(PickMedia.class).exists()).isFalse();
    }

    private MediaUploads uploads(Media medium) {
        return new MediaUploads(media, ownMedia, lineage, medium.ownerId());
    }

    private void drop(String address, String field) {
        fire(find(DropAnywhere.class).single(), "medium", detail(data -> data.put("address", address).put("field", field)));
    }

    private boolean told(String sentence) {
        return find(Notification.class).all().stream().anyMatch(told -> test(told).getText().equals(sentence));
    }

    private Button cropButton() {
        return find(Button.class).withText("Crop").single();
    }

    private InputForm form() {
        return find(InputForm.class).single();
    }

    private static ObjectNode box(int x, int y, int width, int height) {
        return detail(data -> data.put("x", x).put("y", y).put("width", width).put("height", height));
    }

    private static ObjectNode underway(int count) {
        return detail(data -> data.put("count", count));
    }

    private static ObjectNode detail(Consumer<ObjectNode> fill) {
        ObjectNode data = JsonMapper.shared().createObjectNode();
        fill.accept(data.putObject("event.detail"));
        return data;
    }

    private static void fire(Component component, String event, ObjectNode data) {
        var element = component.getElement();
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, event, data));
    }

    private Media picture(String username, String name, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, UUID.randomUUID().hashCode());
        ImageIO.write(picture, "png", bytes);
        UUID owner = accounts.findByUsername(username).orElseThrow().id();
        return media.upload(owner, name, new ByteArrayInputStream(bytes.toByteArray()));
    }
}
