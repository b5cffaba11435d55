package kiestudio.generation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kiestudio.account.AccessPolicy;
import kiestudio.account.Person;
import org.springframework.stereotype.Service;

/** The tasks that one press of Generate made, as one thing: what they are now, stopping the rest, trying the failed ones again. */
@Service
public class TaskGroups {

    private final TaskQueries queries;
    private final TaskService tasks;
    private final AccessPolicy policy;

    TaskGroups(TaskQueries queries, TaskService tasks, AccessPolicy policy) {
        this.queries = queries;
        this.tasks = tasks;
        this.policy = policy;
    }

    /** One task for each place, the newest there, in the order of the places; empty when there is none that the person may see. */
    public List<TaskView> find(Person person, UUID groupId) {
        Map<Integer, TaskView> newest = new LinkedHashMap<>();
        queries.group(groupId).stream()
                .filter(task -> policy.mayRead(person, task.ownerId()))
                .forEach(task -> newest.put(task.groupPlace(), task));
        return List.copyOf(newest.values());
    }

    /**
     * Stops those that still wait here. Those that have been sent go on: Kie has no cancel.
     *
     * @return how many were stopped
     */
    public int cancelRest(Person person, UUID groupId) {
        int stopped = 0;
        for (TaskView task : find(person, groupId)) {
            if (task.state() == TaskState.PENDING) {
                stopped += cancelled(person, task) ? 1 : 0;
            }
        }
        return stopped;
    }

    private boolean cancelled(Person person, TaskView task) {
        try {
            tasks.cancel(person, task.id());
            return true;
        } catch (TaskConflictException | TaskNotFoundException sentMeanwhile) {
            return false;
        }
    }

    /** Those without a result that are worth trying again; one that somebody stopped is not wanted, and an unclear one may yet come. */
    public static List<TaskView> failed(List<TaskView> tasks) {
        return tasks.stream()
                .filter(task -> task.state() == TaskState.FAIL || task.state() == TaskState.LOST)
                .toList();
    }

    /**
     * Makes the person's failed tasks again, each in its place. These are new purchases: all or none.
     *
     * @param press one press of the button; the same one again buys nothing
     * @throws InvalidTasksException                 a model no longer takes such an input
     * @throws kiestudio.account.OverBudgetException the budget does not cover all of them
     */
    public List<TaskView> retryFailed(Person person, UUID groupId, UUID press) {
        List<SubmitTask> again = new ArrayList<>();
        for (TaskView task : failed(find(person, groupId))) {
            if (task.ownerId().equals(person.id())) {
                UUID submission = UUID.nameUUIDFromBytes((press + "/" + task.id()).getBytes(StandardCharsets.US_ASCII));
                again.add(new SubmitTask(
                        task.kieModel(),
                        task.input(),
                        submission,
                        new PlaceInGroup(groupId, task.groupPlace(), task.groupValues()),
                        task.part()));
            }
        }
        return again.isEmpty() ? List.of() : tasks.submitAll(person, again);
    }
}
