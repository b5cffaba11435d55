package kiestudio.generation;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result addresses of a task, as stored: one a line, since an address holds no line break. */
final class StoredUrls {

    private StoredUrls() {}

    static String write(List<URI> urls) {
        return String.join("\n", urls.stream().map(URI::toString).toList());
    }

    static List<URI> read(@Nullable String stored) {
        if (stored == null || stored.isBlank()) {
            return List.of();
        }
        return stored.lines().map(URI::create).toList();
    }
}
