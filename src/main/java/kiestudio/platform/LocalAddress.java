package kiestudio.platform;

import java.net.URI;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the studio is reached from this machine; known once the web server listens. */
@Component
public class LocalAddress {

    private final Environment environment;

    LocalAddress(Environment environment) {
        this.environment = environment;
    }

    /** Such as {@code http://localhost:8080}, without a trailing slash. */
    public URI uri() {
        boolean tls = Stream.of("bundle", "key-store", "certificate")
                .anyMatch(setting -> environment.containsProperty("server.ssl." + setting));
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        String path = environment.getProperty("server.servlet.context-path", "");
        return URI.create((tls ? "https" : "http") + "://localhost:" + port + path);
    }
}
