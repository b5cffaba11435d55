package kiestudio.platform;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends a call when its time is over, whatever it is doing: no Java HTTP client bounds the total time, and a body that drips would be read
 * for ever.
 */
final class Deadline implements AutoCloseable {

    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private final Duration total;
    private final Future<?> alarm;
    private volatile boolean passed;

    private Deadline(Duration total, Runnable abort) {
        this.total = total;
        this.alarm = TIMER.schedule(
                () -> {
                    passed = true;
                    // Closing a TLS socket can block; the timer serves everybody.
                    Thread.startVirtualThread(abort);
                },
                total.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    static Deadline after(Duration total, Runnable abort) {
        return new Deadline(total, abort);
    }

    boolean passed() {
        return passed;
    }

    HttpLimitException exception(Throwable cause) {
        return new HttpLimitException("not finished within " + total.toMillis() + " ms", cause);
    }

    @Override
    public void close() {
        alarm.cancel(false);
    }

    private static ScheduledThreadPoolExecutor timer() {
        var timer = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("http-deadline").daemon().factory());
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
