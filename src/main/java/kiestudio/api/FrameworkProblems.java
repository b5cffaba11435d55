package kiestudio.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kiestudio.catalog.FieldError;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Refusals of the framework itself (wrong method, wrong type, missing part) in words for people. For all addresses, since most of
 * these come up before a controller is chosen.
 */
@Hidden
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FrameworkProblems extends ResponseEntityExceptionHandler {

    private final DataSize maxFileSize;

    FrameworkProblems(@Value("${spring.servlet.multipart.max-file-size}") DataSize maxFileSize) {
        this.maxFileSize = maxFileSize;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notMultipart(MultipartException e) {
        return Problem.of(HttpStatus.BAD_REQUEST, "The body is not a readable multipart/form-data.", Map.of());
    }

    /** Tomcat decodes parameters when they are first asked for. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> undecodable(InvalidParameterException e) {
        return Problem.of(HttpStatus.BAD_REQUEST, "A parameter is not UTF-8 in percent-encoding.", Map.of());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpHeaders all = new HttpHeaders(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.handleExceptionInternal(e, problem(e, status), all, status, request);
    }

    private ProblemDetail problem(Exception e, HttpStatusCode status) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail(e, status));
        missing(e).ifPresent(error -> problem.setProperty("errors", List.of(error)));
        return problem;
    }

    private String detail(Exception e, HttpStatusCode status) {
        return switch (e) {
            case HttpRequestMethodNotSupportedException method ->
                method.getMethod() + " is not possible here; use "
                        + String.join(" or ", Objects.requireNonNullElse(method.getSupportedMethods(), new String[] {"another method"}))
                        + ".";
            case HttpMediaTypeNotSupportedException type ->
                "The body must be sent as " + types(type.getSupportedMediaTypes()) + " (header Content-Type).";
            case HttpMediaTypeNotAcceptableException type ->
                "The answer is " + types(type.getSupportedMediaTypes()) + ", which the header Accept excludes.";
            case MaxUploadSizeExceededException size ->
                "The file is larger than the " + maxFileSize.toMegabytes() + " MB that this server takes, or the body has too many parts.";
            case MissingServletRequestParameterException parameter -> "The parameter " + parameter.getParameterName() + " is missing.";
            case MissingServletRequestPartException part -> "The part " + part.getRequestPartName() + " is missing.";
            default ->
                status.value() == 404 ? "There is nothing at this address." : "The request could not be understood or answered.";
        };
    }

    private static Optional<FieldError> missing(Exception e) {
        return switch (e) {
            case MissingServletRequestParameterException parameter ->
                Optional.of(new FieldError(parameter.getParameterName(), "is required"));
            case MissingServletRequestPartException part ->
                Optional.of(new FieldError(part.getRequestPartName(), "is required, as a file of a multipart/form-data body"));
            default -> Optional.empty();
        };
    }

    private static String types(List<MediaType> types) {
        return types.isEmpty()
                ? "another type"
                : types.stream().map(MediaType::toString).collect(Collectors.joining(" or "));
    }
}
