package kiestudio.generation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The states a task went through: table {@code task_steps}, written in the transaction that changes the state. */
@Component
class TaskSteps {

    private final JdbcClient jdbc;

    TaskSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers the state that a task has just come into. The caller holds the row, so numbers follow each other. */
    void entered(Task task) {
        int last = last(task.id());
        if (task.state() == TaskState.PENDING && returnedAlready(task.id(), last)) {
            forgetAttempt(task, last);
            return;
        }
        jdbc.sql("insert into task_steps (task_id, number, at, state, note) values (:task, :number, :at, :state, :note)")
                .param("task", task.id())
                .param("number", last + 1)
                .param("at", task.changedAt().atOffset(ZoneOffset.UTC))
                .param("state", task.state().name())
                .param("note", stored(task.note()), Types.VARCHAR)
                .update();
    }

    /**
     * Whether the attempt that has just come to nothing followed another such one. A task that waits a day for Kie is sent a thousand
     * times, and its story is still "waited since then".
     */
    private boolean returnedAlready(UUID taskId, int last) {
        return last >= 4
                && jdbc.sql("select state from task_steps where task_id = :task and number = :number")
                        .param("task", taskId)
                        .param("number", last - 1)
                        .query(String.class)
                        .single()
                        .equals(TaskState.PENDING.name());
    }

    private void forgetAttempt(Task task, int last) {
        jdbc.sql("delete from task_steps where task_id = :task and number = :number")
                .param("task", task.id())
                .param("number", last)
                .update();
        jdbc.sql("update task_steps set note = :note where task_id = :task and number = :number")
                .param("note", stored(task.note()), Types.VARCHAR)
                .param("task", task.id())
                .param("number", last - 1)
                .update();
    }

    private int last(UUID taskId) {
        return jdbc.sql("select coalesce(max(number), 0) from task_steps where task_id = :task")
                .param("task", taskId)
                .query(Integer.class)
                .single();
    }

    /** Oldest first. */
    List<TaskStep> of(UUID taskId) {
        return jdbc.sql("select at, state, note from task_steps where task_id = :task order by number")
                .param("task", taskId)
                .query(TaskSteps::step)
                .list();
    }

    private static TaskStep step(ResultSet row, int number) throws SQLException {
        return new TaskStep(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                TaskState.valueOf(row.getString("state")),
                Note.read(row.getString("note")));
    }

    private static @Nullable String stored(@Nullable Note note) {
        return note == null ? null : note.stored();
    }
}
