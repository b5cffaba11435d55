package kiestudio.generation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kiestudio.account.AccessPolicy;
import kiestudio.account.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people and programs may do with tasks. A task that the person may not see does not exist: {@link TaskNotFoundException}. */
@Service
public class TaskService {

    /** How long an unclear task may still be settled by itself before a person may give it up. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofHours(24);

    /** A row changes a few times in its life, seconds apart; losing to all of these means something else is wrong. */
    private static final int ATTEMPTS = 5;

    private final AcceptTask accept;
    private final ApplyHappening apply;
    private final Tasks tasks;
    private final TaskQueries queries;
    private final AccessPolicy policy;
    private final TaskEvents events;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    TaskService(
            AcceptTask accept,
            ApplyHappening apply,
            Tasks tasks,
            TaskQueries queries,
            AccessPolicy policy,
            TaskEvents events,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.accept = accept;
        this.apply = apply;
        this.tasks = tasks;
        this.queries = queries;
        this.policy = policy;
        this.events = events;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Accepts a task: checked, priced, credits reserved, stored. Nothing is sent before this returns.
     *
     * @throws kiestudio.catalog.UnknownModelException no such model
     * @throws kiestudio.catalog.InvalidInputException the input does not fit, or a medium is not the person's
     * @throws kiestudio.account.OverBudgetException   the budget does not cover it
     */
    public TaskView submit(Person person, SubmitTask request) {
        return accept.run(person, request);
    }

    /**
     * Accepts several tasks of one press, all or none; the budget must cover all of them. Throws what {@link #submit} throws, at the
     * first that cannot be accepted, with the whole sum where the budget is short.
     *
     * @param requests each with its own submission id, so that the same press again buys nothing twice
     * @return in their order
     */
    public List<TaskView> submitAll(Person person, List<SubmitTask> requests) {
        return accept.runAll(person, requests);
    }

    /**
     * Stops a task that is still pending.
     *
     * @throws TaskConflictException when it has been sent already: Kie has no cancel
     */
    public TaskView cancel(Person person, UUID taskId) {
        visible(person, taskId);
        return outside(taskId, new Happening.Cancelled(),
                "Only a task that is still pending can be cancelled; this one has been sent or has ended, and Kie has no cancel.");
    }

    /**
     * Makes a new task of the same model and input, for the person who asks. It is a new purchase. A part of the person's own long text
     * stays that part: what comes of it takes the place of the one before.
     *
     * @param submissionId the same id again returns the task it made, and buys nothing; null buys in any case
     */
    public TaskView retry(Person person, UUID taskId, @Nullable UUID submissionId) {
        Task task = visible(person, taskId);
        SpeechPart part = task.ownerId().equals(person.id()) ? task.part() : null;
        return submit(
                person,
                new SubmitTask(
                        task.kieModel(),
                        (ObjectNode) json.readTree(task.input()),
                        submissionId,
                        null,
                        part));
    }

    /**
     * Puts a task into the trash. One that is still pending is cancelled; a task at work goes on and its result is kept.
     *
     * @throws TaskConflictException when the task is unclear: its credits stay booked until an administrator, who has to see it, decides
     */
    public void trash(Person person, UUID taskId) {
        visible(person, taskId);
        transaction.executeWithoutResult(status -> {
            Task task = tasks.lock(taskId).orElseThrow(() -> new TaskNotFoundException(taskId));
            if (task.state() == TaskState.UNCLEAR) {
                throw new TaskConflictException("Whether this task was charged is not known yet; an administrator settles that first.");
            }
            if (task.waitsForTurn()) {
                apply.asOutsider(taskId, new Happening.Cancelled());
            }
            tasks.trash(taskId, clock.instant());
            events.afterCommit(new TaskChanged(taskId, task.ownerId()));
        });
    }

    /**
     * Takes a task out of the trash. No money moves: what was cancelled by throwing it away stays cancelled, and what went on meanwhile
     * is as it has become.
     *
     * @throws TaskNotFoundException when it does not exist; restoring one that is not in the trash changes nothing
     */
    public TaskView restore(Person person, UUID taskId) {
        Task task = tasks.findById(taskId)
                .filter(one -> policy.mayRead(person, one.ownerId()))
                .orElseThrow(() -> new TaskNotFoundException(taskId));
        transaction.executeWithoutResult(status -> {
            tasks.restore(taskId);
            events.afterCommit(new TaskChanged(taskId, task.ownerId()));
        });
        return view(taskId);
    }

    /**
     * Names the Kie task, from Kie's log page, that an unclear attempt made. It is believed only when Kie's own echo of the request
     * proves it; the verdict shows in the task's state or note a moment later. For administrators.
     *
     * @param kieTaskId 1 to 200 characters
     * @throws TaskConflictException when the task is not unclear, or this cannot be an id
     */
    public void nameKieTask(Person administrator, UUID taskId, String kieTaskId) {
        Task task = forAdministrator(administrator, taskId);
        if (kieTaskId.isBlank() || kieTaskId.strip().length() > 200) {
            throw new TaskConflictException("A task id of Kie has 1 to 200 characters.");
        }
        transaction.executeWithoutResult(status -> {
            if (task.state() != TaskState.UNCLEAR || tasks.nameCandidate(taskId, kieTaskId.strip(), clock.instant()) == 0) {
                throw new TaskConflictException("Only an unclear task can be matched with a task at Kie.");
            }
            events.afterCommit(new TaskChanged(taskId, task.ownerId()));
        });
    }

    /** Whether an unclear task is old enough for {@link #writeOff}. */
    public boolean mayBeGivenUp(TaskView task) {
        return mayBeGivenUp(task.submittedAt());
    }

    private boolean mayBeGivenUp(@Nullable Instant sent) {
        return sent == null || !clock.instant().isBefore(sent.plus(GIVEN_UP_AFTER));
    }

    /**
     * Gives up an unclear task, once 24 hours have passed since it was sent: until then Kie's callback may settle it. For
     * administrators.
     *
     * @param billed whether Kie is known or assumed to have charged for it
     * @throws TaskConflictException when the task is not unclear, or it is too early
     */
    public TaskView writeOff(Person administrator, UUID taskId, boolean billed) {
        if (!mayBeGivenUp(forAdministrator(administrator, taskId).submittedAt())) {
            throw new TaskConflictException("An unclear task can be given up 24 hours after it was sent, not before.");
        }
        return outside(taskId, new Happening.WrittenOff(billed), "Only an unclear task can be written off.");
    }

    /**
     * Lets a held task go on. For administrators.
     *
     * @throws TaskConflictException when the task is not held
     */
    public TaskView resume(Person administrator, UUID taskId) {
        if (!forAdministrator(administrator, taskId).held()) {
            throw new TaskConflictException("This task is not held.");
        }
        return outside(taskId, new Happening.Resumed(), "This task cannot go on.");
    }

    private TaskView outside(UUID taskId, Happening happening, String conflict) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                apply.asOutsider(taskId, happening);
                return view(taskId);
            } catch (IllegalTransitionException e) {
                throw new TaskConflictException(conflict);
            } catch (ConcurrencyFailureException e) {
                // A worker wrote the row meanwhile: judged again, by what it has become.
            }
        }
        throw new TaskConflictException("This task is changing at this very moment; try again.");
    }

    private Task visible(Person person, UUID taskId) {
        return tasks.findById(taskId)
                .filter(task -> task.trashedAt() == null && policy.mayRead(person, task.ownerId()))
                .orElseThrow(() -> new TaskNotFoundException(taskId));
    }

    private Task forAdministrator(Person person, UUID taskId) {
        if (!person.administrator()) {
            throw new TaskNotFoundException(taskId);
        }
        return visible(person, taskId);
    }

    private TaskView view(UUID taskId) {
        return queries.find(taskId).orElseThrow(() -> new TaskNotFoundException(taskId));
    }
}
