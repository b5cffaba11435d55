package kiestudio.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Thousands of random histories of one task each: what Kie really does, what of it is seen, crashes between any two steps, stale
 * workers, callbacks early, late and twice. Time is virtual, the seed decides everything; a failure names its seed.
 */
class TaskSimulationTest {

    private static final int HISTORIES = 30_000;

    @Test
    void whatever_happens_nothing_is_paid_twice_nothing_is_lost_and_nothing_is_stuck() {
        Map<TaskState, Integer> ends = new EnumMap<>(TaskState.class);
        for (long seed = 1; seed <= HISTORIES; seed++) {
            SimulatedHistory history = new SimulatedHistory(seed);
            history.storm();
            history.calm();
            history.check();
            ends.merge(history.state(), 1, Integer::sum);
        }
        // The histories really go everywhere: a simulation that never reaches an end proves nothing about it.
        assertThat(ends.keySet())
                .contains(TaskState.SUCCESS, TaskState.FAIL, TaskState.UNCLEAR, TaskState.LOST, TaskState.CANCELLED);
        assertThat(ends.get(TaskState.SUCCESS)).isGreaterThan(HISTORIES / 10);
    }

    @Test
    void the_same_seed_gives_the_same_history() {
        SimulatedHistory one = new SimulatedHistory(4711);
        SimulatedHistory other = new SimulatedHistory(4711);

        one.storm();
        other.storm();

        assertThat(one.diary()).isEqualTo(other.diary()).isNotEmpty();
    }
}
