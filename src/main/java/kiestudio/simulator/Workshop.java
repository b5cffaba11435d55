package kiestudio.simulator;

import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes results in the background: one at a time a core, and never more pixels at once than the heap can bear. */
final class Workshop implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Workshop.class);

    /** Megapixels at work at once; each costs about 8 bytes a pixel, so this is a third of a gigabyte. */
    private static final int MEGAPIXELS = 40;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Orders orders;
    private final SimulatorFiles files;
    private final Semaphore megapixels = new Semaphore(MEGAPIXELS, true);
    private final ExecutorService pool = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("simulator-", 0).daemon().priority(Thread.MIN_PRIORITY).factory());

    Workshop(Orders orders, SimulatorFiles files) {
        this.orders = orders;
        this.files = files;
    }

    /** @param done gets the file names, or null and what went wrong; not called when the workshop closes before */
    void make(SimulatedTask task, BiConsumer<@Nullable List<String>, @Nullable Throwable> done) {
        pool.execute(() -> {
            try {
                done.accept(made(task), null);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                if (!pool.isShutdown()) {
                    log.warn("The simulator could not make a result for {}", task.model(), e);
                    done.accept(null, e);
                }
            }
        });
    }

    private List<String> made(SimulatedTask task) throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        for (Order order : orders.of(task)) {
            if (pool.isShutdown()) {
                throw new InterruptedException("closing; the next start makes it");
            }
            int weight = weight(order);
            megapixels.acquire(weight);
            try {
                Made made = Maker.of(order.kind()).make(order);
                String name = task.taskId() + "-" + (names.size() + 1) + "." + made.extension();
                Path part = files.result(name + ".part");
                made.write(part);
                Files.move(part, files.result(name), StandardCopyOption.ATOMIC_MOVE);
                names.add(name);
            } finally {
                megapixels.release(weight);
            }
        }
        return names;
    }

    private static int weight(Order order) throws IOException {
        long pixels =
                switch (order.kind()) {
                    case UPSCALE, REMOVE_BACKGROUND -> {
                        Dimension source = Pictures.size(order.source());
                        double factor = order.number("upscale_factor", 2);
                        yield (long) (source.width * (long) source.height * (1 + factor * factor));
                    }
                    case TEXT_TO_IMAGE, EDIT, REFRAME, CHARACTER -> {
                        PixelSize size = PixelSize.of(order, 1);
                        yield 4_000_000L + (long) size.width() * size.height();
                    }
                    case TEXT_TO_VIDEO, IMAGE_TO_VIDEO, TEXT_TO_SPEECH -> 4_000_000L;
                };
        return (int) Math.clamp(pixels / 1_000_000, 1, MEGAPIXELS);
    }

    /** Lets what is being made come to its end, so that nobody writes into the folder afterwards; the rest is made after the next start. */
    @Override
    public void close() {
        pool.shutdownNow();
        try {
            if (!pool.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                log.info("The simulator leaves a result unfinished");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
