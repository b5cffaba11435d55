package kiestudio.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import kiestudio.account.Accounts;
import kiestudio.account.Person;
import kiestudio.catalog.Category;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.Note;
import kiestudio.generation.Speech;
import kiestudio.generation.SpeechPart;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;
import kiestudio.generation.WaitingLine.Place;
import kiestudio.media.Media;
import kiestudio.media.MediaKind;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is said of a task on its tile and in notices. */
class TaskWordsTest extends ScreenTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Words ENGLISH = new Words(Locale.ENGLISH);
    private static final Words RUSSIAN = new Words(Locale.of("ru"));
    private static final Media SOUND = new Media(
            UUID.randomUUID(), UUID.randomUUID(), Media.Origin.RESULT, "", "audio/mpeg", MediaKind.AUDIO, 1, null, null, 1000L, "part.mp3", NOW);

    @Autowired
    ModelCatalog catalog;

    @Autowired
    TaskLists lists;

    @Autowired
    Accounts accounts;

    @Test
    @SignedInAs("usual")
    void work_is_measured_from_sending_against_the_usual_time() {
        TaskView task = task(TaskState.GENERATING, NOW.minusSeconds(12), null, false);

        var elapsed = find(Elapsed.class, shown(new TaskProgress(task, NOW, Duration.ofSeconds(75), ENGLISH))).single();

        assertThat(elapsed.getElement().getProperty("soFar", 0.0)).isEqualTo(12_000);
        assertThat(elapsed.getElement().getProperty("usual", 0.0)).isEqualTo(75_000);
        assertThat(elapsed.getElement().getProperty("ofUsual")).isEqualTo("of usually 1:15");
        assertThat(elapsed.getElement().getProperty("longer")).contains("longer than usual (1:15)");
    }

    @Test
    @SignedInAs("waiting")
    void waiting_in_line_is_not_measured_against_the_usual_time() {
        TaskView task = task(TaskState.PENDING, null, null, false);

        var progress = shown(new TaskProgress(task, NOW, Duration.ofSeconds(75), ENGLISH));

        assertThat(find(Elapsed.class, progress).single().getElement().getProperty("soFar", 0.0)).isEqualTo(60_000);
        assertThat(find(Elapsed.class, progress).single().getElement().getProperty("usual", 0.0)).isZero();
        assertThat(find(TaskBar.class, progress).single().getElement().getProperty("usual", 0.0)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1   | Next in line, waiting for a free slot at Kie  | Следующая в очереди, ждёт свободного места в Kie",
        "2   | 2nd in line, waiting for a free slot at Kie   | 2-я в очереди, ждёт свободного места в Kie",
        "3   | 3rd in line, waiting for a free slot at Kie   | 3-я в очереди, ждёт свободного места в Kie",
        "11  | 11th in line, waiting for a free slot at Kie  | 11-я в очереди, ждёт свободного места в Kie",
        "21  | 21st in line, waiting for a free slot at Kie  | 21-я в очереди, ждёт свободного места в Kie",
        "112 | 112th in line, waiting for a free slot at Kie | 112-я в очереди, ждёт свободного места в Kie",
    })
    @SignedInAs("places")
    void a_place_in_line_is_said_as_people_say_it(int number, String english, String russian) {
        assertThat(WaitingWords.of(new Place.InLine(number), false, NOW, ENGLISH)).isEqualTo(english);
        assertThat(WaitingWords.of(new Place.InLine(number), false, NOW, RUSSIAN)).isEqualTo(russian);
    }

    @Test
    @SignedInAs("reasons")
    void whatever_holds_a_pending_task_up_is_said() {
        assertThat(WaitingWords.of(new Place.Paused(2), false, NOW, ENGLISH)).contains("2nd in line", "nothing is sent until Kie");
        assertThat(WaitingWords.of(new Place.Preparing(), true, NOW, ENGLISH)).contains("source files are on their way");
        assertThat(WaitingWords.of(new Place.Preparing(), false, NOW, ENGLISH)).contains("being sent");
        assertThat(WaitingWords.of(new Place.Later(NOW.plusSeconds(40)), false, NOW, ENGLISH)).isEqualTo("Next try in 40 s");
    }

    @ParameterizedTest
    @EnumSource(value = TaskState.class, names = {"FAIL", "LOST", "UNCLEAR", "CANCELLED"})
    @SignedInAs("ends")
    void every_end_without_a_result_says_what_happened_whether_money_moved_and_what_to_do(TaskState state) {
        Person person = accounts.findByUsername("ends").orElseThrow().person();
        TaskView task = task(state, NOW.minusSeconds(12), null, false);

        var tile = shown(new TaskTile(lists, person, new ShownTask(task, null), NOW, nothing()));

        assertThat(textOf(tile)).contains(ENGLISH.of(state)).contains("charged");
        String way = find(Anchor.class, tile).withClassName("task-way-out").single().getHref();
        assertThat(way).isEqualTo(
                state == TaskState.UNCLEAR ? "history?state=unclear" : "images/google/imagen4?task=" + task.id());
    }

    @ParameterizedTest
    @CsvSource({"PENDING, Nothing has been charged", "WAITING, charges only for a result", "SAVING, made and charged"})
    @SignedInAs("held")
    void a_task_that_does_not_go_on_says_how_the_money_stands(TaskState state, String money) {
        TaskView held = task(state, state == TaskState.PENDING ? null : NOW, null, true);

        assertThat(textOf(new TaskProgress(held, NOW, ENGLISH))).contains("An administrator must look at it").contains(money);
    }

    @Test
    @SignedInAs("notices")
    void one_end_is_named_and_several_are_counted_with_what_they_cost() {
        TaskView done = task(TaskState.SUCCESS, NOW, NOW, false);
        TaskView failed = task(TaskState.FAIL, NOW, NOW, false);
        TaskView unclear = task(TaskState.UNCLEAR, NOW, null, false);

        assertThat(NoticeWords.of(List.of(done), catalog, ENGLISH)).isEqualTo("Done: A kite");
        assertThat(NoticeWords.of(List.of(failed), catalog, ENGLISH)).isEqualTo("Failed: A kite. Nothing was charged.");
        assertThat(NoticeWords.of(List.of(done, done, failed, unclear), catalog, ENGLISH)).isEqualTo(
                "2 results are ready. 1 failed; nothing was charged for it. 1 is unclear and may have been charged.");
        assertThat(NoticeWords.of(List.of(done, done), catalog, RUSSIAN)).isEqualTo("Готовы 2 результата.");
    }

    @Test
    @SignedInAs("notices")
    void after_a_long_prompt_the_money_is_still_said() {
        TaskView failed = task(TaskState.FAIL, "A kite over the sea. ".repeat(50), NOW, NOW, false);

        assertThat(NoticeWords.of(List.of(failed), catalog, ENGLISH))
                .hasSizeLessThan(150)
                .startsWith("Failed: A kite over the sea.")
                .endsWith("…. Nothing was charged.");
    }

    @Test
    void an_end_is_news_once_and_only_while_somebody_was_there() {
        var ended = new EndedTasks(NOW, texts -> List.of());
        TaskView before = task(TaskState.SUCCESS, NOW.minusSeconds(50), NOW.minusSeconds(1), false);
        TaskView now = task(TaskState.SUCCESS, NOW.minusSeconds(50), NOW.plusSeconds(1), false);
        TaskView runs = task(TaskState.GENERATING, NOW, null, false);
        TaskView stopped = task(TaskState.CANCELLED, NOW, NOW.plusSeconds(1), false);

        assertThat(ended.news(List.of(before, now, runs, stopped))).containsExactly(now);
        assertThat(ended.news(List.of(now))).isEmpty();
    }

    @Test
    void a_text_in_parts_is_news_once_when_nothing_of_it_is_at_work_any_more() {
        UUID text = UUID.randomUUID();
        TaskView first = part(text, 1, TaskState.SUCCESS, NOW.plusSeconds(1));
        TaskView second = part(text, 2, TaskState.FAIL, NOW.plusSeconds(2));
        TaskView running = part(text, 2, TaskState.GENERATING, NOW);
        var now = new AtomicReference<>(List.of(first, running));
        var ended = new EndedTasks(NOW, texts -> List.of(new Speech(text, first.ownerId(), 2, now.get())));

        assertThat(ended.news(List.of(first))).isEmpty();
        now.set(List.of(first, second));
        assertThat(ended.news(List.of(second))).containsExactly(second);
        assertThat(ended.news(List.of(first, second))).isEmpty();

        TaskView again = part(text, 2, TaskState.SUCCESS, NOW.plusSeconds(9));
        now.set(List.of(first, second, again));
        assertThat(ended.news(List.of(again))).hasSize(1).allMatch(task -> task.state() == TaskState.SUCCESS);
        assertThat(ended.news(List.of(first, again))).isEmpty();
    }

    @Test
    @SignedInAs("part-deleter")
    void a_text_whose_last_changed_part_was_deleted_says_so_and_an_older_reading_changes_nothing() {
        Person person = accounts.findByUsername("part-deleter").orElseThrow().person();
        UUID text = UUID.randomUUID();
        TaskView first = part(text, 1, TaskState.FAIL, NOW.minusSeconds(30));
        TaskView second = part(text, 2, TaskState.FAIL, NOW.minusSeconds(10));
        var both = ShownTask.of(new Speech(text, person.id(), 2, List.of(first, second)));
        var one = ShownTask.of(new Speech(text, person.id(), 2, List.of(first)));
        var tile = shown(new TaskTile(lists, person, both, NOW, nothing()));

        tile.update(one, NOW.plusSeconds(2));
        assertThat(tile.shown()).isEqualTo(one);
        assertThat(textOf(tile)).contains(ENGLISH.text("speech.deleted")).doesNotContain("Part 2: Failed");

        tile.update(both, NOW.plusSeconds(1));
        assertThat(tile.shown()).isEqualTo(one);
    }

    private <T extends Component> T shown(T component) {
        UI.getCurrent().add(component);
        return component;
    }

    private static TaskTile.Surroundings nothing() {
        return new TaskTile.Surroundings() {
            @Override
            public void open(UUID taskId, int result) {}

            @Override
            public void done() {}
        };
    }

    private static TaskView part(UUID text, int number, TaskState state, Instant changed) {
        var input = JsonNodeFactory.instance.objectNode().put("text", "Part " + number);
        return new TaskView(
                UUID.randomUUID(), UUID.randomUUID(), null, 0, Map.of(), new SpeechPart(text, number, 2),
                "elevenlabs/text-to-speech-turbo-2-5", "elevenlabs/text-to-speech-turbo-2-5", Category.AUDIO, state, input,
                "Part " + number, null, state == TaskState.SUCCESS ? List.of(SOUND) : List.of(), null, null, null, (Note) null, false,
                BigDecimal.TEN, null, NOW.minusSeconds(60), null, state.ended() ? changed : null, changed);
    }

    private static TaskView task(TaskState state, @Nullable Instant sent, @Nullable Instant completed, boolean held) {
        return task(state, "A kite", sent, completed, held);
    }

    private static TaskView task(
            TaskState state, String prompt, @Nullable Instant sent, @Nullable Instant completed, boolean held) {
        var input = JsonNodeFactory.instance.objectNode().put("prompt", prompt);
        return new TaskView(
                UUID.randomUUID(), UUID.randomUUID(), null, 0, Map.of(), null, "google/imagen4", "google/imagen4", Category.IMAGE, state, input,
                prompt, null, List.of(), null, null, null, (Note) null, held, BigDecimal.TEN, null,
                NOW.minusSeconds(60), sent, completed, completed == null ? NOW : completed);
    }
}
