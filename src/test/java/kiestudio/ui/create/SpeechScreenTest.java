package kiestudio.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kiestudio.account.Accounts;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.Drafts;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskView;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import kiestudio.ui.parts.SoundPlayer;
import kiestudio.ui.parts.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A text that is spoken: what it costs before, and a long one as one result after. */
class SpeechScreenTest extends ScreenTest {

    private static final String MODEL = "elevenlabs/text-to-speech-turbo-2-5";

    /** 40 characters, a space behind it. */
    private static final String SENTENCE = "The sea was calm and nobody said a word.";

    @Autowired
    ModelCatalog catalog;

    @Autowired
    Accounts accounts;

    @Autowired
    TaskQueries queries;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Test
    @SignedInAs("speech-speaker")
    void a_text_says_what_it_costs_while_it_is_typed() {
        open();
        assertThat(line()).contains("0 of 5,000 characters", "6 credits per 1,000 characters, rounded up").doesNotContain("·");

        test(text()).setValue("x".repeat(1_240));
        assertThat(line()).contains("1,240 of 5,000 characters · 12 credits");
        assertThat(generate().getText()).startsWith("Generate · 12 credits · $");

        test(text()).setValue(text(12_400));
        assertThat(line())
                .contains("This is 12,400 characters: 3 parts, 78 credits", "rounded up in each part", "3 parts, each ending with a sentence");
        assertThat(generate().getText()).startsWith("Generate · 78 credits · $");

        test(text()).setValue("x".repeat(160_000));
        assertThat(line()).contains("At most 30 parts of 5,000 characters can be spoken at once");
    }

    @Test
    @SignedInAs("speaker-ru")
    void the_same_in_russian() {
        Model model = catalog.find(MODEL).orElseThrow();
        var words = new Words(Locale.of("ru"));
        var services = new ComposerServices(catalog, null, null, null, null, null, null, null, null, null, null, null);
        var field = SpeechParts.spoken(model, model.defaultVariant()).orElseThrow();
        var input = (PromptInput) new FieldControls(services, model, words).of(field);
        UI.getCurrent().add(input.component());

        test(text()).setValue("Привет! ".repeat(125).strip());
        assertThat(line().replace('\u00a0', ' ')).contains("999 из 5 000 знаков · 6 кредитов", "6 кредитов за 1000 знаков, с округлением вверх");

        test(text()).setValue("Всё будет хорошо. ".repeat(600).strip());
        assertThat(line().replace('\u00a0', ' '))
                .contains("Здесь 10 799 знаков: 3 части, 66 кредитов", "3 части, каждая до конца предложения");
    }

    @Test
    @SignedInAs("reader")
    void a_long_text_is_three_tasks_and_one_tile_that_plays_and_downloads_as_one() {
        open();
        test(text()).setValue(text(12_400));

        test(generate()).click();

        awaitOnScreen(() -> tiles().size() == 1 && player().isPresent());
        List<TaskView> tasks = tasks("reader");
        assertThat(tasks).hasSize(3).allMatch(task -> task.part().speech().equals(tasks.getFirst().part().speech()));
        assertThat(tasks).allMatch(task -> task.groupId() == null);
        assertThat(tasks.get(1).input().get("previous_text").stringValue()).endsWith(SENTENCE).hasSizeLessThanOrEqualTo(500);
        assertThat(tasks.get(1).input().get("next_text").stringValue()).startsWith(SENTENCE);
        assertThat(tasks.get(2).input().has("previous_text")).isFalse();
        String whole = "/media/speech/" + tasks.getFirst().part().speech();
        assertThat(player().orElseThrow().getElement().getChild(0).getAttribute("src")).isEqualTo(whole);
        assertThat(find(Anchor.class, tiles().getFirst()).all().stream().map(Anchor::getHref))
                .containsExactly(whole + "?download", "audio/" + MODEL + "?task=" + tasks.getLast().id());
        assertThat(textOf(find(Div.class, tiles().getFirst()).withClassName("transcript").single())).hasSizeGreaterThan(12_300);
        assertThat(textOf(tiles().getFirst())).contains("James – Husky, Engaging and Bold · 3 parts");
    }

    @Test
    @SignedInAs("reader-once-more")
    void the_settings_of_any_part_are_those_of_the_whole_text() {
        open();
        test(text()).setValue(text(12_400));
        test(generate()).click();
        awaitOnScreen(() -> tasks("reader-once-more").size() == 3);
        TaskView middle = tasks("reader-once-more").get(1);

        open("audio/" + MODEL, "task=" + middle.id(), Component.class);

        awaitOnScreen(() -> inOneLine(text().getValue()).equals(inOneLine(text(12_400))));
        assertThat(generate().getText()).startsWith("Generate · 78 credits");
        UUID me = accounts.findByUsername("reader-once-more").orElseThrow().id();
        awaitOnScreen(() -> drafts.find(me, MODEL).filter(draft -> draft.input().has("text")).isPresent());
        assertThat(drafts.find(me, MODEL).orElseThrow().input().propertyNames()).doesNotContain("previous_text", "next_text");
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    @SignedInAs("reader-of-many")
    void the_limit_and_the_sum_count_the_parts_of_long_texts() {
        open();
        test(text()).setValue(text(6_000));
        runs().setValue(2);
        assertThat(sum()).isEqualTo("4 tasks · 84 credits");

        test(text()).setValue(text(140_000));
        runs().setValue(4);
        assertThat(sum()).isEqualTo("One press makes at most 100 tasks. Take away prompts, values, runs or models.");
        test(generate()).click();

        assertThat(generate().getElement().getAttribute("aria-description")).contains("at most 100 tasks");
        assertThat(tasks("reader-of-many")).isEmpty();
    }

    @Test
    @SignedInAs("retrier-of-many")
    void failed_parts_of_a_batch_are_bought_again_for_what_is_said_and_no_other() {
        open();
        test(text()).setValue(text(6_000));
        runs().setValue(2);
        test(generate()).click();
        awaitOnScreen(() -> tasks("retrier-of-many").stream().filter(task -> !task.results().isEmpty()).count() == 4);
        List<TaskView> made = tasks("retrier-of-many");
        made.subList(0, 3).forEach(this::fail);
        navigate("batch/" + made.getFirst().groupId(), BatchView.class);
        awaitOnScreen(() -> find(Button.class).withText("Retry failed (3) · 54 credits").exists());
        assertThat(tiles()).hasSize(2);
        List<Div> before = tiles();
        fail(made.get(3));

        test(find(Button.class).withText("Retry failed (3) · 54 credits").single()).click();

        awaitOnScreen(() -> find(Button.class).withText("Retry failed (1) · 30 credits").exists());
        awaitOnScreen(() -> tasks("retrier-of-many").stream().filter(task -> !task.results().isEmpty()).count() == 3);
        assertThat(tasks("retrier-of-many")).hasSize(7);
        assertThat(tiles()).containsExactlyElementsOf(before);
    }

    private void fail(TaskView task) {
        jdbc.sql("update kie_tasks set state = 'FAIL', fail_msg = 'voice is busy', changed_at = current_timestamp where id = ?")
                .param(task.id())
                .update();
    }

    @Test
    @SignedInAs("retrier")
    void a_part_that_failed_is_named_and_is_bought_again_alone() {
        open();
        test(text()).setValue(text(6_000));
        test(generate()).click();
        awaitOnScreen(() -> tasks("retrier").stream().filter(task -> !task.results().isEmpty()).count() == 2);
        TaskView second = tasks("retrier").getFirst();
        jdbc.sql("update kie_tasks set state = 'FAIL', fail_msg = 'voice is busy', changed_at = current_timestamp where id = ?")
                .param(second.id())
                .update();
        open();
        awaitOnScreen(() -> tiles().size() == 1 && textOf(tiles().getFirst()).contains("1 of 2 parts"));
        assertThat(textOf(tiles().getFirst())).contains("Part 2: Failed", "voice is busy", "Nothing was charged");

        test(find(Button.class).withText("Retry part 2 · 12 credits").single()).click();

        awaitOnScreen(() -> player().isPresent());
        assertThat(tasks("retrier")).hasSize(3);
        assertThat(tiles()).hasSize(1);
    }

    @Test
    @SignedInAs("speech-deleter")
    void a_speech_is_deleted_with_all_its_parts() {
        open();
        test(text()).setValue(text(6_000));
        test(generate()).click();
        awaitOnScreen(() -> player().isPresent());

        test(find(Button.class, tiles().getFirst()).withAriaLabel("Delete").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();

        awaitOnScreen(() -> tiles().isEmpty());
        assertThat(tasks("speech-deleter")).isEmpty();
    }

    @Test
    @SignedInAs("chronicler")
    void history_says_which_part_a_task_is() {
        open();
        test(text()).setValue(text(6_000));
        test(generate()).click();
        awaitOnScreen(() -> tasks("chronicler").size() == 2);

        open("history", "task=" + tasks("chronicler").getFirst().id(), Component.class);

        awaitOnScreen(() -> screenText().contains("Prompt · Part 2 of 2"));
    }

    @Test
    @SignedInAs("short-reader")
    void what_is_said_stands_beside_the_player_of_a_short_text_too() {
        open();
        test(text()).setValue("Good evening.");
        test(generate()).click();

        awaitOnScreen(() -> !find(Div.class).withClassName("transcript").all().isEmpty());
        Div transcript = find(Div.class).withClassName("transcript").single();
        assertThat(textOf(transcript)).isEqualTo("Good evening.");
        assertThat(transcript.getElement().getAttribute("aria-label")).isEqualTo("What is said");
        assertThat(tasks("short-reader").getFirst().part()).isNull();
    }

    private void open() {
        navigate("audio/" + MODEL, ModelView.class);
        awaitOnScreen(() -> find(Composer.class).single().begun());
    }

    private static String text(int length) {
        String text = (SENTENCE + " ").repeat(length / 41 + 1).substring(0, length - 1);
        return text + ".";
    }

    private TextArea text() {
        return find(TextArea.class).all().stream().filter(area -> area.hasClassName("spoken")).findFirst().orElseThrow();
    }

    private String line() {
        return textOf(find(SpeechLine.class).single());
    }

    private Button generate() {
        return find(Composer.class).single().foot.generate;
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Integer> runs() {
        return find(RadioButtonGroup.class).withLabel("Runs").single();
    }

    private String sum() {
        return textOf(find(Paragraph.class).withClassName("batch-sum").single());
    }

    private List<Div> tiles() {
        return find(Div.class).withClassName("task-tile").all();
    }

    private Optional<SoundPlayer> player() {
        return find(SoundPlayer.class).all().stream().findFirst();
    }

    private List<TaskView> tasks(String username) {
        return queries.page(TaskFilter.of(accounts.findByUsername(username).orElseThrow().id()), 0, 20, null).items().stream()
                .sorted(Comparator.comparing((TaskView task) -> task.part() == null ? 0 : task.part().number()).reversed())
                .toList();
    }
}
