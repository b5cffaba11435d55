package kiestudio.generation;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Drives the {@link Workbench}: at once after a commit of this process, otherwise once a second; every quarter of a lease it renews
 * the leases in hand and frees abandoned rows. Survives a database that goes away. Stops before everything else.
 */
@Component
class TaskLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TaskLoop.class);

    private static final Duration LONGEST_NAP = Duration.ofSeconds(1);
    private static final Duration SWEEP_EVERY = ClaimDueTasks.LEASE.dividedBy(4);
    private static final Duration LONGEST_CREATE = Duration.ofSeconds(65);

    private final Workbench bench;
    private final RescueTasks rescue;
    private final LeaseHeartbeat heartbeat;
    private final boolean oneProcess;
    private final boolean autoStart;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private long sweptAt;

    /** @param autoStart false lets a test drive the steps by hand */
    TaskLoop(
            Workbench bench,
            RescueTasks rescue,
            LeaseHeartbeat heartbeat,
            @Value("${spring.datasource.url}") String databaseUrl,
            @Value("${studio.worker.auto-start:true}") boolean autoStart) {
        this.bench = bench;
        this.rescue = rescue;
        this.heartbeat = heartbeat;
        this.oneProcess = databaseUrl.startsWith("jdbc:h2:");
        this.autoStart = autoStart;
    }

    @Override
    public void start() {
        if (oneProcess) {
            rescue.endAllLeases();
        }
        running = true;
        sweptAt = System.nanoTime() - SWEEP_EVERY.toNanos();
        bench.whenStepDone(this::wake);
        bench.allowCreating(true);
        thread = Thread.ofPlatform().name("task-loop").daemon().start(this::loop);
    }

    /** There may be something to do. */
    void wake() {
        bell.release();
    }

    @EventListener
    void on(TaskChanged changed) {
        wake();
    }

    private void loop() {
        while (running) {
            try {
                sweepIfDue();
                Duration nap = bench.startDue() > 0 ? Duration.ZERO : bench.idleFor(LONGEST_NAP);
                listen(nap);
            } catch (RuntimeException | Error e) {
                log.warn("the task loop could not work ({}), it goes on in a moment", e.toString());
                listen(Duration.ofMillis(ThreadLocalRandom.current().nextLong(1000, 5000)));
            }
        }
    }

    private void sweepIfDue() {
        if (System.nanoTime() - sweptAt >= SWEEP_EVERY.toNanos()) {
            sweptAt = System.nanoTime();
            heartbeat.beat(bench.inHand());
            rescue.run();
        }
    }

    private void listen(Duration longest) {
        try {
            if (bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** No new work; a create under way is waited for, since its answer is money. Looks and downloads are simply begun again later. */
    @Override
    public void stop() {
        running = false;
        bench.allowCreating(false);
        wake();
        long began = System.nanoTime();
        try {
            if (thread != null) {
                // Not in the middle of a claim, which would be worked on while everything else stops.
                thread.join(LONGEST_CREATE);
            }
            while (bench.creating() && System.nanoTime() - began < LONGEST_CREATE.toNanos()) {
                bell.tryAcquire(100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        heartbeat.giveBack();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isAutoStartup() {
        return autoStart;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
