package kiestudio.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import kiestudio.account.Person;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskService;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Takes a task. The answer means "accepted and stored here"; Kie is asked afterwards, by a worker. */
@RestController
@Tag(name = "Tasks")
class CreateTaskController {

    /** Far above any model's texts together (Kie's longest is 7,000 characters); a bound must be somewhere. */
    private static final int MAX_BODY_BYTES = 1024 * 1024;

    private final TaskService tasks;
    private final ObjectReader json;

    CreateTaskController(TaskService tasks, JsonMapper json) {
        this.tasks = tasks;
        // Of a name given twice one value would be dropped silently.
        this.json = json.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    @PostMapping(path = "/api/kie/create-task", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Create a task",
            description = "Checks the input, reserves its price in your budget and queues it. Follow it with task-status. Send a "
                    + "submissionId of your own to be able to repeat the call safely: the same one always answers with the first task.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CreateTaskRequest.class))))
    @ApiResponse(responseCode = "202", description = "Accepted and stored", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", description = "The input does not fit the model; errors name each field")
    @ApiResponse(responseCode = "402", description = "Your budget does not cover it; nothing was reserved or sent")
    @ApiResponse(responseCode = "404", description = "No such model")
    @ApiResponse(responseCode = "413", description = "The body is larger than 1 MiB")
    AcceptedTask create(@AuthenticationPrincipal Person person, HttpServletRequest request) throws IOException {
        CreateTaskRequest wanted = read(BoundedBody.read(request, MAX_BODY_BYTES));
        return AcceptedTask.of(
                tasks.submit(person, new SubmitTask(wanted.model(), wanted.input(), wanted.submissionId(), null)));
    }

    private CreateTaskRequest read(byte[] body) {
        try {
            return CreateTaskRequest.of(json.readTree(body));
        } catch (JacksonException e) {
            throw new MalformedJsonException(e.getLocation());
        }
    }
}
