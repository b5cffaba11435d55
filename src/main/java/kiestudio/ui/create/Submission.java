package kiestudio.ui.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kiestudio.account.Person;
import kiestudio.generation.SpeechPart;
import kiestudio.generation.SubmitTask;
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

    /** Accepts the orders together; several results are a group, the parts of one text are one result. Writes to the database. */
    static Submission of(TaskService tasks, Person person, List<Order> orders) {
        List<Optional<SpeechPart>> parts = SpeechParts.named(orders);
        long results = orders.stream().filter(order -> order.part() == null || order.part().number() == 1).count();
        UUID group = results > 1 ? UUID.randomUUID() : null;
        var requests = new ArrayList<SubmitTask>();
        for (int i = 0; i < orders.size(); i++) {
            Order order = orders.get(i);
            requests.add(new SubmitTask(
                    order.model(), order.input().deepCopy(), UUID.randomUUID(), group, parts.get(i).orElse(null)));
        }
        try {
            return new Submission(tasks.submitAll(person, requests), null);
        } catch (RuntimeException failure) {
            return new Submission(List.of(), failure);
        }
    }
}
