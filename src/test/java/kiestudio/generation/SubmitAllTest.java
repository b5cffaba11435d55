package kiestudio.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kiestudio.account.AccountAdministration;
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
import tools.jackson.databind.node.JsonNodeFactory;

/** What one press asks for is accepted whole or not at all, on both databases. One studio a database; its workers rest. */
class SubmitAllTest {

    @TempDir
    Path folder;

    private Simulator kie;
    private RunningStudio studio;

    private void given(TestDatabase database) {
        kie = RunningStudio.kie(folder.resolve("kie"), 10);
        List<String> settings = new ArrayList<>(List.of(RunningStudio.on(database.url(), database.username())));
        settings.add("--studio.worker.auto-start=false");
        studio = RunningStudio.start(kie, folder.resolve("data"), settings.toArray(String[]::new));
    }

    @AfterEach
    void stop() {
        studio.close();
        kie.stop();
    }

    @ParameterizedTest
    @EnumSource
    void one_press_is_all_or_nothing_and_the_same_press_buys_nothing_twice(TestDatabase database) throws Exception {
        given(database);
        a_budget_that_covers_all_but_one_covers_none();
        an_input_that_does_not_fit_is_named_with_its_number_and_nothing_is_bought();
        the_same_press_again_answers_with_the_tasks_it_made();
        two_of_the_same_press_at_once_buy_once();
        what_failed_is_made_again_in_its_place();
        only_what_was_shown_is_bought_again();
        what_is_being_made_again_is_not_bought_twice_and_a_good_one_keeps_its_place();
    }

    private void a_budget_that_covers_all_but_one_covers_none() {
        Person anna = somebody("anna", "32");

        assertThatThrownBy(() -> submit(anna, press(5)))
                .isInstanceOfSatisfying(OverBudgetException.class, over -> {
                    assertThat(over.needed()).isEqualByComparingTo("40");
                    assertThat(over.left()).isEqualByComparingTo("32");
                });

        assertThat(count(anna)).isZero();
        assertThat(reserved(anna)).isEqualByComparingTo("0");
        assertThat(submit(anna, press(4))).hasSize(4);
        assertThat(reserved(anna)).isEqualByComparingTo("32");
    }

    private void an_input_that_does_not_fit_is_named_with_its_number_and_nothing_is_bought() {
        Person boris = somebody("boris", "1000");
        List<SubmitTask> press = new ArrayList<>(press(3));
        press.set(1, new SubmitTask("google/imagen4", JsonNodeFactory.instance.objectNode(), UUID.randomUUID(), null));

        assertThatThrownBy(() -> submit(boris, press))
                .isInstanceOfSatisfying(InvalidTasksException.class, invalid -> {
                    assertThat(invalid.errors()).containsOnlyKeys(1);
                    assertThat(invalid.errors().get(1).getFirst().field()).isEqualTo("prompt");
                });

        assertThat(count(boris)).isZero();
        assertThat(reserved(boris)).isEqualByComparingTo("0");
    }

    private void the_same_press_again_answers_with_the_tasks_it_made() {
        Person clara = somebody("clara", "24");
        List<SubmitTask> press = press(3);

        List<TaskView> first = submit(clara, press);
        List<TaskView> again = submit(clara, press);

        assertThat(again.stream().map(TaskView::id)).containsExactlyElementsOf(first.stream().map(TaskView::id).toList());
        assertThat(reserved(clara)).isEqualByComparingTo("24");
        assertThat(first.stream().map(TaskView::groupPlace)).containsExactly(0, 1, 2);
        assertThat(groups().find(clara, first.getFirst().groupId()).stream().map(TaskView::prompt))
                .containsExactly("boat 0", "boat 1", "boat 2");
        assertThat(groups().find(somebody("curious", "0"), first.getFirst().groupId())).isEmpty();
    }

    private void two_of_the_same_press_at_once_buy_once() throws Exception {
        Person dora = somebody("dora", "1000");
        List<SubmitTask> press = press(20);

        var one = CompletableFuture.supplyAsync(() -> submit(dora, press));
        var other = CompletableFuture.supplyAsync(() -> submit(dora, press));

        assertThat(one.get().stream().map(TaskView::id)).containsExactlyElementsOf(other.get().stream().map(TaskView::id).toList());
        assertThat(count(dora)).isEqualTo(20);
        assertThat(reserved(dora)).isEqualByComparingTo("160");
    }

    private void what_failed_is_made_again_in_its_place() {
        Person emil = somebody("emil", "1000");
        List<TaskView> made = submit(emil, press(3));
        UUID group = made.getFirst().groupId();
        studio.bean(TaskService.class).cancel(emil, made.get(2).id());
        state(made.get(0).id(), "FAIL");
        state(made.get(1).id(), "SUCCESS");
        UUID again = UUID.randomUUID();

        groups().retryFailed(emil, group, List.of(made.getFirst().id()), again);
        groups().retryFailed(emil, group, List.of(made.getFirst().id()), again);

        List<TaskView> now = groups().find(emil, group);
        assertThat(now.stream().map(TaskView::prompt)).containsExactly("boat 0", "boat 1", "boat 2");
        assertThat(now.stream().map(TaskView::state)).containsExactly(TaskState.PENDING, TaskState.SUCCESS, TaskState.CANCELLED);
        assertThat(now.getFirst().id()).isNotEqualTo(made.getFirst().id());
        assertThat(now.getFirst().groupValues()).containsExactly(Map.entry("number", "0"));
        assertThat(count(emil)).isEqualTo(4);
        assertThat(groups().cancelRest(emil, group)).isEqualTo(1);
        assertThat(groups().cancelRest(emil, group)).isZero();
    }

    private void only_what_was_shown_is_bought_again() {
        Person frida = somebody("frida", "1000");
        List<TaskView> made = submit(frida, press(3));
        UUID group = made.getFirst().groupId();
        made.forEach(task -> state(task.id(), "FAIL"));
        List<UUID> shown = List.of(made.get(0).id(), made.get(2).id());

        groups().retryFailed(frida, group, shown, UUID.randomUUID());
        groups().retryFailed(frida, group, shown, UUID.randomUUID());

        assertThat(count(frida)).isEqualTo(5);
        assertThat(groups().find(frida, group).stream().map(TaskView::state))
                .containsExactly(TaskState.PENDING, TaskState.FAIL, TaskState.PENDING);
    }

    private void what_is_being_made_again_is_not_bought_twice_and_a_good_one_keeps_its_place() {
        Person greta = somebody("greta", "1000");
        TaskView first = submit(greta, press(1)).getFirst();
        state(first.id(), "FAIL");
        UUID press = UUID.randomUUID();

        TaskView second = service().retry(greta, first.id(), press);
        assertThat(service().retry(greta, first.id(), press).id()).isEqualTo(second.id());
        assertThatThrownBy(() -> service().retry(greta, first.id(), UUID.randomUUID())).isInstanceOf(TaskConflictException.class);
        assertThat(count(greta)).isEqualTo(2);

        succeeded(second);
        TaskView third = service().retry(greta, first.id(), UUID.randomUUID());
        assertThat(third.groupId()).isNull();
        assertThat(service().retry(greta, second.id(), UUID.randomUUID()).groupId()).isNull();
        later(greta, first);
        assertThat(groups().find(greta, first.groupId()).stream().map(TaskView::id)).containsExactly(second.id());
        assertThat(groups().cancelRest(greta, first.groupId())).isEqualTo(1);
    }

    /** As one that was made again in its place before that was refused. */
    private void later(Person person, TaskView task) {
        submit(person, List.of(new SubmitTask(
                task.kieModel(), task.input(), UUID.randomUUID(), new PlaceInGroup(task.groupId(), task.groupPlace(), Map.of()))));
    }

    private void succeeded(TaskView task) {
        state(task.id(), "SUCCESS");
        UUID result = UUID.randomUUID();
        jdbc().sql("""
                        insert into media (id, owner_id, origin, sha256, mime_type, kind, size_bytes, file_name, created_at)
                        values (:id, :owner, 'RESULT', 'none', 'image/png', 'IMAGE', 1, 'boat.png', current_timestamp)""")
                .param("id", result)
                .param("owner", task.ownerId())
                .update();
        jdbc().sql("insert into task_media (task_id, media_id, role, field, position) values (?, ?, 'result', '', 0)")
                .params(task.id(), result)
                .update();
    }

    private TaskService service() {
        return studio.bean(TaskService.class);
    }

    private List<SubmitTask> press(int tasks) {
        UUID group = UUID.randomUUID();
        return IntStream.range(0, tasks)
                .mapToObj(i -> new SubmitTask(
                        "google/imagen4",
                        JsonNodeFactory.instance.objectNode().put("prompt", "boat " + i),
                        UUID.randomUUID(),
                        new PlaceInGroup(group, i, Map.of("number", Integer.toString(i)))))
                .toList();
    }

    private Person somebody(String name, String budget) {
        Person person = studio.bean(Accounts.class).create(name, name, "correct horse battery", Role.MEMBER).person();
        studio.bean(AccountAdministration.class).setBudget(studio.administrator(), person.id(), new BigDecimal(budget));
        return person;
    }

    private List<TaskView> submit(Person person, List<SubmitTask> press) {
        return studio.bean(TaskService.class).submitAll(person, press);
    }

    private TaskGroups groups() {
        return studio.bean(TaskGroups.class);
    }

    private void state(UUID task, String state) {
        jdbc().sql("update kie_tasks set state = ?, due_at = null where id = ?").params(state, task).update();
    }

    private int count(Person person) {
        return jdbc().sql("select count(*) from kie_tasks where owner_id = ?").param(person.id()).query(Integer.class).single();
    }

    private BigDecimal reserved(Person person) {
        return jdbc().sql("select credits_reserved from account where id = ?").param(person.id()).query(BigDecimal.class).single();
    }

    private JdbcClient jdbc() {
        return studio.bean(JdbcClient.class);
    }
}
