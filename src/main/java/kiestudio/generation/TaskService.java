package kiestudio.generation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kiestudio.account.AccessPolicy;
import kiestudio.account.Person;
import kiestudio.catalog.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people and programs may do with tasks. A task that the person may not see does not exist: {@link TaskNotFoundException}. */
@Service
public class TaskService {

    private static final Logger log = LoggerFactory.getLogger(TaskService.class);

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
        try {
            return accept.run(person, List.of(request)).getFirst();
        } catch (InvalidTasksException invalid) {
            throw new InvalidInputException(invalid.errors().get(0));
        }
    }

    /**
     * Accepts several tasks, all or none: every one is checked, and the budget judged for the whole, before the first is stored. Those
     * whose submission made a task before are answered with it.
     *
     * @param requests one or more
     * @return the tasks in the order of the requests
     * @throws kiestudio.catalog.UnknownModelException no such model
     * @throws InvalidTasksException                   an input does not fit, or a medium is not the person's
     * @throws kiestudio.account.OverBudgetException   the budget does not cover the sum
     */
    public List<TaskView> submitAll(Person person, List<SubmitTask> requests) {
        return accept.run(person, requests);
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
     * Stops those that still wait; what was sent or thrown away meanwhile stays as it is.
     *
     * @return how many were stopped
     */
    public int cancelWaiting(Person person, Collection<UUID> taskIds) {
        int stopped = 0;
        for (UUID taskId : taskIds) {
            try {
                cancel(person, taskId);
                stopped++;
            } catch (TaskConflictException | TaskNotFoundException sentMeanwhile) {
                log.trace("task {} no longer waits", taskId);
            }
        }
        return stopped;
    }

    /**
     * Makes a new task of the same model and input, for the person who asks. It is a new purchase. Where a task of a group came to
     * nothing, its owner's new one takes its place, unless a later one has succeeded there; the successor of a good one stands for
     * itself, except that a part of a long text stays that part.
     *
     * @param submissionId the same id again returns the task it made, and buys nothing; null makes one at every call
     * @throws BeingMadeAgainException when the task came to nothing and another is at work in its place
     */
    public TaskView retry(Person person, UUID taskId, @Nullable UUID submissionId) {
        Task task = visible(person, taskId);
        boolean placed = task.placeInGroup() != null || task.part() != null;
        boolean own = task.ownerId().equals(person.id());
        if (!placed || !own) {
            return submit(person, again(task, submissionId, false));
        }
        return transaction.execute(status -> {
            // Two who ask at the same moment come one after the other: the second sees what the first made.
            Task current = tasks.lock(taskId).orElseThrow(() -> new TaskNotFoundException(taskId));
            boolean known = submissionId != null
                    && !tasks.findByOwnerIdAndSubmissionIdIn(person.id(), List.of(submissionId)).isEmpty();
            return submit(person, again(current, submissionId, !known && takesPlace(current)));
        });
    }

    private boolean takesPlace(Task task) {
        if (task.state() == TaskState.SUCCESS) {
            return task.part() != null;
        }
        PlaceInGroup place = task.placeInGroup();
        List<Task> later = task.part() != null
                ? tasks.laterOfPart(task.part().speech(), task.part().number(), task.createdAt())
                : tasks.laterInPlace(place.groupId(), place.place(), task.createdAt());
        if (later.stream().anyMatch(one -> !one.state().ended())) {
            throw new BeingMadeAgainException();
        }
        return later.stream().noneMatch(one -> one.state() == TaskState.SUCCESS);
    }

    private SubmitTask again(Task task, @Nullable UUID submissionId, boolean takesPlace) {
        return new SubmitTask(
                task.kieModel(),
                (ObjectNode) json.readTree(task.input()),
                submissionId,
                takesPlace ? task.placeInGroup() : null,
                takesPlace ? task.part() : null);
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
            events.afterCommit(TaskChanged.of(task));
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
            events.afterCommit(TaskChanged.of(task));
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
            events.afterCommit(TaskChanged.of(task));
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
