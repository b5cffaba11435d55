package kiestudio.kie;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Kie's HTTP API. Takes no rate slots: the caller takes one ({@link RateSlots}) before {@link #create} and {@link #look}. */
@Component
public class KieClient {

    /** {@code POST /api/v1/jobs/createTask}; at most 60 s. Never throws. */
    public KieOutcome create(String kieModel, ObjectNode input, @Nullable URI callback) {
        throw new UnsupportedOperationException();
    }

    /** {@code GET /api/v1/jobs/recordInfo}; at most 15 s. Never throws. */
    public KieLook look(String kieTaskId) {
        throw new UnsupportedOperationException();
    }

    /** The request that made a task, as recordInfo echoes it; empty when Kie does not know it or cannot say now. */
    public Optional<KieLook.Echo> echo(String kieTaskId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Streams a file to Kie's upload host under a random name; at most 5 min. Kie keeps it for a day and charges nothing.
     *
     * @throws KieUploadException when it was refused for good or could not be sent now
     */
    public URI upload(Path file, String mimeType) {
        throw new UnsupportedOperationException();
    }

    /**
     * The team's balance in credits (fractional).
     *
     * @throws KieUnavailableException when Kie does not say
     */
    public BigDecimal balance() {
        throw new UnsupportedOperationException();
    }

    /** A fresh address, good for 20 minutes, of a result whose own address has died; empty when Kie gives none. */
    public Optional<URI> downloadUrl(URI result) {
        throw new UnsupportedOperationException();
    }
}
