package kiestudio.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromptTextTest {

    @Test
    void the_variables_are_the_names_in_single_braces_each_once() {
        var text = new PromptText("{product} und {свет}, {product}, {{not}} {{nor} {no name} {} {\"json\": 1}", null);
        assertThat(text.variables()).containsExactly("product", "свет");
    }

    @Test
    void what_is_stored_is_read_again_and_an_empty_negative_prompt_is_none() {
        assertThat(PromptText.of(new PromptText("a fox", "rain").content())).isEqualTo(new PromptText("a fox", "rain"));
        assertThat(PromptText.of(new PromptText("a fox", " ").content())).isEqualTo(new PromptText("a fox", null));
    }
}
