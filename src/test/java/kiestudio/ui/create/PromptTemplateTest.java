package kiestudio.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTemplateTest {

    @Test
    void each_place_is_named_once_in_the_order_of_the_text_in_any_script() {
        var template = new PromptTemplate("A {big-cat} and a {зверь_2}, the {big-cat} in front");

        assertThat(template.variables()).containsExactly("big-cat", "зверь_2");
        assertThat(template.filled(Map.of("big-cat", "lynx", "зверь_2", "лис")))
                .isEqualTo("A lynx and a лис, the lynx in front");
    }

    @Test
    void a_place_without_a_value_stays_and_a_value_is_not_read_as_a_template() {
        assertThat(new PromptTemplate("{a} {b}").filled(Map.of("a", "{b} costs $1 \\1"))).isEqualTo("{b} costs $1 \\1 {b}");
    }

    @Test
    void two_braces_stand_for_one() {
        assertThat(new PromptTemplate("{{animal}} {{animal} {{").variables()).isEmpty();
        assertThat(new PromptTemplate("{{animal}} {{animal} {{").filled(Map.of("animal", "cat"))).isEqualTo("{animal} {animal} {");
    }

    @Test
    void other_braces_are_left_alone() {
        String json = "{\"scene\": {\"light\": \"dusk\", \"lens\": {\"mm\": 35}}} {two words} {} }";

        assertThat(new PromptTemplate(json).variables()).isEmpty();
        assertThat(new PromptTemplate(json).filled(Map.of())).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a cat", "{a} cat", "{{a}} {b}}", "{{{", "{\"x\": {y}}", "{{}{{{a}}"})
    void a_text_made_literal_comes_out_as_it_was(String text) {
        var template = new PromptTemplate(PromptTemplate.literally(text));

        assertThat(template.variables()).isEmpty();
        assertThat(template.filled(Map.of("a", "wrong", "b", "wrong", "y", "wrong"))).isEqualTo(text);
    }
}
