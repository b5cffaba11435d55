package kiestudio.generation;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which models a person worked with last, told by their tasks, also by those in the trash. */
@Service
public class RecentModels {

    /** How far back is looked: read from the index of a person's tasks, however many they have. */
    private static final int TASKS = 200;

    private final JdbcClient jdbc;

    RecentModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Studio ids, each once, the one used last first; a model need not be in the catalogue any more. Reads the database. */
    public List<String> of(UUID ownerId, int most) {
        return jdbc.sql("""
                        select model from (
                            select model, created_at from kie_tasks where owner_id = :owner
                            order by created_at desc, id desc fetch first %d rows only) newest
                        group by model order by max(created_at) desc, model fetch first %d rows only""".formatted(TASKS, most))
                .param("owner", ownerId)
                .query(String.class)
                .list();
    }
}
