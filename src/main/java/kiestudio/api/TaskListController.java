package kiestudio.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kiestudio.account.Account;
import kiestudio.account.Accounts;
import kiestudio.account.Person;
import kiestudio.catalog.FieldError;
import kiestudio.catalog.InvalidInputException;
import kiestudio.catalog.Model;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.TaskQueries;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Lists tasks: one's own, or for an administrator those of the owner they name. */
@RestController
@Tag(name = "Tasks")
class TaskListController {

    /** What an administrator writes for everybody's tasks; no username can be it. */
    private static final String EVERYBODY = "*";

    private final TaskQueries queries;
    private final Accounts accounts;
    private final ModelCatalog catalog;

    TaskListController(TaskQueries queries, Accounts accounts, ModelCatalog catalog) {
        this.queries = queries;
        this.accounts = accounts;
        this.catalog = catalog;
    }

    @GetMapping("/api/kie/tasks")
    @Operation(
            summary = "List tasks, newest first",
            description = "Your own tasks; an administrator may ask for another owner's. For long lists page by key: give the last "
                    + "taskId of a page as before.")
    @ApiResponse(responseCode = "200", description = "One page", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", description = "A filter has a value that is not allowed; errors name it")
    @ApiResponse(responseCode = "403", description = "owner names somebody else, and you are not an administrator")
    TaskList list(@AuthenticationPrincipal Person person, @ParameterObject @ModelAttribute TaskListRequest request) {
        TaskListRequest.Checked checked = request.check();
        UUID before = before(request.before());
        UUID owner = owner(person, request.owner());
        String model = checked.model() == null
                ? null
                : catalog.find(checked.model()).map(Model::id).orElse(checked.model());
        return TaskList.of(queries.page(checked.filter(owner, model), checked.page(), checked.size(), before));
    }

    /** Need not be visible: a task that went into the trash meanwhile still marks its place. */
    private static @Nullable UUID before(@Nullable String taskId) {
        if (taskId == null || taskId.isBlank()) {
            return null;
        }
        return Ids.uuid(taskId).orElseThrow(() -> invalid("before", "must be a taskId"));
    }

    /** Null means everybody's, which only administrators may have. */
    private @Nullable UUID owner(Person person, @Nullable String asked) {
        if (asked == null || asked.isBlank() || names(person, asked)) {
            return person.id();
        }
        if (!person.administrator()) {
            throw new ForbiddenException(
                    new FieldError("owner", "only administrators may list the tasks of others; leave it out to list yours"));
        }
        if (asked.equals(EVERYBODY)) {
            return null;
        }
        Optional<Account> byId = Ids.uuid(asked).flatMap(accounts::find);
        return byId.or(() -> accounts.findByUsername(asked))
                .map(Account::id)
                .orElseThrow(() -> invalid("owner", "must be the id or the username of an account, or * for everybody"));
    }

    private static boolean names(Person person, String asked) {
        return asked.equalsIgnoreCase(person.username()) || asked.equalsIgnoreCase(person.id().toString());
    }

    private static InvalidInputException invalid(String field, String message) {
        return new InvalidInputException(List.of(new FieldError(field, message)));
    }
}
