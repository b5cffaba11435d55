package kiestudio.ui.parts;

import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kiestudio.generation.TaskChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells open screens which tasks changed. Changes are collected per screen and handed over at most four times a second, off the UI
 * thread and without any lock.
 */
@Component
public class TaskFeed {

    static final Duration PAUSE = Duration.ofMillis(250);

    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("task-feed").factory());

    /**
     * @param concerns which changes matter to this screen
     * @param changed  gets the ids, in a thread of its own
     */
    public Registration subscribe(Predicate<TaskChanged> concerns, Consumer<Set<UUID>> changed) {
        var subscriber = new Subscriber(concerns, changed);
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    /** Runs something again and again, in a thread of its own, until it is removed. */
    public Registration every(Duration pause, Runnable work) {
        ScheduledFuture<?> ticks = timer.scheduleWithFixedDelay(
                () -> Thread.ofVirtual().start(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return () -> ticks.cancel(false);
    }

    @EventListener
    void on(TaskChanged change) {
        for (Subscriber subscriber : subscribers) {
            if (subscriber.concerns.test(change)) {
                subscriber.collect(change.taskId());
            }
        }
    }

    int subscribers() {
        return subscribers.size();
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    private final class Subscriber {
        private final Predicate<TaskChanged> concerns;
        private final Consumer<Set<UUID>> changed;
        private final Set<UUID> collected = ConcurrentHashMap.newKeySet();
        private final AtomicBoolean waiting = new AtomicBoolean();
        private volatile long lastNanos = System.nanoTime() - PAUSE.toNanos();

        Subscriber(Predicate<TaskChanged> concerns, Consumer<Set<UUID>> changed) {
            this.concerns = concerns;
            this.changed = changed;
        }

        void collect(UUID taskId) {
            collected.add(taskId);
            if (waiting.compareAndSet(false, true)) {
                long delay = Math.max(0, lastNanos + PAUSE.toNanos() - System.nanoTime());
                timer.schedule(this::handOver, delay, TimeUnit.NANOSECONDS);
            }
        }

        private void handOver() {
            lastNanos = System.nanoTime();
            waiting.set(false);
            Set<UUID> ids = Set.copyOf(collected);
            collected.removeAll(ids);
            if (!ids.isEmpty() && subscribers.contains(this)) {
                Thread.ofVirtual().name("task-feed").start(() -> changed.accept(ids));
            }
        }
    }
}
