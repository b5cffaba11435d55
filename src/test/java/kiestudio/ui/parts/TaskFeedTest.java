package kiestudio.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kiestudio.generation.TaskChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskFeedTest {

    private final TaskFeed feed = new TaskFeed();
    private final UUID anna = UUID.randomUUID();
    private final List<Set<UUID>> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        feed.stop();
    }

    @Test
    void a_burst_of_changes_is_heard_in_few_pieces_and_none_is_lost() {
        feed.subscribe(change -> true, heard::add);
        Set<UUID> changed = IntStream.range(0, 500).mapToObj(n -> UUID.randomUUID()).collect(Collectors.toSet());

        long started = System.nanoTime();
        changed.forEach(id -> feed.on(new TaskChanged(id, anna, null)));

        await().atMost(Duration.ofSeconds(10)).until(() -> all().containsAll(changed));
        long pauses = (System.nanoTime() - started) / TaskFeed.PAUSE.toNanos();
        assertThat(heard.size()).isLessThanOrEqualTo((int) pauses + 2);
    }

    @Test
    void only_what_concerns_a_screen_reaches_it() {
        feed.subscribe(change -> change.ownerId().equals(anna), heard::add);
        UUID hers = UUID.randomUUID();
        UUID somebodyElses = UUID.randomUUID();

        feed.on(new TaskChanged(somebodyElses, UUID.randomUUID(), null));
        feed.on(new TaskChanged(hers, anna, null));

        await().atMost(Duration.ofSeconds(10)).until(() -> all().contains(hers));
        assertThat(all()).doesNotContain(somebodyElses);
    }

    @Test
    void a_screen_that_left_hears_nothing_more() {
        var subscription = feed.subscribe(change -> true, heard::add);
        subscription.remove();
        List<Set<UUID>> stillThere = new CopyOnWriteArrayList<>();
        feed.subscribe(change -> true, stillThere::add);

        feed.on(new TaskChanged(UUID.randomUUID(), anna, null));

        await().atMost(Duration.ofSeconds(10)).until(() -> !stillThere.isEmpty());
        assertThat(heard).isEmpty();
        assertThat(feed.subscribers()).isOne();
    }

    private Set<UUID> all() {
        return heard.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }
}
