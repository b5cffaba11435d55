package kiestudio.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kiestudio.account.Accounts;
import kiestudio.account.OverBudgetException;
import kiestudio.account.Person;
import kiestudio.account.Role;
import kiestudio.simulator.Simulator;
import kiestudio.support.RunningStudio;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Long texts in parts, on both databases. One studio a database; its workers rest. */
class SpeechTest {

    private static final String MODEL = "elevenlabs/text-to-speech-turbo-2-5";

    @TempDir
    Path folder;

    private Simulator kie;
    private RunningStudio studio;
    private Person anna;

    @AfterEach
    void stop() {
        studio.close();
        kie.stop();
    }

    @ParameterizedTest
    @EnumSource
    void parts_are_bought_together_once_and_each_can_be_made_again(TestDatabase database) {
        start(database);
        all_or_none_within_the_budget();
        the_same_press_again_buys_nothing();
        a_part_made_again_stays_that_part();
        what_is_thrown_away_is_missing();
        what_waits_is_stopped_though_one_was_sent_meanwhile();
    }

    private void start(TestDatabase database) {
        kie = RunningStudio.kie(folder.resolve("kie"), 10);
        List<String> settings = new ArrayList<>(List.of(RunningStudio.on(database.url(), database.username())));
        settings.add("--studio.worker.auto-start=false");
        studio = RunningStudio.start(kie, folder.resolve("data"), settings.toArray(String[]::new));
        anna = studio.bean(Accounts.class).create("anna", "Anna", "correct horse battery", Role.MEMBER).person();
    }

    private void all_or_none_within_the_budget() {
        budget("17.5");

        assertThatThrownBy(() -> tasks().submitAll(anna, parts(UUID.randomUUID(), 3)))
                .isInstanceOfSatisfying(OverBudgetException.class, over -> {
                    assertThat(over.needed()).isEqualByComparingTo("18");
                    assertThat(over.left()).isEqualByComparingTo("17.5");
                });
        assertThat(count("select count(*) from kie_tasks")).isZero();
        assertThat(count("select count(*) from credit_entry")).isZero();
        budget("100");
    }

    private void the_same_press_again_buys_nothing() {
        List<SubmitTask> press = parts(UUID.randomUUID(), 3);

        List<TaskView> made = tasks().submitAll(anna, press);
        List<TaskView> again = tasks().submitAll(anna, press);

        assertThat(ids(again)).isEqualTo(ids(made));
        assertThat(made).extracting(TaskView::part).containsExactlyElementsOf(press.stream().map(SubmitTask::part).toList());
        assertThat(count("select count(*) from kie_tasks")).isEqualTo(3);
        assertThat(count("select credits_reserved from account where username = 'anna'")).isEqualTo(18);
        Speech speech = speech(made);
        assertThat(speech.count()).isEqualTo(3);
        assertThat(speech.ownerId()).isEqualTo(anna.id());
        assertThat(ids(speech.parts())).isEqualTo(ids(made));
        assertThat(speech.text()).isEqualTo("Part 1.\n\nPart 2.\n\nPart 3.");
        assertThat(speech.whole()).isFalse();
    }

    private void a_part_made_again_stays_that_part() {
        List<TaskView> made = tasks().submitAll(anna, parts(UUID.randomUUID(), 2));
        tasks().cancel(anna, made.get(1).id());

        TaskView again = tasks().retry(anna, made.get(1).id(), UUID.randomUUID());
        TaskView foreign = tasks().retry(studio.administrator(), made.get(1).id(), UUID.randomUUID());

        assertThatThrownBy(() -> tasks().retry(anna, made.get(1).id(), UUID.randomUUID())).isInstanceOf(TaskConflictException.class);
        assertThat(again.part().speech()).isEqualTo(made.getFirst().part().speech());
        assertThat(again.part().number()).isEqualTo(2);
        assertThat(foreign.part()).isNull();
        assertThat(ids(speech(made).parts())).containsExactly(made.getFirst().id(), again.id());
    }

    private void what_is_thrown_away_is_missing() {
        List<TaskView> made = tasks().submitAll(anna, parts(UUID.randomUUID(), 2));

        tasks().trash(anna, made.getFirst().id());

        assertThat(ids(speech(made).parts())).containsExactly(made.get(1).id());
        assertThat(speech(made).count()).isEqualTo(2);
        tasks().trash(anna, made.get(1).id());
        assertThat(studio.bean(Speeches.class).find(made.getFirst().part().speech())).isEmpty();
    }

    private void what_waits_is_stopped_though_one_was_sent_meanwhile() {
        List<TaskView> made = tasks().submitAll(anna, parts(UUID.randomUUID(), 4));
        studio.bean(JdbcClient.class).sql("update kie_tasks set state = 'WAITING' where id = ?").param(made.get(0).id()).update();
        tasks().trash(anna, made.get(1).id());

        assertThat(tasks().cancelWaiting(anna, ids(made))).isEqualTo(2);

        assertThat(speech(made).parts()).extracting(TaskView::state)
                .containsExactly(TaskState.WAITING, TaskState.CANCELLED, TaskState.CANCELLED);
    }

    private static List<SubmitTask> parts(UUID speech, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new SubmitTask(
                        MODEL,
                        JsonMapper.shared().createObjectNode().put("text", "Part " + number + "."),
                        UUID.randomUUID(),
                        null,
                        new SpeechPart(speech, number, count)))
                .toList();
    }

    private Speech speech(List<TaskView> made) {
        return studio.bean(Speeches.class).find(made.getFirst().part().speech()).orElseThrow();
    }

    private TaskService tasks() {
        return studio.bean(TaskService.class);
    }

    private static List<UUID> ids(List<TaskView> tasks) {
        return tasks.stream().map(TaskView::id).toList();
    }

    private void budget(String credits) {
        studio.bean(JdbcClient.class)
                .sql("update account set budget_credits = ? where username = 'anna'")
                .param(new BigDecimal(credits))
                .update();
    }

    private int count(String sql) {
        return studio.bean(JdbcClient.class).sql(sql).query(BigDecimal.class).single().intValue();
    }
}
