package kiestudio.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 401 and 403 for programs: RFC 9457 problem details, never a redirect to a login page. */
@Component
class ProblemRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;

    ProblemRefusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        boolean absent = e instanceof InsufficientAuthenticationException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, absent ? "Bearer" : "Bearer error=\"invalid_token\"");
        ProblemAnswer.write(
                json,
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                absent
                        ? "This address needs an API token in the header 'Authorization: Bearer …'."
                        : "The API token is unknown, expired or revoked, or its account is disabled.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        ProblemAnswer.write(json, request, response, HttpStatus.FORBIDDEN, "The account may not do this.");
    }
}
