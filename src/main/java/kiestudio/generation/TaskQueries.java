package kiestudio.generation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads tasks. Whether the caller may see them is the caller's to check ({@link kiestudio.account.AccessPolicy}). */
@Service
public class TaskQueries {

    public Optional<TaskView> find(UUID id) {
        throw new UnsupportedOperationException();
    }

    public List<TaskView> findAll(List<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param page   from 0; ignored when {@code before} is given
     * @param size   1 to 200
     * @param before a task id: only tasks older than it, for paging by key
     */
    public TaskPage page(TaskFilter filter, int page, int size, @Nullable UUID before) {
        throw new UnsupportedOperationException();
    }
}
