package kiestudio.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import kiestudio.account.Accounts;
import kiestudio.account.Favourites;
import kiestudio.catalog.Category;
import kiestudio.catalog.Kind;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SignedInAs("browser")
class CategoryViewTest extends ScreenTest {

    @Autowired
    ModelCatalog catalog;

    @Autowired
    Accounts accounts;

    @Autowired
    Favourites favourites;

    @Test
    void every_model_of_a_category_has_a_card_that_leads_to_it() {
        open("images", "");

        List<String> links = find(ModelCard.class).all().stream().map(ModelCard::getHref).toList();
        assertThat(links).hasSameElementsAs(catalog.models(Category.IMAGE).stream()
                .map(model -> "images/" + model.id())
                .toList());
    }

    @Test
    void what_kie_has_retired_comes_last() {
        open("video", "");

        assertThat(shown().map(Model::retired)).contains(true, false).isSorted();
    }

    @Test
    @SignedInAs("fan")
    void what_the_person_marked_comes_first() {
        var fan = accounts.findByUsername("fan").orElseThrow().id();
        favourites.mark(fan, Favourites.Kind.MODEL, "topaz/image-upscale", true);

        open("images", "");

        assertThat(shown().map(Model::id)).first().isEqualTo("topaz/image-upscale");
    }

    @Test
    void the_kind_in_the_address_narrows_the_cards() {
        open("images", "kind=upscale");

        List<Model> upscalers = catalog.models(Category.IMAGE).stream()
                .filter(model -> model.kinds().contains(Kind.UPSCALE))
                .toList();
        assertThat(find(ModelCard.class).all()).hasSameSizeAs(upscalers);
        assertThat(find(CategoryTabs.class).single().getValue()).contains(Kind.UPSCALE);
    }

    @Test
    void a_part_of_a_name_finds_a_model_in_any_case() {
        open("images", "");

        test(search()).setValue("IMAGEN 4 u");

        assertThat(find(ModelCard.class).single().getHref()).isEqualTo("images/google/imagen4-ultra");
    }

    @Test
    void a_search_that_finds_nothing_says_so_and_can_be_taken_back() {
        open("audio", "q=nothing-like-it");
        assertThat(screenText()).contains("No model fits");
        assertThat(find(ModelCard.class).all()).isEmpty();

        test(find(Button.class).withText("Show all models").single()).click();

        assertThat(find(ModelCard.class).all()).hasSameSizeAs(catalog.models(Category.AUDIO));
        assertThat(search().getValue()).isEmpty();
    }

    private void open(String path, String query) {
        open(path, query, CategoryView.class);
        awaitOnScreen(() -> find(ModelBrowser.class).exists());
    }

    private TextField search() {
        return find(TextField.class).withPlaceholder("Search models").single();
    }

    private Stream<Model> shown() {
        return find(ModelCard.class).all().stream().map(ModelCard::model);
    }
}
