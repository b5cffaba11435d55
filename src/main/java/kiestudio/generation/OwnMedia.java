package kiestudio.generation;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kiestudio.media.Media;
import kiestudio.media.MediaService;
import kiestudio.platform.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What somebody made and uploaded, newest first, for choosing sources. Results of tasks in the trash are not offered. */
@Service
public class OwnMedia {

    /** @param prompt of the task that made it; empty for an upload */
    public record Item(Media medium, String prompt) {}

    private record Row(UUID id, String prompt) {}

    private final JdbcClient jdbc;
    private final MediaService media;

    OwnMedia(JdbcClient jdbc, MediaService media) {
        this.jdbc = jdbc;
        this.media = media;
    }

    /**
     * @param types MIME types; nothing else is listed
     * @param words each must occur in the prompt or the file's name; empty for all
     * @param after the last medium of the page before, null for the first page
     * @param size  of a page
     */
    public List<Item> page(UUID ownerId, Set<String> types, String words, @Nullable Media after, int size) {
        var sql = new StringBuilder("""
                select m.id, t.prompt from media m
                left join task_media r on r.media_id = m.id and r.role = 'result'
                left join kie_tasks t on t.id = r.task_id
                where m.owner_id = :owner and m.deleted_at is null and m.mime_type in (:types) and t.trashed_at is null""");
        var params = new HashMap<String, Object>(Map.of("owner", ownerId, "types", types));
        sql.append(SearchWords.of(words).and("lower(coalesce(t.prompt, '') || ' ' || m.file_name)", params));
        if (after != null) {
            sql.append(" and m.created_at <= :at and (m.created_at < :at or m.id < :id)");
            params.put("at", after.createdAt().atOffset(ZoneOffset.UTC));
            params.put("id", after.id());
        }
        sql.append(" order by m.created_at desc, m.id desc fetch first " + size + " rows only");
        return items(types.isEmpty() ? List.of() : rows(sql.toString(), params));
    }

    private List<Row> rows(String sql, Map<String, Object> params) {
        return jdbc.sql(sql)
                .params(params)
                .query((row, number) ->
                        new Row(row.getObject(1, UUID.class), Objects.requireNonNullElse(row.getString(2), "")))
                .list();
    }

    private List<Item> items(List<Row> rows) {
        Map<UUID, Media> found = media.findAll(rows.stream().map(Row::id).toList()).stream()
                .collect(Collectors.toMap(Media::id, one -> one));
        return rows.stream()
                .filter(row -> found.containsKey(row.id()))
                .map(row -> new Item(found.get(row.id()), row.prompt()))
                .toList();
    }
}
