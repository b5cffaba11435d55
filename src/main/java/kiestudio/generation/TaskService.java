package kiestudio.generation;

import java.util.UUID;
import kiestudio.account.Person;
import org.springframework.stereotype.Service;

/** What people and programs may do with tasks. A task that the person may not see does not exist: {@link TaskNotFoundException}. */
@Service
public class TaskService {

    /**
     * Accepts a task: checked, priced, credits reserved, stored. Nothing is sent before this returns.
     *
     * @throws kiestudio.catalog.UnknownModelException no such model
     * @throws kiestudio.catalog.InvalidInputException the input does not fit, or a medium is not the person's
     * @throws kiestudio.account.OverBudgetException   the budget does not cover it
     */
    public TaskView submit(Person person, SubmitTask request) {
        throw new UnsupportedOperationException();
    }

    /**
     * Stops a task that is still pending.
     *
     * @throws TaskConflictException when it has been sent already: Kie has no cancel
     */
    public TaskView cancel(Person person, UUID taskId) {
        throw new UnsupportedOperationException();
    }

    /** Makes a new task of the same model and input. It is a new purchase. */
    public TaskView retry(Person person, UUID taskId) {
        throw new UnsupportedOperationException();
    }

    /** Puts a task into the trash; a task at work goes on and its result is kept. */
    public void trash(Person person, UUID taskId) {
        throw new UnsupportedOperationException();
    }
}
