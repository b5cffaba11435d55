package kiestudio.simulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells who asked for it that a task has ended: answer within 15 s, three tries, then silence, signed when there is a key
 * (docs.kie.ai callback and "webhook verification" pages).
 */
final class Callbacks implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Callbacks.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final SimulatedTasks tasks;
    private final TaskAnswers answers;
    private final Pace pace;
    private final @Nullable String hmacKey;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("simulator-callbacks").daemon().factory());

    Callbacks(SimulatedTasks tasks, TaskAnswers answers, Pace pace, @Nullable String hmacKey) {
        this.tasks = tasks;
        this.answers = answers;
        this.pace = pace;
        this.hmacKey = hmacKey;
    }

    /** Calls back when the task is due; does nothing for a task that has no address or was told already. */
    void schedule(SimulatedTask task) {
        if (task.callBackUrl() != null && !task.told()) {
            Duration wait = Duration.between(tasks.now(), task.due());
            later(wait.isNegative() ? Duration.ZERO : wait, task.taskId(), 1);
        }
    }

    private void later(Duration wait, String taskId, int tried) {
        try {
            timer.schedule(() -> attempt(taskId, tried), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            log.debug("closing: the callback is made after the next start");
        }
    }

    private void attempt(String taskId, int tried) {
        SimulatedTask task = tasks.find(taskId).orElse(null);
        if (task == null || task.callBackUrl() == null) {
            return;
        }
        if (!task.ended(tasks.now())) {
            later(pace.scaled(Duration.ofMillis(200)), taskId, tried);
            return;
        }
        try {
            client.sendAsync(request(task, task.callBackUrl()), HttpResponse.BodyHandlers.discarding())
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .whenComplete((answer, error) -> settle(taskId, tried, error == null && answer.statusCode() == 200, error));
        } catch (IllegalArgumentException e) {
            settle(taskId, TRIES, false, e);
        }
    }

    private void settle(String taskId, int tried, boolean delivered, @Nullable Throwable error) {
        if (delivered || tried >= TRIES) {
            if (!delivered) {
                // The address carries a secret of the studio's: it is not named.
                log.info("The simulator gave up calling back for task {} ({})", taskId, kind(error));
            }
            tasks.change(taskId, SimulatedTask::announced);
        } else {
            later(pace.scaled(PAUSE), taskId, tried + 1);
        }
    }

    private static String kind(@Nullable Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        return cause == null ? "the answer was not 200" : cause.getClass().getSimpleName();
    }

    private HttpRequest request(SimulatedTask task, String url) {
        Instant now = tasks.now();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Kie-Simulator")
                .POST(HttpRequest.BodyPublishers.ofString(answers.callback(task, now).toString()));
        if (hmacKey != null && !hmacKey.isBlank()) {
            String timestamp = Long.toString(now.getEpochSecond());
            request.header("X-Webhook-Timestamp", timestamp);
            request.header("X-Webhook-Signature", signature(hmacKey, task.taskId() + "." + timestamp));
        }
        return request.build();
    }

    private static String signature(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        client.shutdownNow();
    }
}
