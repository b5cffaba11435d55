package kiestudio.generation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kiestudio.account.CreditLedger;
import kiestudio.account.Person;
import kiestudio.catalog.CheckedInput;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.FieldError;
import kiestudio.catalog.InvalidInputException;
import kiestudio.catalog.MediaFacts;
import kiestudio.catalog.ModelCatalog;
import kiestudio.media.Media;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Accepts tasks: checks and prices every input, then, in one transaction, stores the rows, their sources and the reservation. */
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

    /**
     * Returns the new tasks as they were accepted, before any worker saw them; for a request whose submission made a task before, that
     * task as it is.
     */
    List<TaskView> run(Person person, List<SubmitTask> requests) {
        Map<UUID, Task> before = submittedBefore(person, requests);
        Map<Integer, CheckedInput> checked = check(person, requests, before.keySet());
        try {
            Map<Integer, TaskView> made =
                    checked.isEmpty() ? Map.of() : transaction.execute(status -> store(person, requests, checked));
            return answers(requests, made, before);
        } catch (DataIntegrityViolationException e) {
            // The same submission at the same moment: the other one won, with all of them or with none.
            Map<UUID, Task> others = submittedBefore(person, requests);
            if (requests.stream().anyMatch(request -> request.submissionId() == null || !others.containsKey(request.submissionId()))) {
                throw e;
            }
            return answers(requests, Map.of(), others);
        }
    }

    private Map<UUID, Task> submittedBefore(Person person, List<SubmitTask> requests) {
        List<UUID> submissions =
                requests.stream().map(SubmitTask::submissionId).filter(Objects::nonNull).toList();
        return submissions.isEmpty()
                ? Map.of()
                : tasks.findByOwnerIdAndSubmissionIdIn(person.id(), submissions).stream()
                        .collect(Collectors.toMap(task -> Objects.requireNonNull(task.submissionId()), Function.identity()));
    }

    private List<TaskView> answers(List<SubmitTask> requests, Map<Integer, TaskView> made, Map<UUID, Task> before) {
        return IntStream.range(0, requests.size())
                .mapToObj(number -> made.containsKey(number)
                        ? made.get(number)
                        : queries.view(Objects.requireNonNull(before.get(requests.get(number).submissionId()))))
                .toList();
    }

    /** Every request that is new, by its number; those of one press mostly name the same media, so each is looked up once. */
    private Map<Integer, CheckedInput> check(Person person, List<SubmitTask> requests, Set<UUID> before) {
        var known = new HashMap<String, Optional<MediaFacts>>();
        Function<String, Optional<MediaFacts>> media = reference -> known.computeIfAbsent(reference, usable.of(person));
        var checked = new TreeMap<Integer, CheckedInput>();
        var errors = new TreeMap<Integer, List<FieldError>>();
        for (int number = 0; number < requests.size(); number++) {
            SubmitTask request = requests.get(number);
            try {
                if (request.submissionId() == null || !before.contains(request.submissionId())) {
                    checked.put(number, catalog.check(request.model(), request.input(), media));
                }
            } catch (InvalidInputException invalid) {
                errors.put(number, invalid.errors());
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidTasksException(errors);
        }
        return checked;
    }

    private Map<Integer, TaskView> store(Person person, List<SubmitTask> requests, Map<Integer, CheckedInput> checked) {
        // A moment apart, so that they are begun and listed in the order they were asked for.
        Instant now = clock.instant();
        var rows = new LinkedHashMap<Integer, Task>();
        var credits = new LinkedHashMap<UUID, BigDecimal>();
        checked.forEach((number, input) -> {
            SubmitTask request = requests.get(number);
            Instant at = now.plus(rows.size(), ChronoUnit.MICROS);
            Task task = new Task(UUID.randomUUID(), person.id(), input, request.submissionId(), request.group(), at)
                    .speaking(request.part());
            rows.put(number, task);
            if (input.credits() != null) {
                credits.put(task.id(), input.credits());
            }
        });
        tasks.saveAllAndFlush(rows.values());
        rows.forEach((number, task) -> {
            steps.entered(task);
            CheckedInput input = checked.get(number);
            input.variant().mediaFields().forEach(field -> storeSources(task.id(), field, input.input().get(field.name())));
            events.afterCommit(TaskChanged.of(task));
        });
        if (!credits.isEmpty()) {
            ledger.reserveAll(person.id(), credits);
        }
        return rows.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, row -> queries.view(row.getValue())));
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
