package kiestudio.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import kiestudio.account.Person;
import kiestudio.generation.TaskService;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What can be done to a task after it was made. */
@RestController
@RequestMapping("/api/kie/tasks/{taskId}")
@Tag(name = "Tasks")
class TaskActionsController {

    private final TaskService tasks;
    private final VisibleTasks visible;

    TaskActionsController(TaskService tasks, VisibleTasks visible) {
        this.tasks = tasks;
        this.visible = visible;
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Put a task into the trash",
            description = "A pending task is cancelled. A task at work goes on, and its result is kept.")
    @ApiResponse(responseCode = "204", description = "It is in the trash")
    @ApiResponse(responseCode = "404", description = "No such task, or somebody else's")
    @ApiResponse(responseCode = "409", description = "Whether it was charged is not known yet")
    void trash(@AuthenticationPrincipal Person person, @PathVariable("taskId") String taskId) {
        tasks.trash(person, visible.id(person, taskId));
    }

    @PostMapping("/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Make a task again", description = "A new task of the same model and input; a new purchase.")
    @ApiResponse(responseCode = "202", description = "The new task", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", description = "The input no longer fits the model")
    @ApiResponse(responseCode = "402", description = "Your budget does not cover it; nothing was reserved or sent")
    @ApiResponse(responseCode = "404", description = "No such task, or somebody else's")
    @ApiResponse(responseCode = "409", description = "This task cannot be made again now")
    AcceptedTask retry(@AuthenticationPrincipal Person person, @PathVariable("taskId") String taskId) {
        return AcceptedTask.of(tasks.retry(person, visible.id(person, taskId), null));
    }

    @PostMapping("/cancel")
    @Operation(summary = "Stop a task that is still pending", description = "Nothing is charged. Kie itself has no cancel.")
    @ApiResponse(responseCode = "200", description = "Cancelled", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "No such task, or somebody else's")
    @ApiResponse(responseCode = "409", description = "It is no longer pending")
    TaskStatus cancel(@AuthenticationPrincipal Person person, @PathVariable("taskId") String taskId) {
        return TaskStatus.of(tasks.cancel(person, visible.id(person, taskId)));
    }
}
