package kiestudio.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import kiestudio.account.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says where a task is. */
@RestController
@Tag(name = "Tasks")
class TaskStatusController {

    private final VisibleTasks tasks;

    TaskStatusController(VisibleTasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/api/kie/task-status")
    @Operation(
            summary = "Where a task is",
            description = "success, fail, lost and cancelled are final. unclear means that it is not known whether Kie took the task: "
                    + "it is never sent again by itself.")
    @ApiResponse(responseCode = "200", description = "The task", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "No such task, or somebody else's")
    TaskStatus status(@AuthenticationPrincipal Person person, @RequestParam("taskId") String taskId) {
        return TaskStatus.of(tasks.get(person, taskId));
    }
}
