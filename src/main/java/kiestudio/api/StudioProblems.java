package kiestudio.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kiestudio.account.OverBudgetException;
import kiestudio.catalog.FieldError;
import kiestudio.catalog.InvalidInputException;
import kiestudio.catalog.UnknownModelException;
import kiestudio.generation.TaskConflictException;
import kiestudio.generation.TaskNotFoundException;
import kiestudio.media.MediaRefusedException;
import kiestudio.media.SampleUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.DisconnectedClientHelper;

/** The studio's own refusals as problem details. What is not listed here was not written for people and is not shown to them. */
@Hidden
@RestControllerAdvice(basePackageClasses = StudioProblems.class)
class StudioProblems {

    private static final Logger log = LoggerFactory.getLogger(StudioProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidInputException e) {
        String errors = e.errors().stream()
                .map(error -> error.field() + " " + error.message())
                .collect(Collectors.joining("; "));
        return Problem.of(
                HttpStatus.BAD_REQUEST, "Not accepted, nothing was sent or charged: " + errors + ".", Map.of("errors", e.errors()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(UnknownModelException e) {
        return Problem.of(
                HttpStatus.NOT_FOUND, "No model is called \"" + e.id() + "\". GET /api/kie/models lists all models.", Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overBudget(OverBudgetException e) {
        BigDecimal needed = Credits.trimmed(e.needed());
        BigDecimal left = Credits.trimmed(e.left());
        return Problem.of(
                HttpStatus.PAYMENT_REQUIRED,
                "This needs " + needed + " credits, and " + left + " of your budget are left. Nothing was sent or charged. Choose"
                        + " cheaper settings, or ask an administrator for a larger budget.",
                Map.of("needed", needed, "left", left));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noTask(TaskNotFoundException e) {
        return notFound(NotFoundException.task());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFoundException e) {
        return Problem.of(HttpStatus.NOT_FOUND, e.getMessage(), Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(ForbiddenException e) {
        return Problem.of(HttpStatus.FORBIDDEN, e.getMessage(), Map.of("errors", List.of(e.error())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> conflict(TaskConflictException e) {
        return Problem.of(HttpStatus.CONFLICT, e.getMessage(), Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(MediaRefusedException e) {
        HttpStatus status =
                switch (e.reason()) {
                    case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
                    case UNSUPPORTED_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
                    case BROKEN, BROKEN_OFF -> HttpStatus.BAD_REQUEST;
                    case NO_SPACE -> HttpStatus.INSUFFICIENT_STORAGE;
                };
        return Problem.of(
                status, e.getMessage(), Map.of("errors", List.of(new FieldError("file", e.getMessage()))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSample(SampleUnavailableException e) {
        return Problem.of(
                HttpStatus.BAD_GATEWAY, "The sample of this voice could not be fetched. Nothing was charged. Try again later.", Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(MalformedJsonException e) {
        return Problem.of(HttpStatus.BAD_REQUEST, e.getMessage(), Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(BodyTooLargeException e) {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, e.getMessage(), Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> outside(RangeNotSatisfiableException e) {
        ResponseEntity<ProblemDetail> problem = Problem.of(
                HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "The file has " + e.length() + " bytes.", Map.of());
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .header(HttpHeaders.CONTENT_RANGE, "bytes */" + e.length())
                .body(problem.getBody());
    }

    /** Spring Security's filters answer these. */
    @ExceptionHandler({AuthenticationException.class, AccessDeniedException.class})
    void security(RuntimeException e) {
        throw e;
    }

    /** The id joins what the person sees to what the log says; the address is logged as its pattern, since a callback's is secret. */
    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> unexpected(
            Exception e, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(e)) {
            log.debug("The client went away", e);
            return null;
        }
        String id = UUID.randomUUID().toString();
        log.error(
                "{} {} failed, error id {}",
                request.getMethod(),
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                id,
                e);
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The studio failed, not your request. Whether a task was accepted is in the task list, and the same submissionId never"
                        + " pays twice. Tell your administrator the error id " + id + ".",
                Map.of("errorId", id));
    }
}
