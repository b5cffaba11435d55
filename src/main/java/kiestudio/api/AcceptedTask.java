package kiestudio.api;

import java.math.BigDecimal;
import java.util.UUID;
import kiestudio.generation.TaskView;
import org.jspecify.annotations.Nullable;

/** @param creditsEstimated null when the list price is unknown */
record AcceptedTask(UUID taskId, String state, @Nullable BigDecimal creditsEstimated) {

    static AcceptedTask of(TaskView task) {
        return new AcceptedTask(task.id(), task.state().id(), Credits.plain(task.creditsEstimated()));
    }
}
