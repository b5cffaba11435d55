package kiestudio.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads {@code Authorization: Bearer …}. A token that is present but not good ends the request; a session is never consulted then. */
class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final AuthenticationManager authentication;
    private final AuthenticationEntryPoint refusal;

    /** Kept on the request alone, so that no session is made; asynchronous and error dispatches find it there. */
    private final SecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    BearerTokenFilter(AuthenticationManager authentication, AuthenticationEntryPoint refusal) {
        this.authentication = authentication;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        try {
            String value = utf8(header.substring(SCHEME.length()).strip());
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(authentication.authenticate(BearerToken.presented(value)));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        } catch (AuthenticationException e) {
            SecurityContextHolder.clearContext();
            refusal.commence(request, response, e);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Tomcat reads headers as ISO 8859-1; STUDIO_ADMIN_API_TOKEN may be any text, and clients send it as UTF-8. */
    private static String utf8(String header) {
        return new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
