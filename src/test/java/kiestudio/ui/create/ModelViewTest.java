package kiestudio.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import kiestudio.account.Accounts;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.Draft;
import kiestudio.generation.Drafts;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskView;
import kiestudio.media.MediaService;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import kiestudio.ui.parts.CreatePaths;
import kiestudio.ui.parts.TaskList;
import kiestudio.ui.parts.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

class ModelViewTest extends ScreenTest {

    @Autowired
    ModelCatalog catalog;

    @Autowired
    TaskQueries queries;

    @Autowired
    Accounts accounts;

    @Autowired
    MediaService media;

    @Autowired
    Drafts drafts;

    @Test
    @SignedInAs("form-tester")
    void every_model_of_the_catalogue_has_a_form_whose_input_names_only_its_fields() {
        for (Model model : catalog.models()) {
            var view = navigate(CreatePaths.of(model), ModelView.class);

            assertThat(textOf(view)).as(model.id()).contains(model.name().en());
            var input = find(InputForm.class).single().input();
            var known = model.variants().stream().flatMap(variant -> variant.fields().stream()).map(field -> field.name()).toList();
            assertThat(known).as(model.id()).containsAll(input.propertyNames());
            assertThat(generate().getText()).as(model.id()).startsWith("Generate · ");
        }
    }

    @Test
    @SignedInAs("first-timer")
    void who_made_nothing_with_a_model_gets_three_examples_of_what_it_does() {
        assertThat(examples("google/imagen4")).hasSize(3).anyMatch(text -> text.contains("lighthouse at dawn"));
        assertThat(examples("google/nano-banana-edit")).hasSize(3).anyMatch(text -> text.startsWith("Replace the background"));
        assertThat(examples("kling/v2-1-pro")).hasSize(3).anyMatch(text -> text.startsWith("The camera slowly"));
        assertThat(examples("topaz/image-upscale")).isEmpty();
    }

    private List<String> examples(String model) {
        navigate(CreatePaths.of(catalog.find(model).orElseThrow()), ModelView.class);
        awaitOnScreen(() -> screenText().contains("Your results appear here"));
        return find(Anchor.class).withClassName("example").all().stream().map(ScreenTest::textOf).toList();
    }

    @Test
    @SignedInAs("empty-handed")
    void a_missing_prompt_is_said_at_its_field_and_nothing_is_sent() {
        navigate("images/google/imagen4", ModelView.class);

        test(generate()).click();

        awaitOnScreen(() -> prompt().isInvalid());
        assertThat(prompt().getErrorMessage()).isEqualTo("Please fill this in");
        assertThat(screenText()).contains("Prompt: Please fill this in").contains("nothing was sent");
        assertThat(generate().isEnabled()).isTrue();
        assertThat(tasksOf("empty-handed")).isEmpty();
    }

    @Test
    @SignedInAs("painter")
    void a_press_of_generate_shows_a_tile_at_once_and_its_picture_when_it_is_kept() {
        navigate("images/google/imagen4", ModelView.class);

        test(prompt()).setValue("A lighthouse at dusk");
        test(generate()).click();

        awaitOnScreen(() -> screenText().contains("A lighthouse at dusk") && generate().isEnabled());
        assertThat(prompt().getValue()).isEqualTo("A lighthouse at dusk");
        var results = find(TaskList.class).single();
        awaitOnScreen(() -> find(Image.class, results).exists());
        assertThat(find(Image.class, results).single().getSrc()).startsWith("/media/").endsWith("/thumbnail?size=768");
        assertThat(find(Image.class, results).single().getAlt()).contains("A lighthouse at dusk");
    }

    @Test
    @SignedInAs("many-handed")
    void the_number_of_images_makes_that_many_tasks_of_one_group_and_the_price_says_so() {
        navigate("images/google/imagen4", ModelView.class);
        test(prompt()).setValue("Three boats");

        count().setValue(3);

        assertThat(generate().getText()).isEqualTo("Generate · 24 credits · $0.12");
        test(generate()).click();
        awaitOnScreen(() -> generate().isEnabled());
        List<TaskView> made = tasksOf("many-handed");
        assertThat(made).hasSize(3);
        assertThat(made.stream().map(TaskView::groupId).distinct()).hasSize(1).doesNotContainNull();
    }

    @Test
    @SignedInAs("too-long")
    void a_prompt_beyond_the_limit_is_said_with_both_numbers() {
        navigate("images/google/imagen4", ModelView.class);

        test(prompt()).setValue("x".repeat(5001));
        test(generate()).click();

        awaitOnScreen(() -> prompt().isInvalid());
        assertThat(prompt().getErrorMessage()).isEqualTo("5,001 characters; 5,000 are allowed");
    }

    @Test
    @SignedInAs("masker")
    void a_mask_of_another_size_is_said_with_the_name_of_the_field_it_must_fit() throws IOException {
        var owner = accounts.findByUsername("masker").orElseThrow().id();
        var picture = media.upload(owner, "picture.png", new ByteArrayInputStream(png(640, 480)));
        var mask = media.upload(owner, "mask.png", new ByteArrayInputStream(png(320, 320)));
        var input = JsonNodeFactory.instance
                .objectNode()
                .put("prompt", "A captain")
                .put("image_url", picture.path())
                .put("mask_url", mask.path());
        input.putArray("reference_image_urls").add(picture.path());
        drafts.keep(owner, "ideogram/character-edit", new Draft("ideogram/character-edit", input, 1));
        navigate("images/ideogram/character-edit", ModelView.class);
        awaitOnScreen(() -> find(InputForm.class).single().input().has("mask_url"));

        test(generate()).click();

        awaitOnScreen(() -> screenText().contains("nothing was sent"));
        assertThat(screenText())
                .contains("This is 320×320 pixels. It must be exactly as large as “Source picture”, 640×480")
                .doesNotContain("image_url");
        assertThat(tasksOf("masker")).isEmpty();
    }

    @Test
    @SignedInAs("film-maker")
    void a_first_frame_changes_the_variant_and_keeps_the_prompt() throws IOException {
        navigate("video/kling/v2-5-pro", ModelView.class);
        test(prompt()).setValue("The boat leaves the harbour");
        assertThat(find(InputForm.class).single().input().has("aspect_ratio")).isTrue();
        var owner = accounts.findByUsername("film-maker").orElseThrow().id();
        var kept = media.upload(owner, "boat.png", new ByteArrayInputStream(png(640, 480)));

        var given = catalog.find("kling/v2-5-pro").orElseThrow().variants().stream()
                .filter(variant -> variant.whenGiven() != null)
                .findFirst()
                .orElseThrow();
        find(InputForm.class).single().place(kept);

        var input = find(InputForm.class).single().input();
        assertThat(input.get("prompt").asString()).isEqualTo("The boat leaves the harbour");
        assertThat(input.get(given.whenGiven()).asString()).isEqualTo(kept.path());
        assertThat(input.has("aspect_ratio")).isFalse();
    }

    @Test
    @SignedInAs("lost")
    void a_model_under_the_wrong_category_is_found_and_an_unknown_one_is_not() {
        navigate("video/google/imagen4", ModelView.class);
        assertThat(screenText()).contains("Google Imagen 4");

        UI.getCurrent().navigate("images/no/such-model");
        assertThat(screenText()).contains("There is nothing here");
    }

    @Test
    @SignedInAs("old-timer")
    void a_retired_model_says_so_and_leads_to_its_substitute() {
        Model retired = catalog.models().stream().filter(Model::retired).findFirst().orElseThrow();

        navigate(CreatePaths.of(retired), ModelView.class);

        var substitute = catalog.find(retired.substitute()).orElseThrow();
        assertThat(screenText())
                .contains("The simulator still runs it")
                .contains("Use " + new Words(Locale.ENGLISH).of(substitute.name()) + " instead");
    }

    private Button generate() {
        return find(Button.class).withClassName("generate").single();
    }

    private TextArea prompt() {
        return find(TextArea.class).withClassName("large").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Integer> count() {
        return find(RadioButtonGroup.class).withLabel("Number of images").single();
    }

    private List<TaskView> tasksOf(String username) {
        UUID owner = accounts.findByUsername(username).orElseThrow().id();
        return queries.page(new TaskFilter(owner, Set.of(), null, null, null, null, null), 0, 50, null)
                .items();
    }

    private static byte[] png(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
