package kiestudio.media;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where film and sound are decoded: by libraries that nobody maintains any more, so with threads of their own, one a core, and a limit
 * of time. A decoder that does not heed the interrupt keeps its thread until it is done, but nobody waits for it.
 */
@Component
class PreviewPool implements AutoCloseable {

    private static final int MOST_WAITING = 256;

    private final Duration limit;
    private final ThreadPoolExecutor threads;

    @Autowired
    PreviewPool() {
        this(Duration.ofSeconds(10));
    }

    PreviewPool(Duration limit) {
        this.limit = limit;
        int cores = Runtime.getRuntime().availableProcessors();
        this.threads = new ThreadPoolExecutor(
                cores,
                cores,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name("preview-", 0).daemon().priority(Thread.MIN_PRIORITY).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * @throws BrokenMediaException when it failed, or took longer than the limit
     * @throws TimeoutException     when it did not get its turn, or the studio stops
     */
    <T> @Nullable T run(Callable<@Nullable T> work) throws BrokenMediaException, TimeoutException {
        var begun = new CountDownLatch(1);
        Future<@Nullable T> future;
        try {
            future = threads.submit(() -> {
                begun.countDown();
                return work.call();
            });
        } catch (RejectedExecutionException e) {
            throw new TimeoutException("too many are waiting");
        }
        try {
            if (!begun.await(limit.toMillis() * 3, TimeUnit.MILLISECONDS)) {
                throw new TimeoutException("too many are before it");
            }
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (threads.isShutdown()) {
                throw new TimeoutException("the studio stops");
            }
            throw new BrokenMediaException("it cannot be decoded: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        } catch (TimeoutException e) {
            if (begun.getCount() > 0) {
                throw e;
            }
            throw new BrokenMediaException("it took longer than " + limit);
        } finally {
            future.cancel(true);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
