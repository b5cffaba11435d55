package kiestudio.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import kiestudio.account.Accounts;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskQueries;
import kiestudio.media.Media;
import kiestudio.media.MediaService;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sources that were not just uploaded, and what is seen of them. */
class SourcesTest extends ScreenTest {

    @Autowired
    Accounts accounts;

    @Autowired
    MediaService media;

    @Autowired
    TaskQueries queries;

    @Test
    @SignedInAs("chooser")
    void several_of_ones_own_are_ticked_and_taken_in_the_order_of_ticking() throws IOException {
        Media harbour = picture("chooser", "harbour.png", 640, 480);
        Media forest = picture("chooser", "forest.png", 640, 480);
        picture("chooser", "other.png", 640, 480);
        openPicker("images/google/nano-banana-edit");
        awaitOnScreen(() -> tiles().size() == 3);
        assertThat(use().isEnabled()).isFalse();

        test(tile("harbour.png")).click();
        test(tile("forest.png")).click();
        assertThat(tile("forest.png").getElement().getAttribute("aria-pressed")).isEqualTo("true");
        test(use()).click();

        assertThat(form().input().get("image_urls").toString())
                .isEqualTo("[\"" + harbour.path() + "\",\"" + forest.path() + "\"]");
        assertThat(find(PickMedia.class).exists()).isFalse();
    }

    @Test
    @SignedInAs("seeker")
    void a_search_narrows_the_choice_and_a_single_one_is_taken_by_a_click() throws IOException {
        Media harbour = picture("seeker", "harbour.png", 640, 480);
        picture("seeker", "forest.png", 640, 480);
        openPicker("images/topaz/image-upscale");
        awaitOnScreen(() -> tiles().size() == 2);

        test(find(TextField.class).withAriaLabel("Search prompts and file names").single()).setValue("HARB");
        awaitOnScreen(() -> tiles().size() == 1);
        test(tile("harbour.png")).click();

        assertThat(form().input().get("image_url").asString()).isEqualTo(harbour.path());
    }

    @Test
    @SignedInAs("collector")
    void more_than_a_page_is_shown_on_demand_and_nothing_found_is_said() throws IOException {
        for (int i = 0; i < 26; i++) {
            picture("collector", "shot-" + i + ".png", 64, 64);
        }
        openPicker("images/topaz/image-upscale");
        awaitOnScreen(() -> tiles().size() == 24);

        test(find(Button.class).withText("Show more").single()).click();
        awaitOnScreen(() -> tiles().size() == 26);
        assertThat(find(Button.class).withText("Show more").exists()).isFalse();

        test(find(TextField.class).withAriaLabel("Search prompts and file names").single()).setValue("nowhere");
        awaitOnScreen(() -> textOf(find(PickMedia.class).single()).contains("Nothing found"));
    }

    @Test
    @SignedInAs("orderer")
    void dragging_puts_sources_in_another_order() throws IOException {
        navigate("images/google/nano-banana-edit", ModelView.class);
        Media first = picture("orderer", "first.png", 64, 64);
        Media second = picture("orderer", "second.png", 64, 64);
        Media third = picture("orderer", "third.png", 64, 64);
        List.of(first, second, third).forEach(form()::place);

        fire(find(MediaStrip.class).first(), "reorder", drag(0, 2));
        assertThat(find(MediaStrip.class).first().media()).containsExactly(second, third, first);
        assertThat(textOf(find(MediaStrip.class).first())).contains("first.png is now 3 of 3");

        fire(find(MediaStrip.class).first(), "reorder", drag(0, 9));
        assertThat(find(MediaStrip.class).first().media()).containsExactly(second, third, first);
    }

    @Test
    @SignedInAs("looker")
    void a_source_opens_large_with_its_size() throws IOException {
        navigate("images/topaz/image-upscale", ModelView.class);
        form().place(picture("looker", "harbour.png", 640, 480));

        test(find(NativeButton.class).withAriaLabel("Show harbour.png larger").single()).click();

        assertThat(textOf(find(SourceDialog.class).single())).contains("640×480 pixels");
    }

    @Test
    @SignedInAs("mask-maker")
    void a_mask_is_laid_over_its_picture_and_judged_by_its_size() throws IOException {
        navigate("images/ideogram/character-edit", ModelView.class);
        assertThat(screenText()).contains("Black is repainted, white stays as it is.");
        assertThat(find(MaskFit.class).exists()).isFalse();

        form().place(picture("mask-maker", "picture.png", 640, 480));
        form().uploader("mask_url").orElseThrow().add(picture("mask-maker", "small-mask.png", 320, 320));
        assertThat(textOf(find(MaskFit.class).single())).contains("It must be exactly as large as “Source picture”, 640×480");

        test(find(Button.class).withAriaLabel("Remove").all().get(1)).click();
        assertThat(find(MaskFit.class).exists()).isFalse();
        form().uploader("mask_url").orElseThrow().add(picture("mask-maker", "mask.png", 640, 480));
        assertThat(textOf(find(MaskFit.class).single())).contains("It fits: both are 640×480 pixels.");
    }

    @Test
    @SignedInAs("paster")
    void a_paste_that_finds_no_room_is_answered() {
        navigate("images/google/imagen4", ModelView.class);

        ObjectNode data = JsonMapper.shared().createObjectNode();
        data.putObject("event.detail").put("names", "").put("why", "none");
        fire(find(DropAnywhere.class).single(), "refused", data);

        assertThat(find(Notification.class).all())
                .anySatisfy(told -> assertThat(test(told).getText()).isEqualTo("This model takes no files."));
    }

    @Test
    @SignedInAs("typist")
    void control_and_enter_generate_once_however_often_they_are_pressed_meanwhile() {
        navigate("images/google/imagen4", ModelView.class);
        test(find(TextArea.class).withClassName("large").single()).setValue("A fox");
        Composer composer = find(Composer.class).single();
        String filter = "event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat";

        fire(composer, "keydown", JsonMapper.shared().createObjectNode().put(filter, true));
        fire(composer, "keydown", JsonMapper.shared().createObjectNode().put(filter, true));
        awaitOnScreen(() -> composer.foot.generate.isEnabled());

        var owner = accounts.findByUsername("typist").orElseThrow().id();
        assertThat(queries.page(TaskFilter.of(owner), 0, 10, null).items()).hasSize(1);
    }

    private void openPicker(String address) {
        navigate(address, ModelView.class);
        test(find(Button.class).withText("From my results").single()).click();
    }

    private List<NativeButton> tiles() {
        return find(NativeButton.class).withClassName("pick-tile").all();
    }

    private NativeButton tile(String name) {
        return find(NativeButton.class).withAriaLabel(name).single();
    }

    private Button use() {
        return find(Button.class).withCondition(button -> button.getText().matches("Use .*|Choose up to .*")).single();
    }

    private InputForm form() {
        return find(InputForm.class).single();
    }

    private static void fire(Component component, String event, ObjectNode data) {
        var element = component.getElement();
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, event, data));
    }

    private static ObjectNode drag(int from, int to) {
        ObjectNode data = JsonMapper.shared().createObjectNode();
        data.putObject("event.detail").put("from", from).put("to", to);
        return data;
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
