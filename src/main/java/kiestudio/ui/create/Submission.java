package kiestudio.ui.create;

import java.util.List;
import kiestudio.account.Person;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * What one press of Generate led to.
 *
 * @param made    the tasks that were accepted: all or none
 * @param failure why there are none, or null
 */
record Submission(List<TaskView> made, @Nullable RuntimeException failure) {

    /** Writes to the database. */
    static Submission of(TaskService tasks, Person person, Press press) {
        try {
            return new Submission(tasks.submitAll(person, press.tasks()), null);
        } catch (RuntimeException failure) {
            return new Submission(List.of(), failure);
        }
    }
}
