package kiestudio.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kiestudio.media.Media;
import kiestudio.media.MediaService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came from what: a result that goes into another task, whole or a part cut out of it, makes that task its child. Read from table
 * {@code task_media}; only what was cut out has rows of its own, in {@code media_origin}. Whether the caller may see the task is the
 * caller's to check; its relatives are of the same owner, whoever else looked at it.
 */
@Service
public class Lineage {

    /** More children than this are not listed: the newest are. */
    private static final int MOST_CHILDREN = 24;

    /**
     * A source.
     *
     * @param task that made it; null for an upload, and when the task is in the trash
     */
    public record Parent(Media medium, @Nullable TaskView task) {}

    /**
     * @param parents  the sources, in the order of the task's fields
     * @param children the tasks that use its results, newest first
     */
    public record Family(List<Parent> parents, List<TaskView> children) {

        public boolean isEmpty() {
            return parents.isEmpty() && children.isEmpty();
        }
    }

    private record Source(UUID mediaId, @Nullable UUID madeBy) {}

    private final JdbcClient jdbc;
    private final TaskQueries tasks;
    private final MediaService media;

    Lineage(JdbcClient jdbc, TaskQueries tasks, MediaService media) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.media = media;
    }

    /** Parents and children, one step each way; empty for a task that does not exist. Reads the database. */
    @Transactional(readOnly = true)
    public Family of(UUID taskId) {
        return new Family(parents(taskId), tasks.findAll(children(taskId)));
    }

    /**
     * Remembers that one medium was cut out of another of the same person's; of somebody else's it is nobody's family. Writes to the
     * database.
     *
     * @param part a medium made just now
     */
    public void cutOut(UUID part, UUID of) {
        jdbc.sql("""
                        insert into media_origin (media_id, origin_id)
                        select p.id, coalesce(o.origin_id, w.id) from media p
                        join media w on w.id = :of and w.owner_id = p.owner_id
                        left join media_origin o on o.media_id = w.id
                        where p.id = :part""")
                .param("part", part)
                .param("of", of)
                .update();
    }

    private List<Parent> parents(UUID taskId) {
        List<Source> sources = jdbc.sql("""
                        select s.media_id, r.task_id from task_media s
                        left join media_origin o on o.media_id = s.media_id
                        left join task_media r on r.media_id = coalesce(o.origin_id, s.media_id) and r.role = 'result'
                        where s.task_id = :task and s.role = 'source' order by s.field, s.position""")
                .param("task", taskId)
                .query((row, number) -> new Source(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .distinct()
                .toList();
        Map<UUID, Media> kept = media.findAll(sources.stream().map(Source::mediaId).toList()).stream()
                .collect(Collectors.toMap(Media::id, Function.identity()));
        Map<UUID, TaskView> makers = tasks.findAll(sources.stream().map(Source::madeBy).filter(Objects::nonNull).distinct().toList()).stream()
                .collect(Collectors.toMap(TaskView::id, Function.identity()));
        var parents = new ArrayList<Parent>();
        for (Source source : sources) {
            Optional.ofNullable(kept.get(source.mediaId()))
                    .ifPresent(medium -> parents.add(new Parent(medium, source.madeBy() == null ? null : makers.get(source.madeBy()))));
        }
        return List.copyOf(parents);
    }

    private List<UUID> children(UUID taskId) {
        return jdbc.sql("""
                        select c.id from kie_tasks t
                        join task_media r on r.task_id = t.id and r.role = 'result'
                        left join media_origin o on o.origin_id = r.media_id
                        join task_media s on s.media_id in (r.media_id, o.media_id) and s.role = 'source'
                        join kie_tasks c on c.id = s.task_id and c.trashed_at is null and c.owner_id = t.owner_id
                        where t.id = :task
                        group by c.id, c.created_at
                        order by c.created_at desc, c.id desc fetch first %d rows only""".formatted(MOST_CHILDREN))
                .param("task", taskId)
                .query(UUID.class)
                .list();
    }
}
