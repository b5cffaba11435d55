package kiestudio.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers push and WebSocket upgrades only for pages of our own: cookies go along with an upgrade from any page, and Vaadin checks
 * no Origin. A request without the header is no browser's upgrade and passes.
 */
class OwnOriginFilter extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean upgrade = request.getHeader(HttpHeaders.UPGRADE) != null;
        String query = request.getQueryString();
        boolean push = request.getRequestURI().startsWith(request.getContextPath() + "/VAADIN/push")
                || (query != null && query.contains("v-r=push"));
        return !upgrade && !push;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || isOwn(origin, request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Compares host and port, not the scheme: a proxy that ends TLS often forwards nothing but the Host. */
    private static boolean isOwn(String origin, HttpServletRequest request) {
        int start = origin.indexOf("://");
        if (start < 0) {
            return false;
        }
        String authority = origin.substring(start + 3);
        return authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
                || authority.equalsIgnoreCase(forwarded(request));
    }

    /** The address that the browser asked for, where {@code server.forward-headers-strategy} believes the proxy. */
    private static String forwarded(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return usual ? request.getServerName() : request.getServerName() + ":" + port;
    }
}
