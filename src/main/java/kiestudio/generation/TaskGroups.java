package kiestudio.generation;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiestudio.account.AccessPolicy;
import kiestudio.account.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The tasks that one press of Generate made, as one thing: what they are now, stopping the rest, trying the failed ones again. */
@Service
public class TaskGroups {

    private final TaskQueries queries;
    private final TaskService service;
    private final Tasks tasks;
    private final AccessPolicy policy;
    private final TransactionTemplate transaction;

    TaskGroups(TaskQueries queries, TaskService service, Tasks tasks, AccessPolicy policy, TransactionTemplate transaction) {
        this.queries = queries;
        this.service = service;
        this.tasks = tasks;
        this.policy = policy;
        this.transaction = transaction;
    }

    /**
     * One task for each place, in the order of the places: the last that succeeded there, else the last. Empty when there is none that
     * the person may see.
     */
    public List<TaskView> find(Person person, UUID groupId) {
        return visible(person, groupId)
                .collect(Collectors.groupingBy(TaskView::groupPlace, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(attempts -> Standing.of(attempts.stream()).stream())
                .toList();
    }

    /** In the order of the places; of several in one place the newest is the last. */
    private Stream<TaskView> visible(Person person, UUID groupId) {
        return queries.group(groupId).stream().filter(task -> policy.mayRead(person, task.ownerId()));
    }

    /**
     * Stops those that still wait here. Those that have been sent go on: Kie has no cancel.
     *
     * @return how many were stopped
     */
    public int cancelRest(Person person, UUID groupId) {
        return service.cancelWaiting(
                person,
                visible(person, groupId)
                        .filter(task -> task.state() == TaskState.PENDING)
                        .map(TaskView::id)
                        .toList());
    }

    /** Those without a result that are worth trying again; one that somebody stopped is not wanted, and an unclear one may yet come. */
    public static List<TaskView> failed(List<TaskView> tasks) {
        return tasks.stream()
                .filter(task -> task.state() == TaskState.FAIL || task.state() == TaskState.LOST)
                .toList();
    }

    /**
     * Makes the person's failed tasks again, each in its place, as far as they are still what counts there. These are new purchases: all
     * or none.
     *
     * @param wanted which of them, as they were shown with their price; no other is bought
     * @param press  one press of the button; the same one again buys nothing
     * @throws InvalidTasksException                 a model no longer takes such an input
     * @throws kiestudio.account.OverBudgetException the budget does not cover all of them
     */
    public List<TaskView> retryFailed(Person person, UUID groupId, Collection<UUID> wanted, UUID press) {
        return transaction.execute(status -> {
            // Two presses at the same moment come one after the other: the second finds the places taken.
            wanted.stream().sorted().forEach(tasks::lock);
            List<SubmitTask> again = failed(find(person, groupId)).stream()
                    .filter(task -> wanted.contains(task.id()) && task.ownerId().equals(person.id()))
                    .map(task -> again(task, groupId, press))
                    .toList();
            return again.isEmpty() ? List.of() : service.submitAll(person, again);
        });
    }

    private static SubmitTask again(TaskView task, UUID groupId, UUID press) {
        return new SubmitTask(
                task.kieModel(),
                task.input(),
                UUID.nameUUIDFromBytes((press + "/" + task.id()).getBytes(StandardCharsets.US_ASCII)),
                new PlaceInGroup(groupId, task.groupPlace(), task.groupValues()),
                task.part());
    }
}
