package kiestudio.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
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

    @Test
    void every_model_of_a_category_has_a_card_that_leads_to_it() {
        navigate("images", CategoryView.class);

        List<String> links = find(ModelCard.class).all().stream().map(ModelCard::getHref).toList();
        assertThat(links).hasSameElementsAs(catalog.models(Category.IMAGE).stream()
                .map(model -> "images/" + model.id())
                .toList());
    }

    @Test
    void what_kie_has_retired_comes_last() {
        navigate("video", CategoryView.class);

        List<Boolean> retired = find(ModelCard.class).all().stream()
                .map(card -> catalog.find(card.getHref().substring("video/".length())).orElseThrow().retired())
                .toList();
        assertThat(retired).contains(true, false).isSorted();
    }

    @Test
    void the_kind_in_the_address_narrows_the_cards() {
        open("images", "kind=upscale", CategoryView.class);

        List<Model> upscalers = catalog.models(Category.IMAGE).stream()
                .filter(model -> model.kinds().contains(Kind.UPSCALE))
                .toList();
        assertThat(find(ModelCard.class).all()).hasSameSizeAs(upscalers);
        assertThat(find(CategoryTabs.class).single().getSelectedTab().getLabel()).isEqualTo("Upscale");
    }

    @Test
    void a_part_of_a_name_finds_a_model_in_any_case() {
        navigate("images", CategoryView.class);

        test(find(TextField.class).withPlaceholder("Search models").single()).setValue("IMAGEN 4 u");

        assertThat(find(ModelCard.class).single().getHref()).isEqualTo("images/google/imagen4-ultra");
    }

    @Test
    void a_search_that_finds_nothing_says_so() {
        open("audio", "q=nothing-like-it", CategoryView.class);

        assertThat(screenText()).contains("No model fits");
    }
}
