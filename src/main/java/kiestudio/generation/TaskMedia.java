package kiestudio.generation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kiestudio.media.Media;
import kiestudio.media.MediaService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which media went into a task and came out of it: table {@code task_media}. */
@Component
class TaskMedia {

    private static final String RESULT_FIELD = "";

    private final JdbcClient jdbc;
    private final MediaService media;

    TaskMedia(JdbcClient jdbc, MediaService media) {
        this.jdbc = jdbc;
        this.media = media;
    }

    void addSource(UUID taskId, UUID mediaId, String field, int position) {
        insert(taskId, mediaId, "source", field, position);
    }

    /** Idempotent by position: a result that a former worker kept is not replaced. */
    void addResult(UUID taskId, UUID mediaId, int position) {
        if (!keptPositions(taskId).contains(position)) {
            insert(taskId, mediaId, "result", RESULT_FIELD, position);
        }
    }

    /** Positions of Kie's list of results that are already here. */
    Set<Integer> keptPositions(UUID taskId) {
        return Set.copyOf(jdbc.sql("select position from task_media where task_id = :task and role = 'result'")
                .param("task", taskId)
                .query(Integer.class)
                .list());
    }

    /** The results of several tasks, each in Kie's order. */
    Map<UUID, List<Media>> results(Collection<UUID> taskIds) {
        if (taskIds.isEmpty()) {
            return Map.of();
        }
        record Row(UUID taskId, UUID mediaId) {}
        List<Row> rows = jdbc.sql("""
                        select task_id, media_id from task_media where role = 'result' and task_id in (:tasks)
                        order by task_id, position""")
                .param("tasks", taskIds)
                .query((row, number) -> new Row(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        Map<UUID, Media> found = media.findAll(rows.stream().map(Row::mediaId).toList()).stream()
                .collect(Collectors.toMap(Media::id, one -> one));
        return rows.stream()
                .filter(row -> found.containsKey(row.mediaId()))
                .collect(Collectors.groupingBy(
                        Row::taskId,
                        LinkedHashMap::new,
                        Collectors.mapping(row -> found.get(row.mediaId()), Collectors.toList())));
    }

    private void insert(UUID taskId, UUID mediaId, String role, String field, int position) {
        jdbc.sql("insert into task_media (task_id, media_id, role, field, position) values (:task, :media, :role, :field, :position)")
                .params(new TreeMap<>(Map.of(
                        "task", taskId, "media", mediaId, "role", role, "field", field, "position", position)))
                .update();
    }
}
