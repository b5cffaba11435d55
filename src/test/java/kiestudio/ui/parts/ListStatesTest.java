package kiestudio.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kiestudio.account.Accounts;
import kiestudio.account.Person;
import kiestudio.generation.SpeechPart;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskView;
import kiestudio.ui.ScreenTest;
import kiestudio.ui.SignedInAs;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;

/** A list of results before there are any, while they are read, and when reading fails. */
class ListStatesTest extends ScreenTest {

    @Autowired
    TaskQueries queries;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskLists lists;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicInteger readings = new AtomicInteger();
    private CountDownLatch held = new CountDownLatch(0);

    @Test
    @SignedInAs("list-failed")
    void a_reading_that_failed_says_so_and_is_tried_again_by_a_button() {
        broken.set(true);
        TaskList list = list("list-failed");

        assertThat(list.getElement().getAttribute("aria-busy")).isEqualTo("true");
        assertThat(textOf(list)).contains("Loading");
        awaitOnScreen(() -> textOf(list).contains("could not be loaded"));
        assertThat(textOf(list)).contains("They are kept").contains("nothing was charged").doesNotContain("Nothing here yet");

        broken.set(false);
        test(find(Button.class, list).withText("Try again").single()).click();
        awaitOnScreen(() -> textOf(list).contains("Nothing here yet"));
        assertThat(textOf(list)).doesNotContain("could not be loaded");
        assertThat(list.getElement().hasAttribute("aria-busy")).isFalse();
    }

    @Test
    @SignedInAs("batch-failed")
    void a_batch_that_cannot_be_read_says_so_and_is_tried_again_by_a_button() {
        broken.set(true);
        BatchBlock batch = parts().batch(UUID.randomUUID(), new Span("No such batch"));
        UI.getCurrent().add(batch);

        assertThat(textOf(batch)).contains("Loading");
        awaitOnScreen(() -> textOf(batch).contains("could not be loaded"));
        assertThat(textOf(batch)).doesNotContain("No such batch");

        broken.set(false);
        test(find(Button.class, batch).withText("Try again").single()).click();
        awaitOnScreen(() -> textOf(batch).contains("No such batch"));
        assertThat(textOf(batch)).doesNotContain("could not be loaded").doesNotContain("Loading");
        assertThat(batch.getElement().hasAttribute("aria-busy")).isFalse();
    }

    @Test
    @SignedInAs("list-stale")
    void what_is_there_stays_when_a_later_reading_fails() {
        TaskView task = submit("list-stale");
        TaskList list = list("list-stale");
        awaitOnScreen(() -> textOf(list).contains("A kite"));
        awaitOnScreen(() -> queries.find(task.id()).orElseThrow().state().ended());

        broken.set(true);
        submit("list-stale");
        awaitOnScreen(() -> textOf(list).contains("may be out of date"));
        assertThat(textOf(list)).contains("A kite");

        broken.set(false);
        test(find(Button.class, list).withText("Try again").single()).click();
        awaitOnScreen(() -> find(TaskTile.class, list).all().size() == 2);
        assertThat(textOf(list)).doesNotContain("may be out of date");
    }

    @Test
    @SignedInAs("list-rows")
    void what_comes_while_somebody_looks_stands_in_a_row_of_its_own_in_front() {
        TaskView first = submit("list-rows");
        TaskList list = list("list-rows");
        awaitOnScreen(() -> find(TaskTile.class, list).all().size() == 1);

        TaskView second = submit("list-rows");
        awaitOnScreen(() -> find(TaskTile.class, list).all().size() == 2);

        assertThat(find(TaskTile.class, list).all().stream().map(tile -> tile.task().id()))
                .containsExactly(second.id(), first.id());
        assertThat(row(list, first.id())).isNotEqualTo(row(list, second.id()));
    }

    @Test
    @SignedInAs("list-between")
    void what_changed_before_the_list_was_read_stands_where_it_belongs() {
        TaskView first = submit("list-between");
        TaskView second = submit("list-between");
        TaskView third = submit("list-between");
        held = new CountDownLatch(1);
        TaskList list = list("list-between");
        await().until(() -> readings.get() >= 1);
        list.accepted(List.of(second));

        held.countDown();
        awaitOnScreen(() -> find(TaskTile.class, list).all().size() == 3);

        assertThat(find(TaskTile.class, list).all().stream().map(tile -> tile.task().id()))
                .containsExactly(third.id(), second.id(), first.id());
    }

    @Test
    @SignedInAs("list-overtaken")
    void a_list_read_before_a_press_and_shown_after_it_does_not_take_the_new_tile_away() {
        held = new CountDownLatch(1);
        TaskList list = list("list-overtaken");
        await().until(() -> readings.get() == 1);
        TaskView made = submit("list-overtaken");
        list.accepted(List.of(made));
        TaskTile tile = find(TaskTile.class, list).single();

        held.countDown();
        awaitOnScreen(() -> readings.get() >= 2 && !list.getElement().hasAttribute("aria-busy"));

        assertThat(find(TaskTile.class, list).single()).isSameAs(tile);
    }

    @Test
    @SignedInAs("list-speech")
    void a_long_text_that_waits_says_where_it_stands() {
        Person person = accounts.findByUsername("list-speech").orElseThrow().person();
        jdbc.sql("insert into submission_pause (id, code, message, since, probe_at) values (1, 402, 'Credits insufficient',"
                        + " current_timestamp, current_timestamp + interval '1' hour)")
                .update();
        try {
            TaskList list = list("list-speech");
            UUID text = UUID.randomUUID();
            tasks.submitAll(person, List.of(part(text, 1), part(text, 2)));
            awaitOnScreen(() -> textOf(list).contains("0 of 2 parts") && textOf(list).contains("in line"));
        } finally {
            jdbc.sql("delete from submission_pause").update();
        }
    }

    private Object row(TaskList list, UUID task) {
        return find(TaskTile.class, list).all().stream()
                .filter(tile -> tile.task().id().equals(task))
                .findFirst()
                .orElseThrow()
                .getParent()
                .orElseThrow();
    }

    private TaskList list(String username) {
        var list = parts().newest(TaskFilter.of(accounts.findByUsername(username).orElseThrow().id()), 24, new Span("Nothing here yet"));
        UI.getCurrent().add(list);
        return list;
    }

    /** The studio's own, on a database that can be made to fail. */
    private TaskLists parts() {
        return new TaskLists(
                failing(queries),
                lists.tasks(),
                failing(lists.groups()),
                lists.speeches(),
                lists.feed(),
                lists.catalog(),
                lists.media(),
                lists.lineage(),
                lists.figures(),
                lists.favourites(),
                lists.settings(),
                lists.purchases(),
                lists.line(),
                lists.notices(),
                lists.signedIn(),
                lists.clock());
    }

    @SuppressWarnings("unchecked")
    private <T> T failing(T service) {
        var failing = new ProxyFactory(service);
        failing.setProxyTargetClass(true);
        failing.addAdvice((MethodInterceptor) call -> {
            if (broken.get()) {
                throw new DataAccessResourceFailureException("the database is away");
            }
            Object read = call.proceed();
            if (call.getMethod().getName().equals("slice")) {
                readings.incrementAndGet();
                held.await();
            }
            return read;
        });
        return (T) failing.getProxy();
    }

    private static SubmitTask part(UUID text, int number) {
        var input = JsonNodeFactory.instance.objectNode().put("text", "Part " + number);
        return new SubmitTask("elevenlabs/text-to-speech-turbo-2-5", input, null, null, new SpeechPart(text, number, 2));
    }

    private TaskView submit(String username) {
        return tasks.submit(
                accounts.findByUsername(username).orElseThrow().person(),
                new SubmitTask("google/imagen4", JsonNodeFactory.instance.objectNode().put("prompt", "A kite"), null, null));
    }
}
