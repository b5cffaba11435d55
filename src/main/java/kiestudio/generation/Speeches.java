package kiestudio.generation;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads texts that are spoken in parts. Whether the caller may see them is the caller's to check. */
@Service
public class Speeches {

    private final TaskQueries queries;
    private final JdbcClient jdbc;

    Speeches(TaskQueries queries, JdbcClient jdbc) {
        this.queries = queries;
        this.jdbc = jdbc;
    }

    public Optional<Speech> find(UUID id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    /** Those that have a part outside the trash, in no order. */
    @Transactional(readOnly = true)
    public List<Speech> findAll(Collection<UUID> speechIds) {
        if (speechIds.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = jdbc.sql("select id from kie_tasks where speech_id in (:speeches) and trashed_at is null")
                .param("speeches", speechIds)
                .query(UUID.class)
                .list();
        return queries.findAll(ids).stream()
                .collect(Collectors.groupingBy(task -> Objects.requireNonNull(task.part()).speech()))
                .values()
                .stream()
                .map(Speech::of)
                .toList();
    }
}
