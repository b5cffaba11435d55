package kiestudio.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import kiestudio.account.Accounts;
import kiestudio.account.Person;
import kiestudio.account.Role;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.Draft;
import kiestudio.generation.Drafts;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskService;
import kiestudio.media.Media;
import kiestudio.media.MediaService;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import kiestudio.ui.parts.CreatePaths;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a form has in it when it is opened: a task's input, a source, a draft. */
class FillingTheFormTest extends ScreenTest {

    @Autowired
    ModelCatalog catalog;

    @Autowired
    Accounts accounts;

    @Autowired
    MediaService media;

    @Autowired
    Drafts drafts;

    @Autowired
    TaskService tasks;

    @Test
    @SignedInAs("rememberer")
    void what_was_typed_is_there_again_when_the_page_is_opened_anew() {
        navigate("images/google/imagen4", ModelView.class);
        awaitBegun();
        test(prompt()).setValue("A fox in the snow");
        count().setValue(3);

        navigate("history", Component.class);
        navigate("images/google/imagen4", ModelView.class);

        awaitOnScreen(() -> prompt().getValue().equals("A fox in the snow"));
        assertThat(count().getValue()).isEqualTo(3);
    }

    @Test
    @SignedInAs("clearer")
    void a_cleared_form_is_as_new_and_can_be_had_back() {
        var standard = open("images/google/imagen4");
        test(prompt()).setValue("A fox in the snow");

        test(find(Button.class).withAriaLabel("Clear the form").single()).click();
        assertThat(form().input()).isEqualTo(standard);
        assertThat(drafts.find(id("clearer"), "google/imagen4")).isEmpty();

        test(find(Button.class).withText("Bring it back").single()).click();
        assertThat(prompt().getValue()).isEqualTo("A fox in the snow");
    }

    @Test
    @SignedInAs("repeater")
    void a_task_fills_its_own_models_form_with_exactly_its_input() {
        drafts.keep(id("repeater"), "google/imagen4", draft("google/imagen4", input("prompt", "something else", "negative_prompt", "rain")));
        UUID task = submit("repeater", "google/imagen4", input("prompt", "A boat", "aspect_ratio", "16:9", "seed", "7"));

        open(CreatePaths.withTask(model("google/imagen4"), task));

        awaitOnScreen(() -> prompt().getValue().equals("A boat"));
        assertThat(form().input()).isEqualTo(input("prompt", "A boat", "aspect_ratio", "16:9", "seed", "7"));
        assertThat(notice()).isEmpty();

        test(find(Button.class).withText("Bring it back").single()).click();
        assertThat(form().input().get("prompt").asString()).isEqualTo("something else");
        assertThat(form().input().get("negative_prompt").asString()).isEqualTo("rain");
    }

    @Test
    @SignedInAs("picker")
    void of_a_task_the_prompt_the_seed_or_the_size_alone_joins_what_stands_in_the_form() {
        var draft = new Draft("google/imagen4", input("prompt", "A hat", "negative_prompt", "rain", "aspect_ratio", "1:1"), 3);
        drafts.keep(id("picker"), "google/imagen4", draft);
        UUID task = submit("picker", "google/imagen4", input("prompt", "A boat", "aspect_ratio", "16:9", "seed", "7"));

        open(CreatePaths.withTask(model("google/imagen4"), task) + "&only=seed");
        awaitOnScreen(() -> form().input().has("seed"));
        assertThat(form().input())
                .isEqualTo(input("prompt", "A hat", "negative_prompt", "rain", "aspect_ratio", "1:1", "seed", "7"));
        assertThat(count().getValue()).isEqualTo(3);
        assertThat(notice()).isEmpty();

        open(CreatePaths.withTask(model("google/imagen4"), task) + "&only=size");
        awaitOnScreen(() -> form().input().path("aspect_ratio").asString("").equals("16:9"));
        assertThat(form().input().get("prompt").asString()).isEqualTo("A hat");

        open(CreatePaths.withTask(model("google/imagen4"), task) + "&only=prompt");
        awaitOnScreen(() -> prompt().getValue().equals("A boat"));
        assertThat(form().input().get("negative_prompt").asString()).isEqualTo("rain");
        test(find(Button.class).withText("Bring it back").all().getLast()).click();
        assertThat(prompt().getValue()).isEqualTo("A hat");
    }

    @Test
    @SignedInAs("starter")
    void an_example_fills_the_prompt_whatever_its_field_is_called() {
        open(CreatePaths.withPrompt(model("elevenlabs/text-to-speech-turbo-2-5"), "Good morning, and 100 % welcome"));

        awaitOnScreen(() -> prompt().getValue().equals("Good morning, and 100 % welcome"));
        assertThat(notice()).isEmpty();
    }

    @Test
    @SignedInAs("mover")
    void a_task_of_another_model_fills_what_fits_and_the_rest_is_named() {
        UUID task = submit(
                "mover",
                "google/imagen4",
                input("prompt", "A boat", "negative_prompt", "rain", "aspect_ratio", "16:9", "seed", "7"));

        open(CreatePaths.withTask(model("bytedance/seedream"), task));

        awaitOnScreen(() -> prompt().getValue().equals("A boat"));
        assertThat(form().input().get("image_size").asString()).isEqualTo("landscape_16_9");
        assertThat(form().input().get("seed").asInt()).isEqualTo(7);
        assertThat(notice()).isEqualTo("Not taken over: Negative prompt");
    }

    @Test
    @SignedInAs("director")
    void a_task_brings_back_the_version_it_was_made_with() {
        Model hailuo = model("hailuo/2-3-text-to-video");
        var last = hailuo.variants().getLast();
        UUID task = submit("director", last.kieId(), input("prompt", "Waves"));

        open(CreatePaths.withTask(hailuo, task));

        awaitOnScreen(() -> find(TextArea.class).all().stream().anyMatch(area -> area.getValue().equals("Waves")));
        assertThat(find(Select.class).withLabel("Version").single().getValue()).isEqualTo(last);
    }

    @Test
    @SignedInAs("animator")
    void a_source_changes_the_variant_and_joins_the_draft() throws IOException {
        drafts.keep(
                id("animator"),
                "kling/v2-5-pro",
                draft("kling/v2-5-turbo-text-to-video-pro", input("prompt", "It sails", "duration", "10", "aspect_ratio", "9:16")));
        Media picture = picture("animator");

        open(withPicture("kling/v2-5-pro", picture));

        awaitOnScreen(() -> form().input().has("image_url"));
        assertThat(form().input().get("image_url").asString()).isEqualTo(picture.path());
        assertThat(form().input().get("prompt").asString()).isEqualTo("It sails");
        assertThat(form().input().get("duration").asString()).isEqualTo("10");

        test(find(Button.class).withText("Bring it back").single()).click();
        assertThat(form().input().has("image_url")).isFalse();
    }

    @Test
    @SignedInAs("adder")
    void a_picture_that_took_nothing_away_can_be_undone() throws IOException {
        drafts.keep(id("adder"), "google/nano-banana-edit", draft("google/nano-banana-edit", input("prompt", "Make it blue")));

        open(withPicture("google/nano-banana-edit", picture("adder")));
        awaitOnScreen(() -> form().input().has("image_urls"));

        test(find(Button.class).withText("Undo").single()).click();
        assertThat(form().input().has("image_urls")).isFalse();
        assertThat(form().input().get("prompt").asString()).isEqualTo("Make it blue");
    }

    @Test
    @SignedInAs("ender")
    void a_picture_is_sent_to_the_field_that_was_chosen_and_what_was_there_can_be_had_back() throws IOException {
        Media former = picture("ender");
        Media last = picture("ender");
        drafts.keep(id("ender"), "kling/v2-5-pro", draft(
                "kling/v2-5-turbo-image-to-video-pro",
                input("prompt", "It sails", "image_url", former.path(), "tail_image_url", former.path())));
        Model kling = model("kling/v2-5-pro");
        MediaField end = kling.variants().stream()
                .flatMap(variant -> variant.mediaFields().stream())
                .filter(field -> field.role() == MediaField.Role.LAST_FRAME)
                .findFirst()
                .orElseThrow();

        open(CreatePaths.withSource(kling, last, end));

        awaitOnScreen(() -> valueOf(form().input(), "tail_image_url").equals(last.path()));
        assertThat(valueOf(form().input(), "image_url")).isEqualTo(former.path());
        assertThat(valueOf(form().input(), "prompt")).isEqualTo("It sails");

        test(find(Button.class).withText("Bring it back").single()).click();
        assertThat(valueOf(form().input(), "tail_image_url")).isEqualTo(former.path());
    }

    @Test
    @SignedInAs("film-repeater")
    void a_task_from_a_picture_fills_the_variant_that_the_picture_chooses() throws IOException {
        Media first = picture("film-repeater");
        Media last = picture("film-repeater");
        UUID task = submit("film-repeater", "kling/v2-5-pro", input(
                "prompt", "It sails", "tail_image_url", last.path(), "image_url", first.path(), "duration", "10"));

        open(CreatePaths.withTask(model("kling/v2-5-pro"), task));

        awaitOnScreen(() -> form().input().has("tail_image_url"));
        assertThat(form().input().get("image_url").asString()).isEqualTo(first.path());
        assertThat(form().input().get("tail_image_url").asString()).isEqualTo(last.path());
        assertThat(notice()).isEmpty();
    }

    @Test
    @SignedInAs("upscaler")
    void a_source_that_a_model_has_no_place_for_is_named() throws IOException {
        Media picture = picture("upscaler");

        open(withPicture("google/imagen4", picture));

        awaitOnScreen(() -> !notice().isEmpty());
        assertThat(notice()).isEqualTo("Not taken over: picture.png");
    }

    @Test
    @SignedInAs("substituter")
    void a_retired_model_hands_its_draft_to_the_substitute_under_the_substitutes_names() {
        navigate("video/sora-2-pro-text-to-video", ModelView.class);
        awaitBegun();
        test(prompt()).setValue("The tide comes in");
        form().fill(Map.of("n_frames", JsonMapper.shared().readTree("\"10\""), "aspect_ratio", JsonMapper.shared().readTree("\"portrait\"")));
        assertThat(find(Anchor.class).all())
                .anyMatch(link -> link.getHref().equals("video/kling/v2-5-pro?draft=sora-2-pro-text-to-video"));

        open("video/kling/v2-5-pro?draft=sora-2-pro-text-to-video");

        awaitOnScreen(() -> prompt().getValue().equals("The tide comes in"));
        assertThat(form().input().get("aspect_ratio").asString()).isEqualTo("9:16");
        assertThat(form().input().get("duration").asString()).isEqualTo("10");
    }

    @Test
    @SignedInAs("stranger")
    void what_is_not_the_persons_fills_nothing() throws IOException {
        Person owner = accounts.findByUsername("somebody-else")
                .orElseGet(() -> accounts.create("somebody-else", "x", "a password of somebody", Role.MEMBER))
                .person();
        UUID task = tasks.submit(owner, new SubmitTask("google/imagen4", input("prompt", "A secret"), null, null)).id();
        Media picture = picture("somebody-else");

        open(CreatePaths.withTask(model("google/imagen4"), task));
        awaitOnScreen(() -> !notice().isEmpty());
        assertThat(notice()).isEqualTo("What was to be filled in here is no longer there.");
        assertThat(prompt().getValue()).isEmpty();

        open(withPicture("google/nano-banana-edit", picture));
        awaitOnScreen(() -> !notice().isEmpty());
        assertThat(form().input().has("image_urls")).isFalse();
    }

    @Test
    @SignedInAs("loser")
    void a_medium_that_is_gone_is_left_out_of_a_draft() throws IOException {
        Media kept = picture("loser");
        Media gone = picture("loser");
        ObjectNode input = input("prompt", "Both");
        input.putArray("image_urls").add(gone.path()).add(kept.path());
        drafts.keep(id("loser"), "google/nano-banana-edit", draft("google/nano-banana-edit", input));
        media.delete(List.of(gone.id()));

        open("images/google/nano-banana-edit");

        awaitOnScreen(() -> prompt().getValue().equals("Both"));
        assertThat(form().input().get("image_urls").toString()).isEqualTo("[\"" + kept.path() + "\"]");
    }

    private ObjectNode open(String address) {
        String[] parts = address.split("\\?");
        open(parts[0], parts.length > 1 ? parts[1] : "", ModelView.class);
        var standard = form().input();
        awaitBegun();
        return standard;
    }

    private void awaitBegun() {
        awaitOnScreen(() -> find(Composer.class).single().begun());
    }

    private String notice() {
        return find(NotTaken.class).all().stream().findFirst().map(ScreenTest::textOf).orElse("");
    }

    private InputForm form() {
        return find(InputForm.class).single();
    }

    private TextArea prompt() {
        return find(TextArea.class).withClassName("large").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Integer> count() {
        return find(RadioButtonGroup.class).withLabel("Number of images").single();
    }

    /** A link that names a picture and no field for it. */
    private String withPicture(String model, Media picture) {
        return CreatePaths.of(model(model)) + "?source=" + picture.id();
    }

    private static String valueOf(ObjectNode input, String field) {
        return input.has(field) ? input.get(field).asString() : "";
    }

    private Model model(String id) {
        return catalog.find(id).orElseThrow();
    }

    private UUID id(String username) {
        return accounts.findByUsername(username).orElseThrow().id();
    }

    private UUID submit(String username, String model, ObjectNode input) {
        Person person = accounts.findByUsername(username).orElseThrow().person();
        return tasks.submit(person, new SubmitTask(model, input, null, null)).id();
    }

    private static Draft draft(String kieModel, ObjectNode input) {
        return new Draft(kieModel, input, 1);
    }

    private static ObjectNode input(String... namesAndValues) {
        ObjectNode input = JsonMapper.shared().createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            input.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return input;
    }

    private Media picture(String username) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, UUID.randomUUID().hashCode());
        ImageIO.write(picture, "png", bytes);
        return media.upload(id(username), "picture.png", new ByteArrayInputStream(bytes.toByteArray()));
    }
}
