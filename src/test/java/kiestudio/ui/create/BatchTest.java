package kiestudio.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kiestudio.account.Accounts;
import kiestudio.account.Role;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.PlaceInGroup;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskView;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/** Many tasks of one form: what makes them, what it costs, and their results beside each other. */
class BatchTest extends ScreenTest {

    @Autowired
    ModelCatalog catalog;

    @Autowired
    TaskQueries queries;

    @Autowired
    TaskService tasks;

    @Autowired
    Accounts accounts;

    @Test
    @SignedInAs("templater")
    void variables_of_the_prompt_are_fields_whose_values_are_kept_and_must_be_there() {
        open("images/google/imagen4");
        test(prompt()).setValue("A {animal} in the {place}");
        assertThat(variables()).containsExactly("animal", "place");

        test(generate()).click();
        assertThat(variable("animal").isInvalid()).isTrue();
        assertThat(generate().getElement().getAttribute("aria-description")).contains("animal", "place");
        assertThat(generate().isEnabled()).isTrue();

        test(variable("animal")).setValue("cat\ndog");
        test(prompt()).setValue("A {place}");
        assertThat(variables()).containsExactly("place");
        test(prompt()).setValue("A {animal} in the {place}");
        assertThat(variable("animal").getValue()).isEqualTo("cat\ndog");

        navigate("history", Component.class);
        open("images/google/imagen4");
        awaitOnScreen(() -> variables().contains("animal"));
        assertThat(variable("animal").getValue()).isEqualTo("cat\ndog");
        assertThat(tasksOf("templater")).isEmpty();
    }

    @Test
    @SignedInAs("batcher")
    void values_runs_and_models_are_multiplied_told_with_the_price_and_shown_as_a_table() {
        open("images/google/imagen4");
        test(prompt()).setValue("A {animal} in the snow");
        test(variable("animal")).setValue("cat\ndog");
        assertThat(sum()).isEqualTo("2 tasks · 16 credits");
        runs("Number of images").setValue(3);
        assertThat(sum()).isEqualTo("2 prompts × 3 runs = 6 tasks · 48 credits");
        runs("Number of images").setValue(1);
        also().setValue(Set.of(model("bytedance/seedream")));
        assertThat(sum()).startsWith("2 prompts × 2 models = 4 tasks · ");

        test(generate()).click();

        awaitOnScreen(() -> find(NativeTableHeaderCell.class).all().size() == 5);
        assertThat(find(NativeTableHeaderCell.class).all().stream().map(ScreenTest::textOf))
                .containsExactly("animal", "Google Imagen 4", "Seedream 3.0", "cat", "dog");
        awaitOnScreen(() -> screenText().contains("4 of 4 done") && find(Image.class).all().size() >= 4);
        UUID group = tasksOf("batcher").getFirst().groupId();
        assertThat(tasksOf("batcher").stream().map(TaskView::prompt).distinct())
                .containsExactlyInAnyOrder("A cat in the snow", "A dog in the snow");

        open("images/bytedance/seedream");
        awaitOnScreen(() -> screenText().contains("4 of 4 done"));
        navigate("batch/" + group, BatchView.class);
        awaitOnScreen(() -> screenText().contains("4 of 4 done"));
        assertThat(screenText()).contains("animal: cat, dog");
    }

    @Test
    @SignedInAs("liner")
    void each_line_is_a_prompt_and_the_limit_is_one_lines() {
        open("images/google/imagen4");
        test(prompt()).setValue("A cat\nA dog\n" + "x".repeat(5001));
        test(perLine()).click();
        assertThat(sum()).isEqualTo("3 tasks · 24 credits");

        test(generate()).click();

        awaitOnScreen(() -> prompt().isInvalid());
        assertThat(prompt().getErrorMessage()).endsWith("5,001 characters; 5,000 are allowed").startsWith("“xxxx");
        assertThat(tasksOf("liner")).isEmpty();
    }

    @Test
    @SignedInAs("greedy")
    void more_than_a_hundred_tasks_a_press_are_refused_before_anything_is_sent() {
        open("images/google/imagen4");
        test(prompt()).setValue("{a} {b}");
        test(variable("a")).setValue(String.join("\n", List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11")));
        test(variable("b")).setValue(String.join("\n", List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10")));

        assertThat(sum()).contains("110").contains("at most 100 tasks");
        test(generate()).click();

        assertThat(screenText()).contains("One press makes at most 100 tasks");
        assertThat(find(NativeButton.class).all().stream().map(NativeButton::getText)).anyMatch(text -> text.contains("at most 100 tasks"));
        assertThat(generate().isEnabled()).isTrue();
        assertThat(tasksOf("greedy")).isEmpty();
    }

    @Test
    @SignedInAs("mixer")
    void another_model_says_what_does_not_fit_and_what_it_lacks_before_it_is_paid_for() {
        open("images/google/imagen4");
        test(prompt()).setValue("A cat");
        test(find(TextArea.class).withLabel("Negative prompt").single()).setValue("rain");
        also().setValue(Set.of(model("bytedance/seedream")));
        assertThat(screenText()).contains("Not taken over: Negative prompt");

        open("images/google/nano-banana-pro");
        test(prompt()).setValue("A cat");
        also().setValue(Set.of(model("topaz/image-upscale")));

        assertThat(screenText()).contains("Missing or not fitting here: ");
        test(generate()).click();

        assertThat(generate().getElement().getAttribute("aria-description")).contains("Topaz Upscale");
        assertThat(tasksOf("mixer")).isEmpty();
    }

    @Test
    @SignedInAs("particular")
    void a_model_that_needs_what_the_form_has_no_field_for_is_not_offered() {
        open("images/google/imagen4");
        assertThat(offered()).contains("bytedance/seedream").doesNotContain("topaz/image-upscale", "google/nano-banana-edit");

        open("images/google/nano-banana-pro");
        assertThat(offered()).contains("topaz/image-upscale", "google/nano-banana-edit").doesNotContain("ideogram/character-edit");

        open("images/topaz/image-upscale");
        assertThat(offered()).contains("recraft/remove-background").doesNotContain("google/imagen4");
    }

    @Test
    @SignedInAs("lost-among-reasons")
    void every_reason_of_another_model_leads_to_where_it_can_be_mended() {
        open("images/google/nano-banana-pro");
        test(prompt()).setValue("A");
        also().setValue(Set.of(model("recraft/remove-background"), model("flux2/pro-text-to-image")));
        test(generate()).click();

        assertThat(find(NativeButton.class).all().stream().map(NativeButton::getText))
                .anyMatch(text -> text.startsWith("Recraft Remove Background · "))
                .anyMatch(text -> text.startsWith("Flux 2 Pro · Prompt: "));
    }

    @Test
    @SignedInAs("batch-upscaler")
    void runs_of_a_model_that_makes_the_same_again_are_not_offered() {
        open("images/topaz/image-upscale");

        assertThat(find(RadioButtonGroup.class).withClassName("runs").all().stream().noneMatch(Component::isVisible)).isTrue();
        assertThat(find(Checkbox.class).withClassName("per-line").all().stream().noneMatch(Component::isVisible)).isTrue();
    }

    @Test
    @SignedInAs("director-of-many")
    void runs_of_a_film_stand_in_the_panel_and_walk_a_fixed_seed() {
        open("images/google/imagen4");
        runs("Number of images").setValue(2);
        assertThat(saysThatSeedsWalk()).isFalse();
        test(find(TextField.class).withLabel("Seed").single()).setValue("41");

        assertThat(saysThatSeedsWalk()).isTrue();
        open("video/kling/v2-5-pro");
        assertThat(runs("Runs").getValue()).isEqualTo(1);
    }

    @Test
    @SignedInAs("batch-curious")
    void somebody_elses_batch_does_not_exist_and_failed_ones_can_be_made_again_in_place() {
        UUID foreign = group("somebody-with-a-batch", "A secret", "Another secret");
        navigate("batch/" + foreign, BatchView.class);
        awaitOnScreen(() -> screenText().contains("There is no such batch"));
        assertThat(screenText()).doesNotContain("secret");

        UUID own = group("batch-curious", "[moderated] a harbour", "A boat");
        navigate("batch/" + own, BatchView.class);
        awaitOnScreen(() -> screenText().contains("1 of 2 done") && find(Button.class).withText("Retry failed (1) · 8 credits").exists());
        test(find(Button.class).withText("Retry failed (1) · 8 credits").single()).click();

        awaitOnScreen(() -> tasksOf("batch-curious").size() == 3);
        assertThat(tasksOf("batch-curious").stream().map(TaskView::groupId).distinct()).containsExactly(own);
        awaitOnScreen(() -> textOf(getCurrentViewComponent()).contains("1 of 2 done"));

        UI.getCurrent().navigate("batch/not-an-id");
        assertThat(screenText()).contains("There is nothing here");
    }

    private boolean saysThatSeedsWalk() {
        return find(Paragraph.class).all().stream().anyMatch(line -> line.getText().startsWith("Each run takes the next seed"));
    }

    private Component getCurrentViewComponent() {
        return (Component) getCurrentView();
    }

    private UUID group(String username, String... prompts) {
        var person = accounts.findByUsername(username)
                .orElseGet(() -> accounts.create(username, username, "correct horse battery", Role.MEMBER))
                .person();
        UUID group = UUID.randomUUID();
        for (int i = 0; i < prompts.length; i++) {
            tasks.submit(person, new SubmitTask(
                    "google/imagen4",
                    JsonNodeFactory.instance.objectNode().put("prompt", prompts[i]),
                    null,
                    new PlaceInGroup(group, i, Map.of())));
        }
        return group;
    }

    private void open(String path) {
        navigate(path, ModelView.class);
        awaitOnScreen(() -> find(Composer.class).single().begun());
    }

    private Model model(String id) {
        return catalog.find(id).orElseThrow();
    }

    private List<String> variables() {
        return find(TextArea.class).withClassName("variable").all().stream().map(TextArea::getLabel).toList();
    }

    private TextArea variable(String name) {
        return find(TextArea.class).withClassName("variable").withLabel(name).single();
    }

    private String sum() {
        return textOf(find(Paragraph.class).withClassName("batch-sum").single());
    }

    private TextArea prompt() {
        return find(TextArea.class).withClassName("large").single();
    }

    private Button generate() {
        return find(Button.class).withClassName("generate").single();
    }

    private Checkbox perLine() {
        return find(Checkbox.class).withClassName("per-line").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Integer> runs(String label) {
        return find(RadioButtonGroup.class).withLabel(label).single();
    }

    private List<String> offered() {
        return also().getListDataView().getItems().map(Model::id).toList();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Model> also() {
        return find(MultiSelectComboBox.class).single();
    }

    private List<TaskView> tasksOf(String username) {
        UUID owner = accounts.findByUsername(username).orElseThrow().id();
        return queries.slice(TaskFilter.of(owner), 0, 50);
    }
}
