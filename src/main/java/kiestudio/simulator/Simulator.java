package kiestudio.simulator;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kiestudio.catalog.MediaFacts;
import kiestudio.catalog.ModelCatalog;
import kiestudio.platform.KieEndpoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Kie on a loopback port. Bound when it is made, so that its address is known; answers from {@link #start} to {@link #stop}. Tasks,
 * files and the ledger stay in its folder and are found again by the next one there.
 */
public final class Simulator implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Simulator.class);

    /** Kie keeps generated media for 14 days (docs.kie.ai "getting started"). */
    private static final Duration RETENTION = Duration.ofDays(14);

    /** Nobody pays here; the balance only has to look like one. */
    private static final BigDecimal TOP_UP = new BigDecimal(100_000);

    private final Clock clock;
    private final SimulatorFiles files;
    private final SimulatedTasks tasks;
    private final Ledger ledger;
    private final Creation creation;
    private final TaskAnswers answers;
    private final FileServing serving;
    private final Workshop workshop;
    private final Callbacks callbacks;
    private final SimulatorServer server;
    private final KieEndpoint endpoint;
    private final ScheduledExecutorService cleaning = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("simulator-cleaning").daemon().factory());
    private volatile boolean running;

    /**
     * @param home    folder of its tasks and files, made when missing
     * @param clock   Kie's clock, which is not the studio's
     * @param hmacKey signs callbacks, or null
     */
    public Simulator(
            ModelCatalog catalog, Path home, SimulatorProperties properties, Clock clock, @Nullable String hmacKey) {
        JsonMapper json = JsonMapper.builder().build();
        Pace pace = new Pace(properties.speed());
        this.clock = clock;
        files = new SimulatorFiles(home);
        tasks = new SimulatedTasks(home, json, clock);
        ledger = new Ledger(home.resolve("ledger.jsonl"), json);
        Orders orders = new Orders(catalog, files, properties.maxSide());
        creation = new Creation(catalog, orders, this::facts, new CreateWindow(clock, properties.createLimit()), pace, clock);
        workshop = new Workshop(orders, files);
        String key = "simulator-" + HexFormat.of().formatHex(new SecureRandom().generateSeed(16));
        server = new SimulatorServer(key, json);
        URI origin = server.origin();
        endpoint = new KieEndpoint(origin, origin, key, true);
        answers = new TaskAnswers(json, files, origin);
        callbacks = new Callbacks(tasks, answers, pace, hmacKey);
        serving = new FileServing(files, tasks, catalog);
        route(new Uploads(files, origin, json, clock));
    }

    private void route(Uploads uploads) {
        server.api("POST", "/api/v1/jobs/createTask", this::create);
        server.api("GET", "/api/v1/jobs/recordInfo", this::recordInfo);
        server.api("GET", "/api/v1/chat/credit", this::credit);
        server.api("POST", "/api/v1/common/download-url", this::downloadUrl);
        server.api("POST", "/api/file-stream-upload", uploads::receive);
        server.files("/files/", serving::file);
        server.files("/voices/", serving::voice);
    }

    /** Where it is, with the key of this start. */
    public KieEndpoint endpoint() {
        return endpoint;
    }

    /** Every create that was accepted, also by earlier starts in this folder. */
    public Ledger ledger() {
        return ledger;
    }

    private void create(Call call) throws IOException {
        SimulatedTask task = creation.accepted(call.body());
        tasks.add(task);
        ledger.accepted(task);
        work(task);
        if (task.wishes().contains(Wish.UNCLEAR)) {
            call.hangUp();
            return;
        }
        call.answer(200, "success", JsonNodeFactory.instance.objectNode().put("taskId", task.taskId()).put("recordId", task.taskId()));
    }

    private void work(SimulatedTask task) {
        callbacks.schedule(task);
        if (task.failure() != null || task.results() != null) {
            return;
        }
        if (task.wishes().contains(Wish.LOST)) {
            tasks.change(task.taskId(), accepted -> accepted.made(List.of(), clock.instant()));
            return;
        }
        workshop.make(task, (names, error) -> tasks.change(
                task.taskId(),
                current -> names == null ? current.failed(Failure.INTERNAL, clock.instant()) : current.made(names, clock.instant())));
    }

    private void recordInfo(Call call) throws IOException {
        String taskId = call.parameter("taskId").orElseThrow(() -> new Refusal(400, "taskId is required"));
        SimulatedTask task = tasks.find(taskId).orElseThrow(() -> new Refusal(422, "recordInfo is null"));
        call.answer(200, "success", answers.info(task, clock.instant()));
    }

    private void credit(Call call) throws IOException {
        BigDecimal balance = creation.accountEmpty() ? BigDecimal.ZERO : TOP_UP.subtract(tasks.spent()).max(BigDecimal.ZERO);
        call.answer(200, "success", JsonNodeFactory.instance.numberNode(balance));
    }

    private void downloadUrl(Call call) throws IOException {
        Optional<Path> file = files.behind(call.body().path("url").asString("")).filter(serving::renewable);
        Path known = file.orElseThrow(() -> new Refusal(422, "url is wrong"));
        call.answer(200, "success", JsonNodeFactory.instance.stringNode(files.url(endpoint.baseUrl(), known) + "?renewed"));
    }

    private Optional<MediaFacts> facts(String url) {
        return files.behind(url).flatMap(SourceFile::facts);
    }

    private void forget() {
        try {
            tasks.forgetBefore(clock.instant().minus(RETENTION));
            ledger.forgetBefore(clock.instant().minus(RETENTION));
            files.forgetBefore(clock.instant().minus(RETENTION));
        } catch (RuntimeException e) {
            log.warn("The simulator could not clean up its folder: {}", e.toString());
        }
    }

    @Override
    public void start() {
        forget();
        tasks.all().forEach(this::work);
        server.start();
        cleaning.scheduleWithFixedDelay(this::forget, 1, 1, TimeUnit.HOURS);
        running = true;
        log.info("No API key: the built-in simulator stands in for Kie at {}", endpoint.baseUrl());
    }

    @Override
    public void stop() {
        running = false;
        server.close();
        cleaning.shutdownNow();
        callbacks.close();
        workshop.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that speaks to Kie, and after it at the end. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }

    /** A port that was given back cannot be had again, and whoever knows the address would lose it. */
    @Override
    public boolean isPauseable() {
        return false;
    }
}
