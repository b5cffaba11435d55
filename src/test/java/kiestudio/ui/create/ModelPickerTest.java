package kiestudio.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kiestudio.account.Accounts;
import kiestudio.account.Favourites;
import kiestudio.catalog.Kind;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.ModelFigures;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import kiestudio.ui.parts.StarButton;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;

/** Choosing the model that a form is for, from all there are. */
class ModelPickerTest extends ScreenTest {

    @Autowired
    ModelCatalog catalog;

    @Autowired
    Accounts accounts;

    @Autowired
    Favourites favourites;

    @Autowired
    ModelFigures figures;

    @Autowired
    JdbcClient jdbc;

    @Test
    @SignedInAs("picker-chooser")
    void the_button_says_which_model_it_is_and_opens_all_of_all_categories() {
        visit("images/google/imagen4");
        assertThat(textOf(find(ChosenModel.class).single())).contains("Google Imagen 4").contains("Google · Generate · about ");

        openPicker();

        assertThat(models()).hasSameElementsAs(catalog.models());
        assertThat(headings()).containsExactly("Images", "Video", "Audio");
        assertThat(card("google/imagen4").hasClassName("current")).isTrue();
        assertThat(card("google/imagen4").getHref()).isEqualTo("images/google/imagen4");
        assertThat(card("kling/v2-5-pro").getHref()).isEqualTo("video/kling/v2-5-pro?draft=google%2Fimagen4");
    }

    @Test
    @SignedInAs("picker-seeker")
    void models_are_found_by_name_vendor_kind_purpose_and_id_and_a_name_comes_first() {
        visit("images/google/imagen4");
        openPicker();

        assertThat(find("imagen ultra")).containsExactly("google/imagen4-ultra");
        assertThat(find("ELEVENLABS")).containsExactly("elevenlabs/text-to-speech-turbo-2-5");
        assertThat(find("image to video")).contains("kling/v2-1-pro", "kling/v2-5-pro").doesNotContain("google/imagen4");
        assertThat(find("recraft/crisp")).containsExactly("recraft/crisp-upscale");
        assertThat(find("photographic")).contains("google/imagen4");
        assertThat(find("seedream").getFirst()).contains("seedream");
    }

    @Test
    @SignedInAs("narrower")
    void a_kind_narrows_and_a_search_that_finds_nothing_is_taken_back_whole() {
        visit("images/google/imagen4");
        openPicker();

        test(find(CategoryTabs.class).single()).selectItem("Upscale");
        assertThat(models()).isNotEmpty().allMatch(model -> model.kinds().contains(Kind.UPSCALE));
        assertThat(headings()).isEmpty();

        assertThat(find("nothing like it")).isEmpty();
        assertThat(textOf(find(ModelPicker.class).single())).contains("No model fits");
        test(find(Button.class).withText("Show all models").single()).click();

        assertThat(models()).hasSameElementsAs(catalog.models());
        assertThat(find(CategoryTabs.class).single().getValue()).isEqualTo(Optional.empty());
    }

    @Test
    @SignedInAs("admirer")
    void a_star_is_kept_and_its_model_stands_first_the_next_time() {
        visit("images/google/imagen4");
        openPicker();
        StarButton star = star("kling/v2-5-pro");
        assertThat(pressed(star)).isEqualTo("false");

        test(star).click();

        assertThat(pressed(star)).isEqualTo("true");
        awaitOnScreen(() -> favourites.isMarked(id("admirer"), Favourites.Kind.MODEL, "kling/v2-5-pro"));
        closePicker();
        openPicker();
        assertThat(headings()).containsExactly("Favourites", "Images", "Video", "Audio");
        assertThat(models().getFirst().id()).isEqualTo("kling/v2-5-pro");

        test(star("kling/v2-5-pro")).click();
        awaitOnScreen(() -> !favourites.isMarked(id("admirer"), Favourites.Kind.MODEL, "kling/v2-5-pro"));
    }

    @Test
    @SignedInAs("returner")
    void what_was_used_last_stands_before_the_rest_and_no_model_twice() {
        used("returner", "ideogram/character", 1);
        used("returner", "elevenlabs/text-to-speech-turbo-2-5", 2);
        used("returner", "topaz/image-upscale", 3);
        favourites.mark(id("returner"), Favourites.Kind.MODEL, "topaz/image-upscale", true);
        visit("images/google/imagen4");

        openPicker();

        assertThat(headings()).startsWith("Favourites", "Recently used", "Images");
        assertThat(models().stream().limit(3).map(Model::id))
                .containsExactly("topaz/image-upscale", "elevenlabs/text-to-speech-turbo-2-5", "ideogram/character");
        assertThat(models()).doesNotHaveDuplicates().hasSameSizeAs(catalog.models());
    }

    @Test
    @SignedInAs("statistician")
    void a_card_says_how_the_model_does_here_once_enough_is_known() {
        for (int i = 0; i < 5; i++) {
            finished("ideogram/v3-reframe", i == 0 ? "FAIL" : "SUCCESS", 77);
        }
        for (int i = 0; i < 4; i++) {
            finished("recraft/crisp-upscale", "SUCCESS", 33);
        }
        figures.read();
        visit("images/google/imagen4");

        openPicker();

        assertThat(textOf(card("ideogram/v3-reframe"))).contains("about 77 s").contains("80 % here");
        assertThat(textOf(card("recraft/crisp-upscale"))).contains("about 33 s").doesNotContain("% here");
    }

    @Test
    @SignedInAs("switcher")
    void what_fits_goes_along_to_the_chosen_model_and_the_rest_is_named() {
        visit("images/google/imagen4");
        test(find(TextArea.class).withClassName("large").single()).setValue("A boat");
        find(InputForm.class).single()
                .fill(Map.of("negative_prompt", JsonNodeFactory.instance.stringNode("rain")));
        openPicker();

        String[] address = card("kling/v2-5-pro").getHref().split("\\?");
        open(address[0], address[1], ModelView.class);

        assertThat(find(ModelPicker.class).all()).noneMatch(ModelPicker::isOpened);
        awaitOnScreen(() -> find(TextArea.class).withClassName("large").single().getValue().equals("A boat"));
        assertThat(textOf(find(ChosenModel.class).single())).contains("Kling");
        assertThat(find(InputForm.class).single().input().get("negative_prompt").asString()).isEqualTo("rain");
        openPicker();

        address = card("elevenlabs/text-to-speech-turbo-2-5").getHref().split("\\?");
        open(address[0], address[1], ModelView.class);

        awaitOnScreen(() -> find(NotTaken.class).exists());
        assertThat(textOf(find(NotTaken.class).single())).contains("Negative prompt");
        assertThat(find(TextArea.class).withClassName("large").single().getValue()).isEqualTo("A boat");
    }

    private void visit(String path) {
        navigate(path, ModelView.class);
        awaitOnScreen(() -> find(Composer.class).single().begun());
    }

    private void openPicker() {
        test(find(ChosenModel.class).single()).click();
        awaitOnScreen(() -> find(ModelPicker.class).exists());
    }

    private void closePicker() {
        test(find(ModelPicker.class).single()).close();
        awaitOnScreen(() -> !find(ModelPicker.class).exists());
    }

    /** The ids of the models that a search leaves, as they stand. */
    private List<String> find(String text) {
        test(find(TextField.class).withPlaceholder("Search models").single()).setValue(text);
        return models().stream().map(Model::id).toList();
    }

    private List<Model> models() {
        return find(ModelCard.class).all().stream().map(ModelCard::model).toList();
    }

    private List<String> headings() {
        return find(H3.class, find(ModelPicker.class).single()).all().stream().map(H3::getText).toList();
    }

    private ModelCard card(String id) {
        return find(ModelCard.class).all().stream().filter(card -> card.model().id().equals(id)).findFirst().orElseThrow();
    }

    private StarButton star(String id) {
        return card(id).getChildren().filter(StarButton.class::isInstance).map(StarButton.class::cast).findFirst().orElseThrow();
    }

    private static String pressed(StarButton star) {
        return star.getElement().getAttribute("aria-pressed");
    }

    private UUID id(String username) {
        return accounts.findByUsername(username).orElseThrow().id();
    }

    private void used(String username, String model, int second) {
        store(id(username), model, "CANCELLED", Instant.now().plusSeconds(second), null, null);
    }

    private void finished(String model, String state, int seconds) {
        Instant sent = Instant.now().minusSeconds(3600);
        store(UUID.randomUUID(), model, state, sent, sent, sent.plusSeconds(seconds));
    }

    private void store(UUID owner, String model, String state, Instant created, Instant sent, Instant done) {
        jdbc.sql("""
                        insert into kie_tasks (id, version, owner_id, model, kie_model, category, state, input, prompt,
                            created_at, submitted_at, completed_at, changed_at)
                        values (:id, 0, :owner, :model, :model, 'IMAGE', :state, '{}', '', :created, :sent, :done, :created)""")
                .param("id", UUID.randomUUID())
                .param("owner", owner)
                .param("model", model)
                .param("state", state)
                .param("created", at(created))
                .param("sent", at(sent))
                .param("done", at(done))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
