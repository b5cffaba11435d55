package kiestudio.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kiestudio.catalog.Field.NumberField;
import kiestudio.catalog.ModelCatalog;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ExpansionTest {

    private static final ModelCatalog CATALOG = ModelCatalog.load(null);

    @Test
    void every_value_meets_every_other_and_the_last_variable_changes_first() {
        var expansion = new Expansion(false, Map.of("animal", "cat\n\n dog \ncat", "place", "snow\nrain"), 1);

        assertThat(prompts(expansion, "A {animal} in the {place}"))
                .containsExactly("A cat in the snow", "A cat in the rain", "A dog in the snow", "A dog in the rain");
        assertThat(expansion.of(order("A {animal} in the {place}")).get(2).values())
                .containsExactly(Map.entry("animal", "dog"), Map.entry("place", "snow"));
    }

    @Test
    void each_line_is_a_prompt_with_its_own_variables() {
        var expansion = new Expansion(true, Map.of("animal", "cat\ndog"), 1);

        assertThat(prompts(expansion, "A {animal}\n\n  A boat \nA boat"))
                .containsExactly("A cat", "A dog", "A boat");
        assertThat(expansion.prompts(order("A {animal}\n\n  A boat \nA boat"))).isEqualTo(3);
    }

    @Test
    void lines_are_one_prompt_unless_asked_for() {
        assertThat(prompts(Expansion.NONE, "A cat\nin the snow")).containsExactly("A cat\nin the snow");
    }

    @Test
    void variables_without_a_value_are_named_and_stay_in_the_text() {
        var expansion = new Expansion(false, Map.of("animal", " \n"), 1);

        assertThat(expansion.unfilled(order("A {animal} in {place}"))).containsExactly("animal", "place");
        assertThat(prompts(expansion, "A {animal}")).containsExactly("A {animal}");
    }

    @Test
    void runs_without_a_seed_are_the_same_order_again() {
        var runs = new Expansion(false, Map.of(), 3).of(order("A cat"));

        assertThat(runs).hasSize(3);
        assertThat(runs.stream().distinct()).hasSize(1);
    }

    @Test
    void runs_walk_a_number_for_a_seed_on_and_from_its_end_to_its_beginning() {
        ObjectNode input = input("A cat").put("seed", 2147483646L);

        var seeds = new Expansion(false, Map.of(), 4)
                .of(new Order("bytedance/seedream", CATALOG.variant("bytedance/seedream", input), input)).stream()
                .map(order -> order.input().get("seed").asLong())
                .toList();

        assertThat(seeds).containsExactly(2147483646L, 2147483647L, lowest(), lowest() + 1);
    }

    private static long lowest() {
        var seed = (NumberField)
                CATALOG.find("bytedance/seedream").orElseThrow().defaultVariant().field("seed").orElseThrow();
        assertThat(seed.maximum() == null || seed.maximum().longValueExact() == Integer.MAX_VALUE).isTrue();
        return seed.minimum() == null ? 1 : seed.minimum().longValueExact();
    }

    @Test
    void a_seed_that_is_a_text_stays_a_text_and_one_that_is_no_number_is_left_for_the_check() {
        ObjectNode input = input("A cat").put("seed", "41");
        var walked = new Expansion(false, Map.of(), 2).of(new Order("google/imagen4", CATALOG.variant("google/imagen4", input), input));
        assertThat(walked.getLast().input().get("seed")).isEqualTo(JsonNodeFactory.instance.stringNode("42"));

        ObjectNode wrong = input("A cat").put("seed", "blue");
        var left = new Expansion(false, Map.of(), 2).of(new Order("google/imagen4", CATALOG.variant("google/imagen4", wrong), wrong));
        assertThat(left.getLast().input().get("seed").asString()).isEqualTo("blue");
    }

    @Test
    void too_many_are_counted_but_not_made() {
        String thousand = String.join("\n", IntStream.range(0, 1000).mapToObj(i -> "v" + i).toList());
        var expansion = new Expansion(true, Map.of("a", thousand, "b", thousand, "c", thousand, "d", thousand), 8);

        assertThat(expansion.prompts(order("{a} {b} {c} {d}"))).isGreaterThan(1_000_000);
        assertThat(expansion.of(order("{a} {b} {c} {d}"))).hasSize(Expansion.LIMIT);
    }

    @Test
    void a_model_without_a_prompt_has_one_order_whatever_is_filled_in() {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        var order = new Order("topaz/image-upscale", CATALOG.variant("topaz/image-upscale", input), input);

        assertThat(new Expansion(true, Map.of("animal", "cat\ndog"), 1).of(order)).containsExactly(order);
    }

    @Test
    void models_share_what_may_be_made_so_that_no_more_is_made() {
        assertThat(Batch.shares(List.of(2L, 3L))).containsExactly(2, 3);
        assertThat(Batch.shares(List.of(1_000_000L, 10L, 1_000_000L))).containsExactly(45, 10, 45);
        assertThat(Batch.shares(List.of(60L, 60L, 60L))).containsExactly(34, 33, 33);
    }

    @Test
    void models_take_turns_so_that_what_is_compared_is_made_side_by_side() {
        List<Order> cats = List.of(order("cat 1"), order("cat 2"), order("cat 3"));
        List<Order> dogs = List.of(order("dog 1"), order("dog 2"));

        assertThat(Batch.inTurns(List.of(cats, dogs)).stream().map(order -> order.input().get("prompt").asString()))
                .containsExactly("cat 1", "dog 1", "cat 2", "dog 2", "cat 3");
    }

    private static List<String> prompts(Expansion expansion, String prompt) {
        return expansion.of(order(prompt)).stream().map(order -> order.input().get("prompt").asString()).toList();
    }

    private static Order order(String prompt) {
        ObjectNode input = input(prompt);
        return new Order("google/imagen4", CATALOG.variant("google/imagen4", input), input);
    }

    private static ObjectNode input(String prompt) {
        return JsonNodeFactory.instance.objectNode().put("prompt", prompt);
    }
}
