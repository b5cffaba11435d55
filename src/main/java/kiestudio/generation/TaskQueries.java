package kiestudio.generation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kiestudio.media.Media;
import kiestudio.platform.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads tasks that are not in the trash. Whether the caller may see them is the caller's to check ({@link
 * kiestudio.account.AccessPolicy}).
 */
@Service
public class TaskQueries {

    /** Up to here totals are exact; counting further would make a page of a large history slow. */
    private static final int COUNTED = 10_000;

    private static final int LARGEST_PAGE = 200;

    /** From the person's few stars to their tasks, each by its key, rather than from the many tasks to the stars. */
    private static final String FAVOURITES = """
            id in (select made.task_id from favourite star join task_media made on made.media_id = cast(star.subject as uuid)
                   where star.account_id = :fan and star.kind = 'RESULT' and made.role = 'result')""";

    private final Tasks tasks;
    private final TaskMedia taskMedia;
    private final TaskSteps taskSteps;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    TaskQueries(Tasks tasks, TaskMedia taskMedia, TaskSteps taskSteps, JdbcClient jdbc, JsonMapper json) {
        this.tasks = tasks;
        this.taskMedia = taskMedia;
        this.taskSteps = taskSteps;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Optional<TaskView> find(UUID id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    /** In the order of the ids; those that do not exist or are in the trash are left out. */
    @Transactional(readOnly = true)
    public List<TaskView> findAll(List<UUID> ids) {
        Map<UUID, Task> rows = tasks.findAllById(ids).stream()
                .filter(task -> task.trashedAt() == null)
                .collect(Collectors.toMap(Task::id, Function.identity()));
        Map<UUID, List<Media>> results = taskMedia.results(rows.keySet());
        return ids.stream()
                .filter(rows::containsKey)
                .map(id -> view(rows.get(id), results.getOrDefault(id, List.of())))
                .toList();
    }

    /**
     * @param page   from 0; ignored when {@code before} is given
     * @param size   1 to 200
     * @param before a task id: only tasks older than it, for paging by key; a page of an unknown task is empty
     */
    @Transactional(readOnly = true)
    public TaskPage page(TaskFilter filter, int page, int size, @Nullable UUID before) {
        int rows = Math.clamp(size, 1, LARGEST_PAGE);
        Condition condition = condition(filter);
        long counted = count(condition);
        int offset = before == null ? Math.max(0, page) * rows : 0;
        Optional<Condition> wanted = before == null ? Optional.of(condition) : olderThan(condition, before);
        List<UUID> ids = wanted.map(one -> ids(one, offset, rows)).orElse(List.of());
        return new TaskPage(findAll(ids), Math.max(0, page), rows, Math.min(counted, COUNTED), counted <= COUNTED);
    }

    /** A page without a total, for lists that are scrolled: counting would read what nobody looks at. */
    @Transactional(readOnly = true)
    public List<TaskView> slice(TaskFilter filter, int page, int size) {
        int rows = Math.clamp(size, 1, LARGEST_PAGE);
        return findAll(ids(condition(filter), Math.max(0, page) * rows, rows));
    }

    /** The tasks that one press made, by their places; of several in one place the newest is the last. */
    @Transactional(readOnly = true)
    public List<TaskView> group(UUID groupId) {
        return findAll(jdbc.sql("select id from kie_tasks where group_id = ? order by group_place, created_at, id")
                .param(groupId)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    /** The states that a task went through, oldest first; the last is the one it is in. */
    public List<TaskStep> steps(UUID taskId) {
        return taskSteps.of(taskId);
    }

    private record Condition(List<String> parts, Map<String, Object> params) {
        void add(String part, String name, Object value) {
            parts.add(part);
            params.put(name, value);
        }

        void addAll(SearchWords words) {
            String all = words.and("lower(prompt)", params);
            if (!all.isEmpty()) {
                parts.add(all.substring(" and ".length()));
            }
        }

        String sql() {
            return String.join(" and ", parts);
        }
    }

    private static Condition condition(TaskFilter filter) {
        Condition where = new Condition(new ArrayList<>(List.of("trashed_at is null")), new HashMap<>());
        if (filter.ownerId() != null) {
            where.add("owner_id = :owner", "owner", filter.ownerId());
        }
        if (!filter.states().isEmpty()) {
            where.add("state in (:states)", "states", filter.states().stream().map(Enum::name).toList());
        }
        if (filter.category() != null) {
            where.add("category = :category", "category", filter.category().name());
        }
        if (filter.model() != null) {
            where.add("model = :model", "model", filter.model());
        }
        if (filter.from() != null) {
            where.add("created_at >= :from", "from", filter.from().atOffset(ZoneOffset.UTC));
        }
        if (filter.to() != null) {
            where.add("created_at < :to", "to", filter.to().atOffset(ZoneOffset.UTC));
        }
        if (filter.fan() != null) {
            where.add(FAVOURITES, "fan", filter.fan());
        }
        if (filter.words() != null) {
            where.addAll(SearchWords.of(filter.words()));
        }
        return where;
    }

    private long count(Condition where) {
        return jdbc.sql("select count(*) from (select 1 from kie_tasks where " + where.sql() + " fetch first "
                        + (COUNTED + 1) + " rows only) q")
                .params(where.params())
                .query(Long.class)
                .single();
    }

    private Optional<Condition> olderThan(Condition where, UUID before) {
        Optional<Instant> created = tasks.findById(before).map(Task::createdAt);
        created.ifPresent(at -> {
            where.params().put("beforeAt", at.atOffset(ZoneOffset.UTC));
            where.params().put("beforeId", before);
            where.parts().add("created_at <= :beforeAt and (created_at < :beforeAt or id < :beforeId)");
        });
        return created.map(at -> where);
    }

    private List<UUID> ids(Condition where, int offset, int rows) {
        return jdbc.sql("select id from kie_tasks where " + where.sql()
                        + " order by created_at desc, id desc offset " + offset + " rows fetch first " + rows + " rows only")
                .params(where.params())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** A row as people see it, also from the trash. */
    TaskView view(Task task) {
        return view(task, taskMedia.results(List.of(task.id())).getOrDefault(task.id(), List.of()));
    }

    private TaskView view(Task task, List<Media> results) {
        PlaceInGroup place = task.placeInGroup();
        return new TaskView(
                task.id(),
                task.ownerId(),
                task.groupId(),
                place == null ? 0 : place.place(),
                place == null ? Map.of() : place.values(),
                task.part(),
                task.model(),
                task.kieModel(),
                task.category(),
                task.state(),
                (ObjectNode) json.readTree(task.input()),
                task.prompt(),
                task.kieTaskId(),
                task.state() == TaskState.SUCCESS ? results : List.of(),
                task.failCode(),
                task.failMessage(),
                task.failField(),
                task.note(),
                task.held(),
                task.creditsEstimated(),
                task.creditsConsumed(),
                task.createdAt(),
                task.submittedAt(),
                task.completedAt(),
                task.changedAt());
    }
}
