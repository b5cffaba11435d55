package kiestudio.media;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import kiestudio.platform.HttpLimits;
import kiestudio.platform.KieEndpoint;
import kiestudio.platform.MediaHttp;
import kiestudio.platform.OutboundHttp;
import kiestudio.platform.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriUtils;

/**
 * What voices sound like: small sound files that the studio fetches once, keeps, and gives out itself, so that no browser ever calls
 * Kie's hosts. Fetched by the rules of {@link MediaHttp}, at most 5 MiB in 30 s; only a whole sound file is kept.
 */
@Service
public class VoiceSamples {

    /** Samples at Kie are MP3s of some 100 KB. */
    static final HttpLimits LIMITS = new HttpLimits(
            Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30), 5L << 20, 4, false, null);

    private static final Logger log = LoggerFactory.getLogger(VoiceSamples.class);

    /** @param etag strong, with its quotes */
    public record Sample(Resource bytes, String mimeType, String etag) {}

    private final MediaStore store;
    private final MediaHttp http;
    /** what came of a fetch: why it failed, or empty */
    private final Map<Path, CompletableFuture<Optional<String>>> underWay = new ConcurrentHashMap<>();

    @Autowired
    VoiceSamples(MediaStore store, KieEndpoint kie, OutboundHttp http) {
        this(store, new MediaHttp(kie, http, LIMITS));
    }

    VoiceSamples(MediaStore store, MediaHttp http) {
        this.store = store;
        this.http = http;
    }

    /** The address under which browsers and programs get the sample of a model's voice. */
    public static String path(String model, String voice) {
        return "/media/voices/" + UriUtils.encodePathSegment(voice, StandardCharsets.UTF_8) + "/sample?model="
                + UriUtils.encodeQueryParam(model, StandardCharsets.UTF_8);
    }

    /**
     * The kept sample; fetched first when it is not here yet. Who asks while it is being fetched waits for that.
     *
     * @param name    which sample it is, wherever it lies today
     * @param address where to fetch it
     * @throws SampleUnavailableException when it could not be had now; the next call tries again
     */
    public Sample find(String name, String address) {
        Path file = store.samplePath(Sha256.hex(name));
        if (!Files.exists(file)) {
            fetchOnce(file, address).ifPresent(why -> {
                log.warn("No sample from {}: {}", address, why);
                throw new SampleUnavailableException(why);
            });
        }
        try {
            FileType type = ReceivedFile.judge(file, MediaKind.AUDIO).type();
            String etag = "\"" + file.getFileName() + "-" + Files.getLastModifiedTime(file).toMillis() + "\"";
            return new Sample(new FileSystemResource(file), type.mimeType(), etag);
        } catch (IOException e) {
            throw new SampleUnavailableException("the kept sample cannot be read: " + e.getMessage());
        }
    }

    private Optional<String> fetchOnce(Path file, String address) {
        var mine = new CompletableFuture<Optional<String>>();
        var first = underWay.putIfAbsent(file, mine);
        if (first != null) {
            return first.join();
        }
        Optional<String> outcome = Optional.of("the studio failed");
        try {
            // Somebody may have finished between the caller's look and this turn.
            outcome = Files.exists(file) ? Optional.empty() : fetch(file, address);
            return outcome;
        } finally {
            underWay.remove(file);
            mine.complete(outcome);
        }
    }

    private Optional<String> fetch(Path file, String address) {
        try (Part part = new Part(store)) {
            return http.get(URI.create(address), answer -> {
                if (answer.status() != 200) {
                    return Optional.of("HTTP " + answer.status());
                }
                ReceivedFile.receive(store, part, answer);
                ReceivedFile.judge(part.path(), MediaKind.AUDIO);
                store.keepDerived(part.path(), file);
                return Optional.empty();
            });
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
