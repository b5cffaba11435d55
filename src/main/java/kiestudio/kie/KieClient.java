package kiestudio.kie;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import kiestudio.platform.HttpLimits;
import kiestudio.platform.KieEndpoint;
import kiestudio.platform.NotSentException;
import kiestudio.platform.OutboundHttp;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Kie's HTTP API. Takes no rate slots: the caller takes one ({@link RateSlots}) before {@link #create} and {@link #look}. Every call is
 * sent once; the API key goes into one header of it, to Kie's two hosts, and into no text that comes back from here.
 */
@Component
public class KieClient {

    private static final int TEXT_LENGTH = 400;

    private final KieEndpoint kie;
    private final Secrets secrets;
    private final RestClient creating;
    private final RestClient asking;
    private final RestClient uploading;

    @Autowired
    public KieClient(KieEndpoint kie, OutboundHttp http) {
        this(kie, http, HttpLimits.CREATE, HttpLimits.API, HttpLimits.UPLOAD);
    }

    KieClient(KieEndpoint kie, OutboundHttp http, HttpLimits creating, HttpLimits asking, HttpLimits uploading) {
        this.kie = kie;
        this.secrets = Secrets.of(kie.apiKey(), null);
        this.creating = http.client(creating);
        this.asking = http.client(asking);
        this.uploading = http.client(uploading);
    }

    /**
     * {@code POST /api/v1/jobs/createTask}; at most 60 s. Never throws.
     *
     * @param callback whose last path segment is a token; it is kept out of every text of the outcome
     */
    public KieOutcome create(String kieModel, ObjectNode input, @Nullable URI callback) {
        Secrets withToken = Secrets.of(kie.apiKey(), callback);
        ObjectNode request = Reply.JSON.createObjectNode().put("model", kieModel);
        request.set("input", input);
        if (callback != null) {
            request.put("callBackUrl", callback.toString());
        }
        try {
            return CreateAnswer.read(post(creating, "/api/v1/jobs/createTask", request), withToken);
        } catch (RuntimeException e) {
            Throwable cause = cause(e);
            String reason = withToken.hidden(String.valueOf(cause.getMessage()), TEXT_LENGTH);
            return cause instanceof NotSentException
                    ? new KieOutcome.NotSent(reason)
                    : new KieOutcome.Unknown("no answer after the request may have been sent: " + reason);
        }
    }

    /** {@code GET /api/v1/jobs/recordInfo}; at most 15 s. Never throws. */
    public KieLook look(String kieTaskId) {
        try {
            return LookAnswer.read(recordInfo(kieTaskId), secrets);
        } catch (RuntimeException e) {
            return new KieLook.Unreadable("no answer: " + reason(e));
        }
    }

    /** The request that made a task, as recordInfo echoes it; empty when Kie does not know it or cannot say now. */
    public Optional<KieLook.Echo> echo(String kieTaskId) {
        try {
            return EchoAnswer.read(recordInfo(kieTaskId), kieTaskId);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private Reply recordInfo(String kieTaskId) {
        URI address = UriComponentsBuilder.fromUri(address(kie.baseUrl(), "/api/v1/jobs/recordInfo"))
                .queryParam("taskId", "{taskId}")
                .encode()
                .buildAndExpand(kieTaskId)
                .toUri();
        return answer(asking.get().uri(address));
    }

    /**
     * Streams a file to Kie's upload host under a random name; at most 5 min. Kie keeps it for a day and charges nothing.
     *
     * @param mimeType judged from the bytes: Kie's models fail on a name whose extension lies about the format
     * @throws KieUploadException when it was refused for good or could not be sent now
     */
    public URI upload(Path file, String mimeType) {
        UploadForm form = UploadForm.of(file, mimeType);
        Reply reply;
        try {
            reply = answer(uploading.post()
                    .uri(address(kie.uploadBaseUrl(), "/api/file-stream-upload"))
                    .contentType(form.contentType())
                    .contentLength(form.length())
                    .body(form::writeTo));
        } catch (RuntimeException e) {
            throw new KieUploadException(KieUploadException.Reason.NOT_SENT, reason(e));
        }
        return UploadAnswer.read(reply, secrets);
    }

    /**
     * The team's balance in credits (fractional).
     *
     * @throws KieUnavailableException when Kie does not say
     */
    public BigDecimal balance() {
        Reply reply;
        try {
            reply = answer(asking.get().uri(address(kie.baseUrl(), "/api/v1/chat/credit")));
        } catch (RuntimeException e) {
            throw new KieUnavailableException("Kie does not answer: " + reason(e));
        }
        BigDecimal balance = data(reply).map(LookAnswer::number).orElse(null);
        if (balance == null) {
            throw new KieUnavailableException("Kie does not say what the balance is: " + reply.evidence(secrets));
        }
        return balance;
    }

    /** A fresh address, good for 20 minutes, of a result whose own address has died; empty when Kie gives none. */
    public Optional<URI> downloadUrl(URI result) {
        try {
            ObjectNode request = Reply.JSON.createObjectNode().put("url", result.toString());
            return data(post(asking, "/api/v1/common/download-url", request))
                    .map(data -> LookAnswer.address(Reply.text(data)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> data(Reply reply) {
        return Optional.ofNullable(reply.envelope())
                .filter(envelope -> envelope.code() == 200)
                .map(Reply.Envelope::data);
    }

    private Reply post(RestClient client, String path, ObjectNode request) {
        return answer(client.post()
                .uri(address(kie.baseUrl(), path))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Reply.JSON.writeValueAsBytes(request)));
    }

    private Reply answer(RestClient.RequestHeadersSpec<?> request) {
        Reply reply = request.header(HttpHeaders.AUTHORIZATION, "Bearer " + kie.apiKey())
                .accept(MediaType.APPLICATION_JSON)
                .exchange((sent, response) -> Reply.of(
                        response.getStatusCode().value(),
                        response.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE),
                        response.getBody().readAllBytes()));
        if (reply == null) {
            throw new IllegalStateException("no reply");
        }
        return reply;
    }

    private static URI address(URI base, String path) {
        return URI.create(base + path);
    }

    private String reason(RuntimeException e) {
        return secrets.hidden(String.valueOf(cause(e).getMessage()), TEXT_LENGTH);
    }

    private static Throwable cause(RuntimeException e) {
        return e instanceof ResourceAccessException && e.getCause() instanceof IOException cause ? cause : e;
    }
}
