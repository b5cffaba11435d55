package kiestudio.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import kiestudio.catalog.Category;
import kiestudio.generation.TaskFilter;
import kiestudio.generation.TaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryFilterTest {

    @Test
    void an_address_is_read_and_written_as_the_same_again() {
        UUID person = UUID.randomUUID();
        UUID task = UUID.randomUUID();
        String address = "state=fail&category=image&model=google/imagen4&person=" + person
                + "&from=2026-11-01&to=2026-11-22&q=red fox&favourites=1&task=" + task;

        HistoryAddress read = HistoryAddress.of(QueryParameters.fromString(address));

        assertThat(HistoryAddress.of(read.query())).isEqualTo(read);
        assertThat(read.task()).isEqualTo(task);
        assertThat(read.filter().category()).isEqualTo(Category.IMAGE);
        assertThat(read.filter().words()).isEqualTo("red fox");
        assertThat(read.filter().chosen()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=nonsense", "category=", "person=me", "from=yesterday", "to=2026-02-31", "from=+999999999-01-01", "q=%20", "task=1",
                "model=", "favourites=yes"
            })
    void what_an_address_does_not_make_clear_narrows_nothing(String query) {
        HistoryAddress read = HistoryAddress.of(QueryParameters.fromString(query));

        assertThat(read.filter().narrows()).isFalse();
        assertThat(read.task()).isNull();
    }

    @Test
    void days_begin_and_end_in_the_time_zone_of_the_browser_also_when_the_clocks_change() {
        HistoryFilter filter = HistoryFilter.of(QueryParameters.fromString("from=2026-10-25&to=2026-10-25"));

        TaskFilter berlin = filter.tasks(null, ZoneId.of("Europe/Berlin"));
        TaskFilter tokyo = filter.tasks(null, ZoneId.of("Asia/Tokyo"));

        assertThat(berlin.from()).isEqualTo(Instant.parse("2026-10-24T22:00:00Z"));
        assertThat(berlin.to()).isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
        assertThat(tokyo.from()).isEqualTo(Instant.parse("2026-10-24T15:00:00Z"));
    }

    @Test
    void a_failed_task_is_one_that_failed_or_whose_result_was_lost() {
        assertThat(HistoryFilter.of(QueryParameters.fromString("state=fail")).tasks(null, ZoneId.of("UTC")).states())
                .containsExactlyInAnyOrder(TaskState.FAIL, TaskState.LOST);
    }
}
