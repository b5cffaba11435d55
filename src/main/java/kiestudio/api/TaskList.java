package kiestudio.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kiestudio.generation.TaskPage;

/** One page of tasks, newest first. */
record TaskList(
        List<TaskStatus> items,
        int page,
        int size,
        @Schema(description = "Exact up to 10,000") long total,
        boolean totalIsExact) {

    static TaskList of(TaskPage page) {
        return new TaskList(
                page.items().stream().map(TaskStatus::of).toList(), page.page(), page.size(), page.total(), page.totalIsExact());
    }
}
