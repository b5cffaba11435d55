package kiestudio.api;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Makes problem details (RFC 9457). The type is set whatever the request accepts: somebody who wanted a picture must see why not. */
final class Problem {

    private Problem() {}

    /** @param more members beside the standard ones, such as {@code errors} */
    static ResponseEntity<ProblemDetail> of(HttpStatus status, String detail, Map<String, ?> more) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        more.forEach(problem::setProperty);
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
