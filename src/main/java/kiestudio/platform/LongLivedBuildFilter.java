package kiestudio.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets browsers keep the built front end for good: Vite puts a hash of the content into the names. Vaadin would say one hour. */
class LongLivedBuildFilter extends OncePerRequestFilter {

    private static final Pattern HASHED = Pattern.compile(".*/VAADIN/build/.+-[\\w-]{8}\\.\\w+(\\.\\w+)?");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HASHED.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            // Vaadin sets the header only for a file that is there, so a 404 is not kept.
            @Override
            public void setHeader(String name, String value) {
                boolean cacheControl = HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name);
                super.setHeader(name, cacheControl ? "public, max-age=31536000, immutable" : value);
            }
        });
    }
}
