package kiestudio.generation;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kiestudio.account.CreditLedger;
import kiestudio.account.OverBudgetException;
import kiestudio.account.Person;
import kiestudio.catalog.CheckedInput;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.ModelCatalog;
import kiestudio.media.Media;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Accepts a task: checks and prices the input, then, in one transaction, stores the row, its sources and the reservation. */
@Component
class AcceptTask {

    private final ModelCatalog catalog;
    private final UsableMedia usable;
    private final Tasks tasks;
    private final TaskSteps steps;
    private final TaskMedia taskMedia;
    private final TaskQueries queries;
    private final CreditLedger ledger;
    private final TaskEvents events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AcceptTask(
            ModelCatalog catalog,
            UsableMedia usable,
            Tasks tasks,
            TaskSteps steps,
            TaskMedia taskMedia,
            TaskQueries queries,
            CreditLedger ledger,
            TaskEvents events,
            TransactionTemplate transaction,
            Clock clock) {
        this.catalog = catalog;
        this.usable = usable;
        this.tasks = tasks;
        this.steps = steps;
        this.taskMedia = taskMedia;
        this.queries = queries;
        this.ledger = ledger;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns the new task as it was accepted, before any worker saw it; or the one that the same submission made before, as it is. */
    TaskView run(Person person, SubmitTask request) {
        return runAll(person, List.of(request)).getFirst();
    }

    /** As {@link #run}, for all of them or for none; the budget must cover all. */
    List<TaskView> runAll(Person person, List<SubmitTask> requests) {
        List<Wanted> wanted = requests.stream().map(request -> wanted(person, request)).toList();
        try {
            return transaction.execute(status -> storeAll(person, wanted));
        } catch (DataIntegrityViolationException e) {
            // The same submission at the same moment: the other one won.
            return requests.stream().map(request -> submittedBefore(person, request).orElseThrow(() -> e)).toList();
        }
    }

    /** Either was accepted before, or has been checked and is new. */
    private record Wanted(SubmitTask request, @Nullable TaskView before, @Nullable CheckedInput checked) {

        BigDecimal credits() {
            return checked == null || checked.credits() == null ? BigDecimal.ZERO : checked.credits();
        }
    }

    private Wanted wanted(Person person, SubmitTask request) {
        TaskView before = submittedBefore(person, request).orElse(null);
        return new Wanted(
                request, before, before != null ? null : catalog.check(request.model(), request.input(), usable.of(person)));
    }

    private List<TaskView> storeAll(Person person, List<Wanted> wanted) {
        var stored = new ArrayList<TaskView>();
        BigDecimal reserved = BigDecimal.ZERO;
        for (Wanted one : wanted) {
            try {
                stored.add(one.checked() == null ? one.before() : store(person, one.request(), one.checked()));
            } catch (OverBudgetException over) {
                BigDecimal needed = wanted.stream().map(Wanted::credits).reduce(BigDecimal.ZERO, BigDecimal::add);
                throw new OverBudgetException(needed, over.left().add(reserved));
            }
            reserved = reserved.add(one.credits());
        }
        return stored;
    }

    private Optional<TaskView> submittedBefore(Person person, SubmitTask request) {
        return Optional.ofNullable(request.submissionId())
                .flatMap(submission -> tasks.findByOwnerIdAndSubmissionId(person.id(), submission))
                .map(queries::view);
    }

    private TaskView store(Person person, SubmitTask request, CheckedInput checked) {
        UUID id = UUID.randomUUID();
        Task task = tasks.saveAndFlush(
                new Task(id, person.id(), checked, request.submissionId(), request.groupId(), clock.instant())
                        .speaking(request.part()));
        steps.entered(task);
        checked.variant().mediaFields().forEach(field -> storeSources(id, field, checked.input().get(field.name())));
        if (checked.credits() != null) {
            ledger.reserve(person.id(), id, checked.credits());
        }
        events.afterCommit(new TaskChanged(id, person.id()));
        return queries.view(task);
    }

    private void storeSources(UUID taskId, MediaField field, @Nullable JsonNode value) {
        if (value == null) {
            return;
        }
        int position = 0;
        for (JsonNode reference : value.isArray() ? value : List.of(value)) {
            UUID mediaId = Media.id(reference.asString()).orElseThrow();
            taskMedia.addSource(taskId, mediaId, field.name(), position++);
        }
    }
}
