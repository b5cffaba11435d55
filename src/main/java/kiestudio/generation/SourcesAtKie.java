package kiestudio.generation;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.Variant;
import kiestudio.kie.KieClient;
import kiestudio.kie.KieUploadException;
import kiestudio.kie.KieUploadException.Reason;
import kiestudio.media.Media;
import kiestudio.media.MediaService;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives Kie the sources of a task: whatever an input names as {@code /media/{id}} is uploaded and replaced by Kie's address. */
@Component
class SourcesAtKie {

    /** Kie's pages say 24 hours, some say three days: half of the shorter. */
    private static final Duration GOOD_FOR = Duration.ofHours(12);

    private final MediaService media;
    private final KieClient kie;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SourcesAtKie(MediaService media, KieClient kie, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.media = media;
        this.kie = kie;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The input as Kie gets it.
     *
     * @throws KieUploadException when a source is gone, refused, or cannot be uploaded now
     */
    ObjectNode replaced(Task task, Variant variant) {
        ObjectNode input = (ObjectNode) json.readTree(task.input());
        for (MediaField field : variant.mediaFields()) {
            JsonNode value = input.get(field.name());
            if (value instanceof ArrayNode many) {
                for (int i = 0; i < many.size(); i++) {
                    many.set(i, many.textNode(addressAtKie(many.get(i).asString())));
                }
            } else if (value != null) {
                input.put(field.name(), addressAtKie(value.asString()));
            }
        }
        return input;
    }

    private String addressAtKie(String reference) {
        UUID id = Media.id(reference)
                .orElseThrow(() -> new KieUploadException(Reason.GONE, reference));
        Media medium = media.find(id).orElseThrow(() -> new KieUploadException(Reason.GONE, reference));
        return uploaded(id).orElseGet(() -> upload(medium)).toString();
    }

    private Optional<URI> uploaded(UUID id) {
        return jdbc.sql("select url from kie_upload where media_id = :id and uploaded_at > :since")
                .param("id", id)
                .param("since", now().minus(GOOD_FOR))
                .query(String.class)
                .optional()
                .map(URI::create);
    }

    private URI upload(Media medium) {
        URI url = kie.upload(media.file(medium), medium.mimeType());
        remember(medium.id(), url);
        return url;
    }

    private void remember(UUID id, URI url) {
        int known = jdbc.sql("update kie_upload set url = :url, uploaded_at = :now where media_id = :id")
                .param("url", url.toString())
                .param("now", now())
                .param("id", id)
                .update();
        if (known > 0) {
            return;
        }
        try {
            jdbc.sql("insert into kie_upload (media_id, url, uploaded_at) values (:id, :url, :now)")
                    .param("id", id)
                    .param("url", url.toString())
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException e) {
            // Another task uploaded the same source at the same moment; either copy serves.
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
