package kiestudio.ui.create;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kiestudio.account.Person;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * What one press of Generate led to.
 *
 * @param made    the tasks that were accepted
 * @param failure why there are no more of them, or null
 */
record Submission(List<TaskView> made, @Nullable RuntimeException failure) {

    /** Accepts the orders one after another, several of them as a group. Writes to the database. */
    static Submission of(TaskService tasks, Person person, List<Order> orders) {
        UUID group = orders.size() > 1 ? UUID.randomUUID() : null;
        var made = new ArrayList<TaskView>();
        try {
            for (Order order : orders) {
                made.add(tasks.submit(
                        person, new SubmitTask(order.model(), order.input().deepCopy(), UUID.randomUUID(), group)));
            }
            return new Submission(List.copyOf(made), null);
        } catch (RuntimeException failure) {
            return new Submission(List.copyOf(made), failure);
        }
    }
}
